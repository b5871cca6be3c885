package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.rules.Explanations.NearMiss;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why, and why not, in sentences made from the tables' own labels. */
class ExplanationsTest {

    private static final RulePack PACK = SmallWorld.pack("""
            parameters:
              - {id: limit, name: 面积起点, type: number, unit: ㎡, values: [{region: "990100", from: 2024-01-01, value: 300, source: 示例}]}
            """, """
            id: applies
            name: 适用
            concludes: applicability
            columns:
              - {id: area, label: 建筑面积, reads: answer.area, type: number, unit: ㎡}
              - {id: fun, label: 属于公共娱乐场所, reads: answer.fun, type: yes-no}
              - {id: items, label: 经营项目, reads: answer.items, type: any-of}
              - {id: ages, label: 出生日期, reads: group.g.gborn, type: age}
              - {id: held, label: 甲证, reads: licence.applicant.lic-a, type: licence}
            rows:
              - {id: area, when: {area: {atLeast: {parameter: limit}}}, then: {matter: m1, status: applies}, basis: {title: 消防法, article: 第十五条}}
              - {id: fun, when: {fun: true, area: {above: 50}}, then: {matter: m1, status: applies}, basis: {title: 消防法}}
              - {id: many, when: {items: {any: [raw]}, ages: {every: {atMost: 60}}, held: in-force}, then: {matter: m1, status: applies}, basis: {title: 消防法}}
            """, """
            id: required
            name: 材料
            concludes: required
            columns: [{id: area, label: 建筑面积, reads: answer.area, type: number, unit: ㎡}]
            rows: [{id: r, when: {area: {atLeast: 400}}, then: {matter: m1, material: mb}, basis: {title: 消防法}}]
            """);

    private static final Scope SCOPE = new Scope(
            "release",
            SmallWorld.CATALOGUE,
            List.of(new Scope.Member("m1", Scope.Mode.BY_RULE), new Scope.Member("m4", Scope.Mode.OPTIONAL)),
            List.of(PACK),
            Map.of("answer.items", Map.of("raw", "生食类", "hot", "热食类")));

    private final RuleEngine engine = new RuleEngine();
    private final Explanations explanations = new Explanations(SCOPE);

    private List<String> whyNot(String facts, String id) {
        try (CompiledRules rules = engine.compile(SCOPE)) {
            Facts read = SmallWorld.facts(facts);
            return explanations.whyNot(rules, read, engine.decide(rules, read), id).stream()
                    .map(NearMiss::sentence)
                    .toList();
        }
    }

    @Test
    void aMatterThatDoesNotApplyIsExplainedByTheNearestRowsFirst() {
        assertThat(whyNot(
                        "{answers: {area: 120, fun: false, items: [hot]}, groups: {g: [{gborn: 1960-01-01}]}, parties: [{role: applicant, licences: [{type: lic-a, status: valid, to: 2025-12-31}]}]}",
                        "m1"))
                .containsExactly(
                        "不办理“事项一”：建筑面积 120 ㎡，小于 300 ㎡（参数“面积起点”，云溪市）",
                        "不办理“事项一”：属于公共娱乐场所为“否”",
                        "不办理“事项一”：经营项目为“热食类”，不含生食类；出生日期 66 周岁，有的大于 60 周岁；甲证已过期（可信等级 A，有效期至 2025-12-31）");
    }

    @Test
    void whatWasNotAskedReadsAsNotAsked() {
        assertThat(whyNot("", "m1").getFirst()).isEqualTo("尚不能确定是否办理“事项一”：建筑面积未询问");
    }

    @Test
    void aMaterialThatIsNotAskedForIsExplainedByItsRowAndItsMatter() {
        assertThat(whyNot("answers: {area: 399}", "mb")).containsExactly("未要求《材料乙》：建筑面积 399 ㎡，小于 400 ㎡");
        assertThat(whyNot("answers: {area: 120}", "mb")).containsExactly("未要求《材料乙》：尚不能确定是否办理“事项一”；建筑面积 120 ㎡，小于 400 ㎡");
        assertThat(whyNot("{answers: {area: 120, fun: false, items: []}}", "mb"))
                .containsExactly("未要求《材料乙》：不办理“事项一”；建筑面积 120 ㎡，小于 400 ㎡");
    }

    @Test
    void whatDidComeOutNeedsNoWhyNot() {
        assertThat(whyNot("answers: {area: 400}", "mb")).isEmpty();
    }

    @Test
    void anOptionalMatterThatWasNotChosenSaysSo() {
        assertThat(whyNot("chosen: {m4: false}", "m4")).containsExactly("不办理“事项四”：申请人没有选办");
    }

    @Test
    void aRowIsReadBackWithoutFacts() {
        RuleTable table = PACK.table("applies").orElseThrow();

        assertThat(explanations.sentence(table, table.rows().getFirst()))
                .isEqualTo("办理“事项一”：建筑面积：不小于 参数“面积起点”；依据《消防法》第十五条");
        assertThat(explanations.sentence(table, table.rows().get(2)))
                .isEqualTo("办理“事项一”：经营项目：含生食类；出生日期：都不大于 60 周岁；甲证：有效；依据《消防法》");
    }
}
