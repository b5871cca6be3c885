package cn.yijianshi.adoption;

import cn.yijianshi.definitions.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a change of an adoption may follow what is there, and whether its values may stand on its first day. */
final class AdoptionRules {

    private final AdoptionChange change;
    private final Adoption.State state;
    private final Optional<Adoption> there;
    private final LocalDate today;
    private final String file;

    AdoptionRules(AdoptionChange change, Adoption.State state, Optional<Adoption> there, LocalDate today) {
        this.change = change;
        this.state = state;
        this.there = there;
        this.today = today;
        this.file = change.subject().place(change.region());
    }

    /** Whatever its values say. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        int version = there.map(Adoption::version).orElse(0);
        if (version != change.basedOn()) {
            String who = there.map(a -> "已由" + a.changedBy() + "改成第 " + a.version() + " 版")
                    .orElse("还没有认领");
            faults.add(fault("stale", "", "这项认领" + who + "，这里改的是第 " + change.basedOn() + " 版", "打开最新的一版，核对后再改"));
        }
        if (change.effectiveFrom().isBefore(today)) {
            faults.add(fault(
                    "back-dated",
                    "/effectiveFrom",
                    "生效日期 " + change.effectiveFrom() + " 已过",
                    "写今天（" + today + "）或以后的日期"));
        }
        if (state == Adoption.State.RETIRED && !there.map(Adoption::inUse).orElse(false)) {
            faults.add(fault("not-in-use", "", "没有在用的认领可以停用", "先认领"));
        }
        return faults;
    }

    /** Whether there is something to adopt, and the values may stand beside it. */
    List<Fault> faults(Optional<Original> original, Optional<Standing> standing) {
        String what = change.subject().kind().label() + "“" + change.subject().id() + "”";
        if (original.isEmpty()) {
            return List.of(fault("no-original", "", change.region() + " 及其上级没有" + what, "核对编号和区划"));
        }
        if (original.get().path().isEmpty()) {
            return List.of(fault("own-original", "", what + "是本地自己的，不用认领", "直接修改原件"));
        }
        return standing.map(s -> new ValueRules(file, s).faults(change.values()))
                .orElseGet(() -> List.of(fault(
                        "not-offered", "/effectiveFrom", what + "在 " + change.effectiveFrom() + " 不办理", "改生效日期")));
    }

    private Fault fault(String code, String at, String message, String mend) {
        return new Fault(Fault.Severity.ERROR, code, file, 0, at, message, mend);
    }
}
