package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Scope.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which rows decide about what, found out once for a release: matters with their materials, by id. */
final class Plan {

    private final Scope scope;
    private final List<RowRef> rows;
    private final List<MatterPlan> matters = new ArrayList<>();
    private final boolean policies;

    Plan(Scope scope, Rows rows) {
        this.scope = scope;
        this.rows = rows.all();
        this.policies = this.rows.stream().anyMatch(RowRef::shared);
        for (Member member : scope.members()) {
            scope.catalogue().matter(member.matter()).ifPresent(m -> matters.add(plan(member, m)));
        }
    }

    List<MatterPlan> matters() {
        return matters;
    }

    /** Whether any row belongs to a shared policy. */
    boolean hasPolicies() {
        return policies;
    }

    private MatterPlan plan(Member member, Matter matter) {
        Set<String> candidates = new TreeSet<>();
        matter.materials().stream()
                .filter(r -> r.need() == Matter.Need.ALWAYS)
                .forEach(r -> candidates.add(r.material()));
        for (RowRef row : rows) {
            if (row.row().then() instanceof Conclusion.Required c && c.matter().equals(matter.id())) {
                candidates.add(c.material());
            }
        }
        List<MaterialPlan> materials = candidates.stream()
                .map(scope.catalogue()::material)
                .flatMap(Optional::stream)
                .map(m -> plan(matter, m))
                .toList();
        return new MatterPlan(
                matter,
                member.mode(),
                about(c -> isAbout(c, matter) && c instanceof Conclusion.Applicability a && a.applies()),
                about(c -> isAbout(c, matter) && c instanceof Conclusion.Applicability a && !a.applies()),
                materials);
    }

    private MaterialPlan plan(Matter matter, Material material) {
        return new MaterialPlan(
                new SubjectTraits(matter, material),
                about(c -> c instanceof Conclusion.Required && isAbout(c, matter) && isAbout(c, material)),
                waiving(matter, material, c -> c instanceof Conclusion.Exemption),
                waiving(matter, material, c -> c instanceof Conclusion.Deferral d && d.allowed()),
                waiving(matter, material, c -> c instanceof Conclusion.Deferral d && d.forbidden()),
                waiving(
                        matter,
                        material,
                        c -> c instanceof Conclusion.Deferral d && d.status() == Conclusion.DeferralStatus.LIMITED));
    }

    private List<RowRef> waiving(Matter matter, Material material, Predicate<Conclusion> kind) {
        return rows.stream()
                .filter(r -> kind.test(r.row().then()))
                .filter(r -> r.shared()
                        || (isAbout(r.row().then(), material)
                                && (r.row().then().matter() == null
                                        || isAbout(r.row().then(), matter))))
                .toList();
    }

    private List<RowRef> about(Predicate<Conclusion> kind) {
        return rows.stream().filter(r -> kind.test(r.row().then())).toList();
    }

    private static boolean isAbout(Conclusion then, Matter matter) {
        return matter.id().equals(then.matter());
    }

    private static boolean isAbout(Conclusion then, Material material) {
        return material.id().equals(then.material());
    }
}
