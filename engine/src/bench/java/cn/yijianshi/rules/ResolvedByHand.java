package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows mean together, in plain Java, for engines that only tell which rows hold: which matters apply, which materials
 * are required, exempt, deferrable. Knows no unknown facts.
 */
final class ResolvedByHand {

    /** A finding. */
    record Found(
            Concludes phase,
            String matter,
            @Nullable String material,
            String status,
            List<RowRef> because,
            @Nullable String overriddenBy) {

        /** The same finding of any engine has the same text. */
        String text() {
            return ResolvedByHand.text(
                    phase,
                    matter,
                    material,
                    status,
                    because.stream().map(RowRef::path).toList(),
                    overriddenBy);
        }
    }

    private final Plan plan;
    private final int rows;

    ResolvedByHand(CompiledRules pack) {
        this.plan = pack.plan();
        this.rows = pack.rows().all().size();
    }

    int rows() {
        return rows;
    }

    List<Found> resolve(boolean[] hits) {
        List<Found> findings = new ArrayList<>();
        for (MatterPlan matter : plan.matters()) {
            List<RowRef> applying = hit(matter.applying(), hits);
            if (!applying.isEmpty()) {
                String id = matter.matter().id();
                findings.add(new Found(Concludes.APPLICABILITY, id, null, "applies", applying, null));
                for (MaterialPlan material : matter.materials()) {
                    resolve(id, material, hits, findings);
                }
            }
        }
        return findings;
    }

    private static void resolve(String matter, MaterialPlan plan, boolean[] hits, List<Found> findings) {
        List<RowRef> requiring = hit(plan.requiring(), hits);
        if (requiring.isEmpty()
                && plan.own()
                        .filter(o -> o.need() == cn.yijianshi.catalogue.Matter.Need.ALWAYS)
                        .isEmpty()) {
            return;
        }
        String material = plan.traits().material().id();
        List<RowRef> exempting = hit(plan.exempting(), hits);
        String exempt = exempting.isEmpty() ? null : exempting.getFirst().path();
        findings.add(new Found(Concludes.REQUIRED, matter, material, "required", requiring, exempt));
        if (exempt != null) {
            findings.add(new Found(Concludes.EXEMPTION, matter, material, "exempt", exempting, null));
            return;
        }
        List<RowRef> forbidding = hit(plan.forbidding(), hits);
        List<RowRef> allowing = hit(plan.allowing(), hits);
        if (!forbidding.isEmpty()) {
            findings.add(new Found(Concludes.DEFERRAL, matter, material, "forbidden", forbidding, null));
        }
        if (!allowing.isEmpty()) {
            String overriddenBy =
                    forbidding.isEmpty() ? null : forbidding.getFirst().path();
            findings.add(new Found(Concludes.DEFERRAL, matter, material, "allowed", allowing, overriddenBy));
        }
    }

    private static List<RowRef> hit(List<RowRef> rows, boolean[] hits) {
        List<RowRef> hit = List.of();
        for (RowRef row : rows) {
            if (hits[row.index()]) {
                if (hit.isEmpty()) {
                    hit = new ArrayList<>();
                }
                hit.add(row);
            }
        }
        return hit;
    }

    static String text(
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            String status,
            List<String> rows,
            @Nullable String overriddenBy) {
        return phase + " " + matter + " " + material + " " + status + " " + rows + " " + overriddenBy;
    }
}
