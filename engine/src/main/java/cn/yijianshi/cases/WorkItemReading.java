package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.files.Files;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.FormView;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.ReleaseForms;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.MaterialList;
import cn.yijianshi.security.AccessDenied;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A work item with what its department needs: the elements its matter reads, the materials its matter asks for, the
 * opinions on its matter. Steps of the whole case, which the counter does, see all materials and no form.
 */
@Component
class WorkItemReading {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final CaseRows rows;
    private final WorkItems items;
    private final Releases releases;
    private final Files files;

    WorkItemReading(CaseRows rows, WorkItems items, Releases releases, Files files) {
        this.rows = rows;
        this.items = items;
        this.releases = releases;
        this.files = files;
    }

    WorkItemView view(WorkItem item, WorkItemLine line) {
        CaseRow row = rows.find(item.caseId()).orElseThrow();
        LoadedRelease release = releases.load(row.release());
        @Nullable Matter matter = item.matterId().map(release::matter).orElse(null);
        StepKind kind = release.process()
                .step(item.stepId())
                .map(Node.Step::settings)
                .orElseThrow()
                .kind();
        FormView form = form(row, release, matter);
        FormSchema schema = form.schema();
        return new WorkItemView(
                line,
                guidance(kind, matter),
                item.open() ? Conclusions.of(kind, matter) : List.of(),
                schema.json(),
                form.data(),
                materials(row, release, seenMatters(item, release)),
                history(item, release));
    }

    /** What the item's matter reads of the form; of the whole case's steps nothing. */
    private static FormView form(CaseRow row, LoadedRelease release, @Nullable Matter matter) {
        return FormView.forMatter(
                ReleaseForms.of(release, row.content().decision()),
                row.content().form(),
                matter == null ? Set.of() : matter.visibleElements());
    }

    WorkList.FileContent file(WorkItem item, UUID file) {
        CaseRow row = rows.find(item.caseId()).orElseThrow();
        LoadedRelease release = releases.load(row.release());
        @Nullable Matter matter = item.matterId().map(release::matter).orElse(null);
        boolean seen = visible(row, seenMatters(item, release)).stream()
                        .anyMatch(m -> m.files().contains(file))
                || form(row, release, matter).holds(file);
        boolean ofCase = files.ofOwner(row.id()).stream().anyMatch(f -> f.id().equals(file));
        if (!seen || !ofCase) {
            throw AccessDenied.because("这份材料不属于您办理的事项");
        }
        return WorkList.FileContent.of(files.open(file));
    }

    /**
     * The matters whose papers an item may see: its own; for a step of the whole case those of its department, at the
     * counter all.
     */
    private static List<Matter> seenMatters(WorkItem item, LoadedRelease release) {
        return release.bundle().matters().stream()
                .map(m -> release.matter(m.matter()))
                .filter(m -> item.matter() == null
                        ? item.department().equals(WorkItem.COUNTER)
                                || item.department().equals(m.department())
                        : item.matter().equals(m.id()))
                .toList();
    }

    private List<MaterialRow> visible(CaseRow row, List<Matter> matters) {
        return rows.materials(row.id()).stream()
                .filter(m -> matters.stream()
                        .anyMatch(a -> a.requirement(m.material()).isPresent()))
                .toList();
    }

    private List<WorkItemView.MaterialLine> materials(CaseRow row, LoadedRelease release, List<Matter> matters) {
        MaterialList outcomes =
                MaterialList.of(row.content().decision(), release.definition().catalogue());
        Set<String> ids = matters.stream().map(Matter::id).collect(Collectors.toSet());
        return visible(row, matters).stream()
                .map(m -> new WorkItemView.MaterialLine(
                        m.material(),
                        m.name(),
                        m.words(),
                        outcomes.material(m.material()).stream()
                                .flatMap(o -> o.reasons().stream())
                                .filter(r -> ids.contains(r.matter()))
                                .flatMap(r -> r.because().stream().map(c -> reason(r.about(), c)))
                                .distinct()
                                .toList(),
                        fileLines(row.id(), m.files())))
                .toList();
    }

    private static WorkItemView.Reason reason(String about, Decision.Cause cause) {
        return new WorkItemView.Reason(about, cause.label(), cause.row(), cause.basis(), cause.toConfirm());
    }

    List<WorkItemView.FileLine> fileLines(UUID caseId, List<UUID> ids) {
        return files.ofOwner(caseId).stream()
                .filter(f -> ids.contains(f.id()))
                .map(f -> new WorkItemView.FileLine(f.id(), f.name(), f.type().contentType(), f.size()))
                .toList();
    }

    private List<WorkItemView.Opinion> history(WorkItem item, LoadedRelease release) {
        Set<String> seen = seenMatters(item, release).stream().map(Matter::id).collect(Collectors.toSet());
        return items.ofCase(item.caseId()).stream()
                .filter(i -> !i.open() && !i.id().equals(item.id()))
                .filter(i -> i.matter() != null && seen.contains(i.matter()))
                .map(i -> new WorkItemView.Opinion(
                        i.stepName(),
                        label(i, release),
                        i.opinion() == null ? "" : i.opinion(),
                        i.completedBy() == null ? "" : i.completedBy(),
                        i.completedAt() == null ? "" : WHEN.format(i.completedAt())))
                .collect(Collectors.toList());
    }

    private static String label(WorkItem item, LoadedRelease release) {
        @Nullable Matter matter = item.matterId().map(release::matter).orElse(null);
        return release.process()
                .step(item.stepId())
                .flatMap(step -> Conclusions.of(step.settings().kind(), matter).stream()
                        .filter(c -> c.code().equals(item.conclusion()))
                        .findFirst())
                .map(WorkItemView.Conclusion::label)
                .orElse("");
    }

    private static String guidance(StepKind kind, @Nullable Matter matter) {
        String conditions =
                matter == null || matter.conditions().isEmpty() ? "" : "受理条件：" + String.join("；", matter.conditions());
        return switch (kind) {
            case VERIFY -> "核对证照与申请信息是否一致。" + conditions;
            case REVIEW, EXPERT_REVIEW, COUNTERSIGN, MEETING -> "审查材料是否齐全、是否符合条件。" + conditions;
            case INSPECT, JOINT_INSPECTION -> "到现场核查，写明核查情况。" + conditions;
            case DECIDE, INSTANT -> "作出决定；不予的，写明理由。" + conditions;
            case PUBLICITY -> "公示期满且无异议后通过。";
            case PAYMENT -> "确认费用已缴清。";
            case SUPPLEMENT -> "登记补交的容缺材料，补齐后自动进入下一步。";
            case ISSUE -> "各事项均已决定，统一出具结果。";
            case DELIVER -> "将结果交给申请人，并写明送达方式。";
            case ACCEPT, NOTIFY -> "";
        };
    }
}
