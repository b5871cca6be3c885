package cn.yijianshi.register;

import cn.yijianshi.bundle.CatalogueCheck;
import cn.yijianshi.definitions.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether changes may follow what is there, whatever they say. */
final class ChangeRules {

    private ChangeRules() {}

    static List<Fault> faults(List<Change> changes, Map<String, Recorded> current) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Change change : changes) {
            String place =
                    CatalogueCheck.place(change.entry().kind(), change.entry().key());
            if (!seen.add(place)) {
                add(faults, place, "changed-twice", "“" + change.entry().name() + "”改了两次", "只保留一处");
            }
            version(change, current.get(place), place, faults);
            state(change, current.get(place), place, faults);
        }
        return faults;
    }

    private static void version(Change change, @Nullable Recorded there, String place, List<Fault> faults) {
        int version = there == null ? 0 : there.version();
        if (version == change.basedOn()) {
            return;
        }
        String name = change.entry().name();
        if (there == null) {
            add(faults, place, "not-there", "目录里没有“" + name + "”", "作为新条目加入");
        } else if (change.basedOn() == 0) {
            add(faults, place, "already-there", "目录里已有“" + there.entry().name() + "”", "换一个编号，或修改已有的条目");
        } else {
            add(
                    faults,
                    place,
                    "stale",
                    "“" + name + "”已由" + there.changedBy() + "改成第 " + there.version() + " 版，这里改的是第 " + change.basedOn()
                            + " 版",
                    "打开第 " + there.version() + " 版，核对后再改");
        }
    }

    private static void state(Change change, @Nullable Recorded there, String place, List<Fault> faults) {
        EntryState from = there == null ? EntryState.DRAFT : there.state();
        if (!change.state().mayFollow().contains(from)) {
            add(
                    faults,
                    place,
                    "state",
                    "“" + change.entry().name() + "”现在是" + from.label() + "，不能改成"
                            + change.state().label(),
                    "先启用");
        }
        if (change.state() != EntryState.DRAFT && change.effectiveFrom() == null) {
            add(
                    faults,
                    place,
                    "no-date",
                    "“" + change.entry().name() + "”没有写从哪一天起" + change.state().label(),
                    "写上生效日期");
        }
    }

    private static void add(List<Fault> faults, String place, String code, String message, String mend) {
        faults.add(new Fault(Fault.Severity.ERROR, code, place, 0, "", message, mend));
    }
}
