package cn.yijianshi.cases;

import cn.yijianshi.parties.MaskedParty;
import cn.yijianshi.parties.Parties;
import cn.yijianshi.parties.StoredParty;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a case together for the counter's screen. */
@Component
class CaseReading {

    private final CaseRows rows;
    private final WorkItems items;
    private final WorkItemReading itemReading;
    private final Releases releases;
    private final Parties parties;
    private final CaseNotices notices;

    CaseReading(
            CaseRows rows,
            WorkItems items,
            WorkItemReading itemReading,
            Releases releases,
            Parties parties,
            CaseNotices notices) {
        this.rows = rows;
        this.items = items;
        this.itemReading = itemReading;
        this.releases = releases;
        this.parties = parties;
        this.notices = notices;
    }

    CaseView view(CaseRow row) {
        LoadedRelease release = releases.load(row.release());
        Optional<MaskedParty> applicant =
                parties.ofOwner(row.id()).stream().map(StoredParty::masked).findFirst();
        List<MatterRow> matters = rows.matters(row.id());
        List<MaterialRow> materials = rows.materials(row.id());
        return new CaseView(
                row.summary(),
                row.release(),
                release.bundle().version(),
                release.regionName(row.region()),
                row.acceptedBy(),
                applicant.map(p -> p.kind().label()).orElse(""),
                applicant.map(MaskedParty::phone).orElse(""),
                row.dueNote(),
                matters.stream().map(CaseReading::matter).toList(),
                materials.stream().map(m -> material(row, m)).toList(),
                items.ofCase(row.id()).stream()
                        .filter(WorkItem::open)
                        .map(i -> new CaseView.OpenStep(i.id(), i.stepName(), i.kind(), who(release, i), i.createdAt()))
                        .toList(),
                CaseLetters.offered(release, row, matters, materials),
                notices.ofCase(row.id()));
    }

    private static CaseView.MatterLine matter(MatterRow row) {
        return new CaseView.MatterLine(
                row.matter(),
                row.number(),
                row.name(),
                row.organ(),
                row.state().code(),
                row.state().label(),
                row.result(),
                row.note(),
                row.due());
    }

    private CaseView.MaterialLine material(CaseRow of, MaterialRow row) {
        return new CaseView.MaterialLine(
                row.material(),
                row.name(),
                row.state().code(),
                row.words(),
                row.promisedBy(),
                itemReading.fileLines(of.id(), row.files()));
    }

    private static String who(LoadedRelease release, WorkItem item) {
        String where = item.department().equals(WorkItem.COUNTER) ? "综合窗口" : release.departmentName(item.department());
        return item.assigneeName() == null ? where : where + " " + item.assigneeName();
    }
}
