package cn.yijianshi.cases;

import cn.yijianshi.evidence.Told;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Facts;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a case was accepted with; sealed in its row and never changed.
 *
 * @param told what the registries told, by party role
 */
record CaseContent(String applicant, Facts facts, JsonNode form, Map<String, Told> told, Decision decision) {}
