package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts and parameters of a decision are told in words, never as codes. */
class RecordedFactsTest {

    private static final RulePack PACK = SmallWorld.pack("""
            parameters:
              - {id: limit, name: 面积起点, type: number, unit: ㎡, values: [{region: "990100", from: 2027-01-01, value: 300, source: 示例}]}
              - {id: late, name: 补齐期限, type: days, unit: working-days, values: [{region: "990100", from: 2024-01-01, value: 5, source: 示例}]}
            """, """
            id: applies
            name: 适用
            concludes: applicability
            columns:
              - {id: held, label: 甲证, reads: licence.applicant.lic-a, type: licence}
              - {id: credit, label: 信用状况, reads: party.applicant.credit, type: credit}
            rows:
              - {id: r, when: {held: in-force, credit: {not: [serious-dishonesty]}}, then: {matter: m1, status: applies}, basis: {title: 消防法}}
            """, """
            id: required
            name: 材料
            concludes: required
            columns: [{id: area, label: 建筑面积, reads: answer.area, type: number, unit: ㎡}]
            rows: [{id: r, when: {area: {atLeast: {parameter: limit}}}, then: {matter: m1, material: mb}, basis: {title: 消防法}}]
            """, """
            id: load
            name: 人均
            concludes: eligibility
            columns: [{id: load, label: 人均面积, reads: answer.area, type: number, unit: ㎡, derive: per-head, heads: group.g}]
            rows: [{id: r, when: {load: {below: 2}}, then: {outcome: refuse, message: 人均面积不足。}, basis: {title: 消防法}}]
            """, """
            id: later
            name: 容缺
            concludes: deferral
            columns: []
            rows: [{id: r, when: {}, then: {material: ma, status: allowed, within: {parameter: late}}, basis: {title: 消防法}}]
            """);

    private static final Scope SCOPE = new Scope(
            "release",
            SmallWorld.CATALOGUE,
            List.of(new Scope.Member("m1", Scope.Mode.BY_RULE), new Scope.Member("m4", Scope.Mode.OPTIONAL)),
            List.of(PACK),
            Map.of());

    private final RuleEngine engine = new RuleEngine();
    private final Explanations explanations = new Explanations(SCOPE);

    private Decision decide(String facts) {
        try (CompiledRules rules = engine.compile(SCOPE)) {
            return engine.decide(rules, SmallWorld.facts(facts));
        }
    }

    @Test
    void aLicenceAndACodeAreToldAsTheirColumnsReadThem() {
        Decision decision = decide(
                "{chosen: {m4: true}, parties: [{role: applicant, credit: broken-promise, licences: [{type: lic-a, status: valid, to: 2030-12-31}]}]}");

        assertThat(decision.holding(Concludes.APPLICABILITY).stream()
                        .flatMap(f -> f.because().stream())
                        .flatMap(c -> c.matched().stream().map(m -> explanations.value(c, m))))
                .containsExactly("有效（可信等级 A，有效期至 2030-12-31）", "曾违背容缺承诺", "是");
    }

    @Test
    void aLimitIsToldInItsUnit() {
        Decision decision =
                decide("{parties: [{role: applicant, credit: normal, licences: [{type: lic-a, status: valid}]}]}");

        assertThat(decision.holding(Concludes.DEFERRAL).stream()
                        .flatMap(f -> f.because().stream())
                        .flatMap(c -> c.parameters().stream().map(explanations::value)))
                .containsOnly("5 个工作日")
                .isNotEmpty();
    }

    @Test
    void whatIsOpenIsNamedByItsLabel() {
        try (CompiledRules rules = engine.compile(SCOPE)) {
            Decision decision = engine.decide(
                    rules,
                    SmallWorld.facts(
                            "{answers: {area: 320}, parties: [{role: applicant, credit: normal, licences: [{type: lic-a, status: valid}]}]}"));

            assertThat(explanations.mayStill(rules, decision))
                    .extracting(Explanations.Possible::sentence)
                    .anySatisfy(s -> assertThat(s).contains("《材料乙》").endsWith("取决于尚无规定的参数“面积起点”"))
                    .anySatisfy(s -> assertThat(s).contains("人均面积不足").endsWith("取决于人均面积"));
        }
    }
}
