package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.rules.Decision.Finding;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bundle that does not follow a shared policy: the policy decides nothing, and the record says so. */
class SwitchedOffTest {

    private static final RulePack PACK = SmallWorld.pack("", """
            id: exemption
            name: 电子证照免提交
            concludes: exemption
            subject: material
            columns: [{id: held, label: 可代替的证照, reads: subject.evidence, type: licence}]
            rows:
              - {id: held, when: {held: in-force}, then: {subject: material}, basis: {title: 规定, article: 第十条}}
              - {id: late, when: {held: expired}, then: {subject: material}, basis: {title: 规定, article: 第十一条}}
            """);

    private static final String HELD = "parties: [{role: applicant, licences: [{type: lic-b, status: valid}]}]";

    @Test
    void theRowNoLongerExemptsAndStaysInTheRecordWithTheBasisOfTheBundle() {
        Decision decision = decide(HELD, "p/exemption");

        assertThat(decision.holding(Concludes.EXEMPTION)).isEmpty();
        assertThat(decision.holding(Concludes.REQUIRED))
                .extracting(Finding::material)
                .containsExactly("mb");
        assertThat(decision.findings())
                .filteredOn(f -> f.overriddenBy() != null)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.status()).isEqualTo("switched-off");
                    assertThat(f.overriddenBy()).isEqualTo("bundle/shop");
                    assertThat(f.because())
                            .extracting(Decision.Cause::row)
                            .containsExactly("p/exemption/held", "bundle/shop");
                    assertThat(f.because().getLast().label()).isEqualTo("不适用共享政策“电子证照免提交”：本事项须核验原件；依据《示例条例》第三条");
                });
    }

    @Test
    void oneRowOfAPolicyCanBeSwitchedOffWhileTheOthersHold() {
        assertThat(decide(HELD, "p/exemption/late").holding(Concludes.EXEMPTION))
                .hasSize(1);
        assertThat(decide(HELD, "p/exemption/held").holding(Concludes.EXEMPTION))
                .isEmpty();
    }

    @Test
    void aPolicyThatIsSwitchedOffIsNotWaitedFor() {
        assertThat(new RelevantQuestions().openPaths(decide("", "p/exemption/late")))
                .contains("licence.applicant.lic-b");
        assertThat(new RelevantQuestions().openPaths(decide("", "p/exemption")))
                .doesNotContain("licence.applicant.lic-b");
    }

    @Test
    void theMaterialIsAskedForAndItsReasonsNameThePolicy() {
        MaterialOutcome outcome = MaterialList.of(decide(HELD, "p/exemption"), SmallWorld.CATALOGUE)
                .material("mb")
                .orElseThrow();

        assertThat(outcome.status()).isEqualTo(MaterialOutcome.Status.REQUIRED);
        assertThat(outcome.reasons())
                .filteredOn(MaterialOutcome.Reason::overridden)
                .hasSize(1);
    }

    @Test
    void aMaterialThatOnlyAPolicySwitchedOffSpeaksOfIsNotInTheList() {
        RulePack pack = SmallWorld.pack("", """
                id: required
                name: 材料
                concludes: required
                columns: []
                rows: [{id: more, when: {}, then: {matter: m2, material: ma}, basis: {title: 规定}}]
                """, """
                id: deferral
                name: 容缺
                concludes: deferral
                columns: []
                rows: [{id: later, when: {}, then: {matter: m1, material: mc, status: allowed}, basis: {title: 规定}}]
                """);

        Decision decision = decide(pack, "", "p/required", "p/deferral");

        assertThat(decision.findings())
                .filteredOn(f -> f.status().equals("switched-off"))
                .extracting(Finding::material)
                .containsExactlyInAnyOrder("ma", "mc");
        assertThat(MaterialList.of(decision, SmallWorld.CATALOGUE).materials())
                .extracting(MaterialOutcome::material)
                .containsExactly("mb");
    }

    private static Decision decide(String facts, String policy) {
        return decide(PACK, facts, policy);
    }

    private static Decision decide(RulePack pack, String facts, String... policies) {
        Scope all = SmallWorld.scope(pack);
        Scope scope = new Scope(
                all.release(),
                all.catalogue(),
                all.members(),
                all.packs(),
                Map.of(),
                Stream.of(policies)
                        .map(p ->
                                new SwitchedOff("shop", p, "本事项须核验原件", new LegalBasis("示例条例", "第三条", null, null), null))
                        .toList());
        RuleEngine engine = new RuleEngine();
        try (CompiledRules rules = engine.compile(scope)) {
            return engine.decide(rules, SmallWorld.facts(facts));
        }
    }
}
