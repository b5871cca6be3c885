package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Decision.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several rows mean together, phase by phase. */
class DecidingTest {

    private static final String APPLIES = """
            id: applies
            name: 适用
            concludes: applicability
            columns:
              - {id: a, label: 甲, reads: answer.a, type: yes-no}
              - {id: b, label: 乙, reads: answer.b, type: yes-no}
            rows:
              - {id: r1, when: {a: true}, then: {matter: m1, status: applies}, basis: {title: 甲法}}
              - {id: r2, when: {b: true}, then: {matter: m1, status: not-needed}, basis: {title: 甲法}}
            """;

    private final RuleEngine engine = new RuleEngine();

    private Decision decide(String facts, String parameters, String... tables) {
        try (CompiledRules rules = engine.compile(SmallWorld.scope(SmallWorld.pack(parameters, tables)))) {
            return engine.decide(rules, SmallWorld.facts(facts));
        }
    }

    @Test
    void aMatterThatIsAlwaysNeededAppliesByItselfAndAsksForWhatItAlwaysNeeds() {
        Decision decision = decide("", "", APPLIES);

        assertThat(decision.applyingMatters()).containsExactly("m2");
        assertThat(decision.holding(Concludes.REQUIRED))
                .extracting(Finding::matter, Finding::material)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("m2", "mb"));
        assertThat(decision.holding(Concludes.REQUIRED)
                        .getFirst()
                        .because()
                        .getFirst()
                        .row())
                .isEqualTo("matter/m2");
    }

    @Test
    void aRowWithAnUnknownCellIsPendingAndSaysWhatItWaitsFor() {
        Decision decision = decide("answers: {}", "", APPLIES);

        assertThat(decision.applies("m1")).isFalse();
        assertThat(decision.pending())
                .filteredOn(p -> p.row().equals("p/applies/r1"))
                .singleElement()
                .satisfies(p -> assertThat(p.open()).containsExactly("answer.a"));
    }

    @Test
    void whereRowsContradictEachOtherTheMatterAppliesAndTheConflictStaysInTheRecord() {
        Decision decision = decide("answers: {a: true, b: true}", "", APPLIES);

        assertThat(decision.applies("m1")).isTrue();
        assertThat(decision.findings())
                .filteredOn(f -> f.status().equals("not-needed"))
                .singleElement()
                .satisfies(f -> assertThat(f.overriddenBy()).isEqualTo("p/applies/r1"));
    }

    @Test
    void anOptionalMatterAppliesOnlyIfItIsChosen() {
        assertThat(decide("chosen: {m4: true}", "", APPLIES).applies("m4")).isTrue();
        assertThat(decide("chosen: {m4: false}", "", APPLIES).applies("m4")).isFalse();
        Decision open = decide("", "", APPLIES);
        assertThat(open.applies("m4")).isFalse();
        assertThat(new RelevantQuestions().openPaths(open)).contains("chosen.m4");
    }

    @Test
    void anOptionalMatterWithRowsNeedsBothTheRowsAndTheChoice() {
        String table = """
                id: optional
                name: 可选
                concludes: applicability
                columns: [{id: a, label: 甲, reads: answer.a, type: yes-no}]
                rows: [{id: r, when: {a: true}, then: {matter: m4, status: applies}, basis: {title: 丁法}}]
                """;
        assertThat(decide("{chosen: {m4: true}, answers: {a: true}}", "", table).applies("m4"))
                .isTrue();
        assertThat(decide("{chosen: {m4: true}, answers: {a: false}}", "", table)
                        .applies("m4"))
                .isFalse();
        assertThat(new RelevantQuestions().openPaths(decide("answers: {a: false}", "", table)))
                .as("whether it is chosen no longer matters")
                .isEmpty();
    }

    @Test
    void aMaterialIsOnlyRequiredForAMatterThatAppliesAndInTheMostCopiesAnyRowAsksFor() {
        String required = """
                id: required
                name: 材料
                concludes: required
                columns: []
                rows:
                  - {id: r1, then: {matter: m1, material: mb, originals: 1, copies: 3}, basis: {title: 甲法}}
                  - {id: r2, then: {matter: m1, material: mb, originals: 4}, basis: {title: 甲法}}
                  - {id: r3, then: {matter: m3, material: md}, basis: {title: 甲法}}
                """;
        Decision decision = decide("answers: {a: true}", "", APPLIES, required);

        assertThat(decision.holding(Concludes.REQUIRED))
                .filteredOn(f -> "m1".equals(f.matter()) && "mb".equals(f.material()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.detail()).hasToString("{copies=3, originals=4}");
                    assertThat(f.because()).hasSize(2);
                });
        assertThat(decision.findings()).noneMatch(f -> "md".equals(f.material()));
    }

    @Test
    void anExemptionOverridesTheRequirementAndIsNeverDeferred() {
        String exemption = """
                id: exemption
                name: 免
                concludes: exemption
                subject: material
                columns: [{id: held, label: 证照, reads: subject.evidence, type: licence}]
                rows: [{id: r, when: {held: in-force}, then: {subject: material}, basis: {title: 规定}}]
                """;
        String held = "parties: [{role: applicant, licences: [{type: lic-b, status: valid}]}]";
        Decision decision = decide(held, "", exemption);

        assertThat(decision.holding(Concludes.REQUIRED)).isEmpty();
        assertThat(decision.holding(Concludes.EXEMPTION)).singleElement().satisfies(f -> assertThat(f.detail())
                .hasToString("{by=\"lic-b\"}"));
        assertThat(MaterialList.of(decision, SmallWorld.CATALOGUE).material("mb"))
                .hasValueSatisfying(m -> assertThat(m.status()).isEqualTo(MaterialOutcome.Status.EXEMPT));
    }

    @Test
    void whatTheRegistryDidNotAnswerIsAskedForOnPaperAndStaysOpen() {
        String exemption = """
                id: exemption
                name: 免
                concludes: exemption
                columns: [{id: held, label: 证照, reads: licence.applicant.lic-b, type: licence}]
                rows: [{id: r, when: {held: in-force}, then: {material: mb, by: lic-b}, basis: {title: 规定}}]
                """;
        Decision decision = decide(
                "parties: [{role: applicant, licences: [{type: lic-b, status: valid}], unavailable: [lic-b]}]",
                "",
                exemption);

        assertThat(decision.holding(Concludes.REQUIRED)).hasSize(1);
        assertThat(new RelevantQuestions().openPaths(decision)).contains("licence.applicant.lic-b");
    }

    private static final String DEFERRAL = """
            id: deferral
            name: 容缺
            concludes: deferral
            columns: [{id: a, label: 甲, reads: answer.a, type: yes-no}]
            rows:
              - {id: long, then: {material: mb, matter: m2, status: allowed, within: {parameter: days}}, basis: {title: 办法}}
              - {id: promise, then: {material: mb, matter: m2, status: allowed, within: {matter-promised: true}}, basis: {title: 办法}}
              - {id: never, when: {a: true}, then: {material: mb, matter: m2, status: forbidden}, basis: {title: 办法}}
            """;

    private static final String DAYS = """
            parameters:
              - {id: days, name: 期限, type: days, values: [{region: "990000", from: 2024-01-01, value: 15, source: 示例}]}
            """;

    @Test
    void theShortestLimitOfADeferralCounts() {
        Decision decision = decide("answers: {a: false}", DAYS, DEFERRAL);

        assertThat(MaterialList.of(decision, SmallWorld.CATALOGUE).material("mb"))
                .hasValueSatisfying(m -> {
                    assertThat(m.status()).isEqualTo(MaterialOutcome.Status.DEFERRABLE);
                    assertThat(m.within()).isEqualTo(new TimeSpan(5, TimeSpan.Unit.WORKING_DAYS, null));
                });
    }

    @Test
    void oneRowThatForbidsADeferralOverridesAllThatAllowIt() {
        Decision decision = decide("answers: {a: true}", DAYS, DEFERRAL);

        assertThat(decision.holding(Concludes.DEFERRAL))
                .extracting(Finding::status)
                .containsExactly("forbidden");
        assertThat(decision.findings())
                .filteredOn(f -> f.status().equals("allowed"))
                .singleElement()
                .satisfies(f -> assertThat(f.overriddenBy()).isEqualTo("p/deferral/never"));
    }

    @Test
    void aRowIsInForceFromItsFirstToItsLastDayOfTheLawDate() {
        String table = """
                id: dated
                name: 有期限的行
                concludes: applicability
                columns: []
                rows: [{id: r, then: {matter: m1, status: applies}, basis: {title: 甲法}, from: 2026-03-01, to: 2026-03-31}]
                """;
        for (String day : List.of("2026-03-01", "2026-03-31")) {
            assertThat(decide("lawDate: " + day, "", table).applies("m1"))
                    .as(day)
                    .isTrue();
        }
        for (String day : List.of("2026-02-28", "2026-04-01")) {
            assertThat(decide("lawDate: " + day, "", table).applies("m1"))
                    .as(day)
                    .isFalse();
        }
    }

    @Test
    void theParameterOfTheNearestRegionInForceOnTheLawDateIsUsedAndRecorded() {
        String parameters = """
                parameters:
                  - id: limit
                    name: 起点
                    type: number
                    unit: ㎡
                    values:
                      - {region: "990000", from: 2024-01-01, value: 300, source: 省}
                      - {region: "990100", from: 2024-01-01, value: 100, source: 市}
                      - {region: "990100", from: 2026-03-02, value: 50, source: 市新}
                """;
        String table = """
                id: area
                name: 面积
                concludes: applicability
                columns: [{id: area, label: 面积, reads: answer.area, type: number, unit: ㎡}]
                rows: [{id: r, when: {area: {atLeast: {parameter: limit}}}, then: {matter: m1, status: applies}, basis: {title: 甲法}}]
                """;
        Decision decision = decide("answers: {area: 50}", parameters, table);
        assertThat(decision.applies("m1")).isTrue();
        assertThat(decision.findings().getFirst().because().getFirst()).satisfies(cause -> {
            assertThat(cause.label()).isEqualTo("办理“事项一”：面积 50 ㎡，不小于 50 ㎡（参数“起点”，云溪市）；依据《甲法》");
            assertThat(cause.parameters().getFirst().source()).isEqualTo("市新");
        });
        assertThat(decide("{answers: {area: 50}, lawDate: 2026-03-01}", parameters, table)
                        .applies("m1"))
                .isFalse();
        assertThat(decide("{answers: {area: 299}, region: \"990200\"}", parameters, table)
                        .applies("m1"))
                .isFalse();
    }

    @Test
    void theFirstRoutingRowWinsAndTheOthersStayAsConflicts() {
        String table = """
                id: routing
                name: 路径
                concludes: routing
                columns: []
                rows:
                  - {id: r1, then: {matter: m2, aspect: route, value: general}, basis: {title: 法}}
                  - {id: r2, then: {matter: m2, aspect: route, value: promise}, basis: {title: 法}}
                """;
        Decision decision = decide("", "", table);

        assertThat(decision.route("m2", "route")).hasValue("general");
        assertThat(decision.findings())
                .filteredOn(f -> f.status().equals("promise"))
                .singleElement()
                .satisfies(f -> assertThat(f.overriddenBy()).isEqualTo("p/routing/r1"));
    }

    @Test
    void theResultOfAnEarlierMatterOfTheSameCaseNeedNotBeHandedIn() {
        String shared = """
                id: result
                name: 结果
                concludes: exemption
                subject: material
                columns: [{id: result, label: 前一事项的结果, reads: subject.result-in-bundle, type: yes-no}]
                rows: [{id: r, when: {result: true}, then: {subject: material}, basis: {title: 规定}}]
                """;
        String third = """
                id: third
                name: 事项三
                concludes: applicability
                columns: []
                rows: [{id: r, then: {matter: m3, status: applies}, basis: {title: 丙法}}]
                """;
        assertThat(decide("answers: {a: true}", "", APPLIES, third, shared).holding(Concludes.EXEMPTION))
                .extracting(Finding::material)
                .containsExactly("mr");
        assertThat(decide("answers: {a: false}", "", APPLIES, third, shared).holding(Concludes.EXEMPTION))
                .isEmpty();
    }
}
