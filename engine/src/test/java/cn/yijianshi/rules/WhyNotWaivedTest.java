package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.rules.Explanations.NearMiss;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a clerk is asked at the counter: why must I hand this in, why not later, and what may still be asked for. */
class WhyNotWaivedTest {

    private static final RulePack PACK = SmallWorld.pack("", """
            id: exemption
            name: 免提交
            concludes: exemption
            subject: material
            columns:
              - {id: held, label: 可代替的证照, reads: subject.evidence, type: licence}
              - {id: result, label: 本次办理的结果, reads: subject.result-in-bundle, type: yes-no}
            rows:
              - {id: held, when: {held: {state: in-force, trust: B}}, then: {subject: material}, basis: {title: 规定}}
              - {id: result, when: {result: true}, then: {subject: material}, basis: {title: 规定}}
            """, """
            id: deferral
            name: 容缺
            concludes: deferral
            columns: [{id: a, label: 书面承诺, reads: answer.a, type: yes-no}]
            rows: [{id: promise, when: {a: true}, then: {material: mb, matter: m2, status: allowed}, basis: {title: 办法}}]
            """, """
            id: limits
            name: 不得容缺
            concludes: deferral
            subject: material
            columns: [{id: credit, label: 申请人信用状况, reads: party.applicant.credit, type: credit}]
            rows: [{id: dishonest, when: {credit: serious-dishonesty}, then: {subject: material, status: forbidden}, basis: {title: 办法, article: 第七条}}]
            """);

    private final RuleEngine engine = new RuleEngine();

    @Test
    void aMaterialIsNotExemptForTheLicenceThatIsMissingOrWorthless() {
        assertThat(exempt("parties: [{role: applicant, licences: []}]"))
                .containsExactly("《材料乙》不能免提交：没有可代替的证照“乙证”", "《材料乙》不能免提交：本次办理的结果为“否”");
        assertThat(exempt("parties: [{role: applicant, licences: [{type: lic-b, status: valid, trust: C}]}]")
                        .getFirst())
                .isEqualTo("《材料乙》不能免提交：可代替的证照“乙证”有效（可信等级 C），可信等级低于 B");
        assertThat(exempt("").getFirst()).isEqualTo("《材料乙》不能免提交：可代替的证照“乙证”未查询");
        assertThat(exempt("parties: [{role: applicant, licences: [{type: lic-b, status: valid}]}]"))
                .isEmpty();
    }

    @Test
    void aPolicyThatTheBundleSwitchedOffIsNamed() {
        Scope all = SmallWorld.scope(PACK);
        Scope scope = new Scope(
                "release",
                all.catalogue(),
                all.members(),
                all.packs(),
                Map.of(),
                List.of(new SwitchedOff(
                        "shop", "p/exemption/held", "须核验原件", new LegalBasis("条例", null, null, null), null)));
        assertThat(exempt(scope, "parties: [{role: applicant, licences: [{type: lic-b, status: valid}]}]"))
                .contains("《材料乙》不能免提交：本一件事不适用这条共享政策，须核验原件");
    }

    @Test
    void aMaterialCannotComeLaterForTheRowThatForbidsItOrTheOneThatDoesNotAllowIt() {
        assertThat(deferrable("{answers: {a: true}, parties: [{role: applicant, credit: serious-dishonesty}]}"))
                .containsExactly("《材料乙》不得容缺：申请人信用状况为“严重失信”；依据《办法》第七条");
        assertThat(deferrable("{answers: {a: false}, parties: [{role: applicant, credit: normal}]}"))
                .containsExactly("《材料乙》不能容缺：书面承诺为“否”");
        assertThat(deferrable("{answers: {a: true}, parties: [{role: applicant, credit: normal}]}"))
                .isEmpty();
    }

    @Test
    void whereNoRowCouldEverAllowItThatIsTheReason() {
        assertThat(deferrable(SmallWorld.scope(SmallWorld.pack("", """
                {id: t, name: 表, concludes: applicability, columns: [], rows: [{id: r, then: {matter: m1, status: applies}, basis: {title: 法}}]}
                """)), "")).containsExactly("《材料乙》不能容缺：没有规则规定它可以容缺");
    }

    @Test
    void whatMayStillComeOutIsToldWithWhatItDependsOn() {
        Scope scope = SmallWorld.scope(PACK);
        try (CompiledRules rules = engine.compile(scope)) {
            assertThat(new Explanations(scope).mayStill(rules, engine.decide(rules, SmallWorld.facts(""))))
                    .extracting(Explanations.Possible::sentence)
                    .contains(
                            "可能办理“事项四”：取决于申请人是否选办“事项四”",
                            "《材料乙》可能免提交：取决于电子证照“乙证”",
                            "《材料乙》可能可以容缺：取决于书面承诺",
                            "《材料乙》可能不得容缺：取决于申请人信用状况");
        }
    }

    private List<String> exempt(String facts) {
        return exempt(SmallWorld.scope(PACK), facts);
    }

    private List<String> exempt(Scope scope, String facts) {
        try (CompiledRules rules = engine.compile(scope)) {
            Facts read = SmallWorld.facts(facts);
            return new Explanations(scope)
                    .whyNotExempt(rules, read, engine.decide(rules, read), "mb").stream()
                            .map(NearMiss::sentence)
                            .toList();
        }
    }

    private List<String> deferrable(String facts) {
        return deferrable(SmallWorld.scope(PACK), facts);
    }

    private List<String> deferrable(Scope scope, String facts) {
        try (CompiledRules rules = engine.compile(scope)) {
            Facts read = SmallWorld.facts(facts);
            return new Explanations(scope)
                    .whyNotDeferrable(rules, read, engine.decide(rules, read), "mb").stream()
                            .map(NearMiss::sentence)
                            .toList();
        }
    }
}
