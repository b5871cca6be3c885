package cn.yijianshi.cases;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.evidence.Licence;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.releases.LoadedRelease;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 数据核验 without a person: a matter that asks only for what the registries told, of the right holder. */
@Component
class AutomaticVerification {

    private final CaseRows rows;
    private final MatterOutcomes outcomes;
    private final Ledger ledger;

    AutomaticVerification(CaseRows rows, MatterOutcomes outcomes, Ledger ledger) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.ledger = ledger;
    }

    /** 数据核验: passes by itself where everything the matter asks for was told by a registry; else a person looks. */
    boolean passes(CaseRow row, LoadedRelease release, Node.Step step) {
        String matterId = step.settings().matter().orElseThrow();
        Matter matter = release.matter(matterId);
        Map<String, MaterialRow> there = rows.materials(row.id()).stream()
                .collect(java.util.stream.Collectors.toMap(MaterialRow::material, m -> m));
        boolean evident = !matter.materials().isEmpty()
                && matter.materials().stream()
                        .map(r -> there.get(r.material()))
                        .filter(java.util.Objects::nonNull)
                        .allMatch(m -> m.state() == MaterialState.EVIDENCE);
        boolean any = matter.materials().stream().anyMatch(r -> there.containsKey(r.material()));
        if (!evident || !any || !sameHolder(row, release, matter)) {
            return false;
        }
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.STEP_AUTOMATIC,
                Map.of("step", step.id(), "matter", matterId),
                Map.of(
                        "step", step.name(),
                        "conclusion", "核验通过",
                        "evidence",
                                matter.materials().stream()
                                        .map(r -> there.get(r.material()))
                                        .filter(java.util.Objects::nonNull)
                                        .map(MaterialRow::words)
                                        .toList()));
        Conclusions.outcome(StepKind.VERIFY, Conclusions.VERIFIED, release.hasDecisionStep(matterId))
                .ifPresent(outcome -> outcomes.decide(row, matter, outcome, ""));
        return true;
    }

    /**
     * Whether the licences that stand in for the matter's materials are the applicant's by name too, and the form says
     * what they say. Where it does not, a person compares.
     */
    private static boolean sameHolder(CaseRow row, LoadedRelease release, Matter matter) {
        Set<String> types = matter.materials().stream()
                .flatMap(r -> release.definition().catalogue().material(r.material()).stream())
                .map(Material::evidence)
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet());
        return row.content().told().values().stream()
                .flatMap(told -> told.licences().stream())
                .filter(licence -> types.contains(licence.type()))
                .allMatch(licence -> licence.holderName().equals(row.content().applicant())
                        && matter.reads().stream()
                                .flatMap(e -> release.definition().catalogue().element(e).stream())
                                .allMatch(e -> agrees(row, licence, e)));
    }

    private static boolean agrees(CaseRow row, Licence licence, DataElement element) {
        if (element.prefill() == null) {
            return true;
        }
        JsonNode typed = row.content().form().get(element.id());
        return element.prefill().stream()
                .filter(p -> p.licence().equals(licence.type()))
                .map(p -> licence.fields().get(p.field()))
                .allMatch(told -> told == null || typed == null || typed.equals(told));
    }
}
