package cn.yijianshi.cases;

import cn.yijianshi.evidence.Told;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.rules.Decision;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a case was accepted with; sealed in its row and never changed.
 *
 * @param told what the registries told, by party role
 */
record CaseContent(String applicant, DecisionRecord decided, JsonNode form, Map<String, Told> told) {

    Decision decision() {
        return decided.decision();
    }
}
