package cn.yijianshi.cases;

import cn.yijianshi.evidence.Told;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a case was accepted with; sealed in its row and never changed.
 *
 * @param told what the registries told, by party role
 */
record CaseContent(String applicant, DecisionRecord decided, JsonNode form, Map<String, Told> told) {

    /** What is left when the applicant's key was destroyed: nothing. */
    static CaseContent shredded() {
        Facts nothing =
                new Facts("", LocalDate.EPOCH, LocalDate.EPOCH, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
        Decision none = new Decision("", "", LocalDate.EPOCH, LocalDate.EPOCH, List.of(), List.of());
        return new CaseContent(
                "（已销毁）", DecisionRecord.of(nothing, none), JsonNodeFactory.instance.objectNode(), Map.of());
    }

    Decision decision() {
        return decided.decision();
    }
}
