package cn.yijianshi.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What complete checks find, each with a counter-example that Drools decides so, and what they leave alone. */
class TableChecksTest {

    private static final String APPLIES = "then: {matter: m1, status: applies}";
    private static final String NOT = "then: {matter: m1, status: not-needed}";
    private static final String AREA = "{id: area, label: 面积, reads: answer.area, type: number, unit: ㎡}";
    private static final String KIND = "{id: kind, label: 业态, reads: answer.kind, type: one-of}";
    private static final String ITEMS = "{id: items, label: 项目, reads: answer.items, type: any-of}";
    private static final String CREDIT = "{id: credit, label: 信用, reads: party.applicant.credit, type: credit}";

    private static CheckedTables guided() {
        return new CheckedTables()
                .ask("kind", ColumnType.ONE_OF, "x, y, z", "")
                .ask("area", ColumnType.NUMBER, "", "")
                .ask("items", ColumnType.ANY_OF, "p, q, r", "");
    }

    private static Decision decided(CheckedTables tables, TableFinding finding) {
        return tables.decided(finding);
    }

    @Test
    void rowsThatMeetInOneNumberContradictEachOtherThere() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        AREA + "," + KIND,
                        "when: {area: {atLeast: 300}, kind: [x, y]}, " + APPLIES,
                        "when: {area: {atMost: 300}, kind: [y, z]}, " + NOT);
        assertThat(tables.told()).containsExactly("contradiction p/t0/r1");
        TableFinding finding = tables.findings().getFirst();
        assertThat(finding.others()).containsExactly("p/t0/r0");
        assertThat(finding.told()).contains("面积＝300 ㎡").contains("业态＝y").contains("不能并存");
        assertThat(decided(tables, finding).findings().stream().map(Decision.Finding::status))
                .contains("applies", "not-needed");
    }

    @Test
    void rowsThatShareNoSituationDoNotContradictEachOther() {
        assertThat(guided().table(
                                "concludes: applicability",
                                AREA + "," + KIND,
                                "when: {area: {atLeast: 300}, kind: [x, y]}, " + APPLIES,
                                "when: {area: {below: 300}, kind: [y, z]}, " + NOT,
                                "when: {kind: z, area: {above: 300}}, " + NOT)
                        .told())
                .isEmpty();
    }

    @Test
    void rowsInForceOneAfterTheOtherDoNotContradictEachOtherButOnACommonDayTheyDo() {
        String row = "when: {}, from: 2026-0%d-01, to: 2026-0%d-01, ";
        assertThat(guided().table(
                                "concludes: applicability",
                                AREA,
                                row.formatted(1, 3) + APPLIES,
                                row.formatted(4, 5) + NOT)
                        .told())
                .isEmpty();
        CheckedTables tables = guided().table(
                        "concludes: applicability", AREA, row.formatted(1, 4) + APPLIES, row.formatted(4, 5) + NOT);
        assertThat(tables.told()).containsExactly("contradiction p/t0/r1");
        assertThat(tables.findings().getFirst().told()).contains("收件日＝2026-04-01");
    }

    @Test
    void aParameterMakesRowsMeetInOneRegionOnly() {
        CheckedTables tables = guided().parameters("""
                        parameters:
                          - id: start
                            name: 起点
                            type: number
                            values:
                              - {region: "990000", from: 2020-01-01, value: 300, source: 示例}
                              - {region: "990102", from: 2026-06-01, value: 50, source: 示例}
                        """)
                .table(
                        "concludes: applicability",
                        AREA,
                        "when: {area: {atLeast: {parameter: start}}}, " + APPLIES,
                        "when: {area: {below: 300}}, " + NOT);
        assertThat(tables.told()).containsExactly("contradiction p/t0/r1");
        TableFinding finding = tables.findings().getFirst();
        assertThat(finding.told()).contains("办件区划＝南溪区");
        assertThat(java.util.Objects.requireNonNull(finding.example()).facts().lawDate())
                .hasToString("2026-06-01");
        assertThat(decided(tables, finding).findings().stream().map(Decision.Finding::status))
                .contains("applies", "not-needed");
    }

    @Test
    void aRowThatCanNeverHoldIsToldWithTheConditionsThatShutEachOtherOut() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        AREA + "," + KIND + "," + ITEMS,
                        "when: {area: {atLeast: 300, below: 100}, kind: x}, " + APPLIES,
                        "when: {kind: w}, " + APPLIES,
                        "when: {items: {all: [p, q], none: [q]}}, " + APPLIES,
                        "when: {items: {any: [p], none: [q]}}, " + APPLIES);
        assertThat(tables.told()).containsExactly("never-holds p/t0/r0", "never-holds p/t0/r1", "never-holds p/t0/r2");
        assertThat(tables.findings().getFirst().message()).contains("面积").doesNotContain("业态");
    }

    @Test
    void aRowThatReadsWhatTheGuideDoesNotAskUnderItsOtherConditionsNeverHolds() {
        CheckedTables tables = new CheckedTables()
                .ask("prepacked", ColumnType.YES_NO, "", "")
                .ask("kind", ColumnType.ONE_OF, "x, y", "{reads: answer.prepacked, type: yes-no, is: false}")
                .ask("deep", ColumnType.YES_NO, "", "{reads: answer.kind, type: one-of, is: x}")
                .table(
                        "concludes: applicability",
                        "{id: prepacked, label: 仅预包装, reads: answer.prepacked, type: yes-no}," + KIND
                                + ",{id: deep, label: 深问, reads: answer.deep, type: yes-no}",
                        "when: {prepacked: true, kind: x}, " + APPLIES,
                        "when: {prepacked: true, deep: true}, " + NOT,
                        "when: {kind: y, deep: true}, " + NOT,
                        "when: {kind: x, deep: true}, " + APPLIES);
        assertThat(tables.told()).containsExactly("never-holds p/t0/r0", "never-holds p/t0/r1", "never-holds p/t0/r2");
        TableFinding finding = tables.findings().getFirst();
        assertThat(finding.message()).contains("“问题kind？”只在“问题prepacked？”否时才问");
        assertThat(finding.told()).contains("仅预包装＝是");
    }

    @Test
    void aQuestionThatDependsOnALaterOneIsNeverAsked() {
        assertThat(new CheckedTables()
                        .ask("first", ColumnType.YES_NO, "", "{reads: answer.second, type: yes-no, is: true}")
                        .ask("second", ColumnType.YES_NO, "", "")
                        .table(
                                "concludes: applicability",
                                "{id: first, label: 先问, reads: answer.first, type: yes-no}",
                                "when: {first: true}, " + APPLIES)
                        .told())
                .containsExactly("never-holds p/t0/r0");
    }

    @Test
    void anAnswerAndTheFormFieldItFillsAreOneFact() {
        CheckedTables tables = new CheckedTables()
                .askElement("size", ColumnType.NUMBER, "area")
                .table(
                        "concludes: applicability",
                        "{id: a, label: 问, reads: answer.size, type: number},"
                                + "{id: f, label: 表, reads: form.area, type: number}",
                        "when: {a: {atLeast: 5}, f: {below: 5}}, " + APPLIES);
        assertThat(tables.told()).containsExactly("never-holds p/t0/r0");
    }

    @Test
    void aDayOfBirthAndAnAgeAreOneFact() {
        String columns = "{id: born, label: 出生, reads: party.applicant.born, type: date},"
                + "{id: age, label: 年龄, reads: party.applicant.born, type: age}";
        assertThat(new CheckedTables()
                        .table(
                                "concludes: applicability",
                                columns + ",{id: day, label: 收件日, reads: law-date, type: date}",
                                "when: {born: {before: 2004-02-29}, age: {below: 22}, day: {from: 2026-03-01}}, "
                                        + APPLIES,
                                "when: {born: {is: 2004-03-01}, age: {below: 22}, day: {before: 2026-03-01}}, "
                                        + APPLIES)
                        .told())
                .containsExactly("never-holds p/t0/r0");
    }

    @Test
    void aRowThatOthersCoverIsPointlessAlsoWhenItTakesSeveralOfThem() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        AREA + "," + KIND,
                        "when: {area: {atLeast: 100}}, " + APPLIES,
                        "when: {area: {below: 200}, kind: [x, y]}, " + APPLIES,
                        "when: {kind: x}, " + APPLIES,
                        "when: {area: {atLeast: 150}, kind: z}, " + APPLIES,
                        "when: {kind: [x, z]}, " + APPLIES);
        assertThat(tables.told()).containsExactly("pointless-row p/t0/r2", "pointless-row p/t0/r3");
        TableFinding finding = tables.findings().getFirst();
        assertThat(finding.others()).contains("p/t0/r1");
        assertThat(decided(tables, finding).applies("m1")).isTrue();
    }

    @Test
    void aFactThatMayStayUnknownKeepsARowThatDoesNotReadItFromBeingPointless() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        KIND + "," + CREDIT,
                        "when: {kind: x, credit: normal}, " + APPLIES,
                        "when: {kind: x, credit: [broken-promise, serious-dishonesty]}, " + APPLIES,
                        "when: {kind: [x, y], credit: normal}, " + APPLIES);
        assertThat(tables.told()).containsExactly("pointless-row p/t0/r0");
        assertThat(guided().table(
                                "concludes: applicability",
                                KIND + "," + CREDIT,
                                "when: {kind: x}, " + APPLIES,
                                "when: {credit: normal}, " + APPLIES,
                                "when: {credit: [broken-promise, serious-dishonesty]}, " + APPLIES)
                        .told())
                .isEmpty();
    }

    @Test
    void whatGoesBeforeOrIsStricterMakesARowPointlessKindByKind() {
        assertThat(guided().table(
                                "concludes: field",
                                AREA,
                                "when: {}, then: {element: area, status: required}",
                                "when: {area: {above: 3}}, then: {element: area, status: hidden}")
                        .told())
                .containsExactly("pointless-row p/t0/r1");
        assertThat(guided().table(
                                "concludes: time-limit",
                                AREA,
                                "when: {}, then: {matter: m2, promised: {amount: 3, unit: working-days}}",
                                "when: {area: {above: 3}}, then: {matter: m2, promised: {amount: 2, unit: working-days}}",
                                "when: {area: {above: 3}}, then: {matter: m2, promised: {amount: 4, unit: working-days}}")
                        .told())
                .containsExactly("pointless-row p/t0/r2");
        assertThat(guided().table(
                                "concludes: deferral",
                                AREA,
                                "when: {area: {above: 3}}, then: {material: mb, matter: m2, status: forbidden}",
                                "when: {area: {above: 5}}, then: {material: mb, matter: m2, status: allowed}",
                                "when: {area: {above: 2}}, then: {material: mb, matter: m2, status: allowed}")
                        .told())
                .containsExactly("pointless-row p/t0/r1");
    }

    @Test
    void aDeferralThatASharedPolicyForbidsForThatMaterialIsPointless() {
        CheckedTables tables = guided().table(
                        "concludes: deferral",
                        AREA,
                        "when: {area: {above: 3}}, then: {material: mb, matter: m2, status: allowed}",
                        "when: {area: {above: 3}}, then: {material: mb, matter: m1, status: allowed}")
                .table(
                        "concludes: deferral, subject: material",
                        "{id: excluded, label: 不得容缺, reads: subject.excluded, type: yes-no}",
                        "when: {excluded: true}, then: {subject: material, status: forbidden}")
                .table("concludes: applicability", KIND, "when: {kind: x}, " + APPLIES)
                .table("concludes: required", KIND, "when: {kind: x}, then: {matter: m1, material: mb}");
        assertThat(tables.told()).containsExactly("pointless-row p/t0/r0");
    }

    @Test
    void aRowWhoseMatterNeverAppliesWhereItHoldsHasNoEffect() {
        CheckedTables tables = guided().table("concludes: applicability", KIND, "when: {kind: x}, " + APPLIES)
                .table(
                        "concludes: routing, decides: sometimes",
                        KIND,
                        "when: {kind: y}, then: {matter: m1, aspect: route, value: one}",
                        "when: {kind: x}, then: {matter: m1, aspect: route, value: two}");
        assertThat(tables.told()).containsExactly("pointless-row p/t1/r0");
        assertThat(tables.findings().getFirst().message()).contains("都不适用");
    }

    @Test
    void routesThatDifferContradictEachOtherOnlyWhereTheMatterApplies() {
        CheckedTables tables = guided().table("concludes: applicability", KIND, "when: {kind: x}, " + APPLIES)
                .table(
                        "concludes: routing",
                        KIND + "," + AREA,
                        "when: {kind: [x, y], area: {atLeast: 5}}, then: {matter: m1, aspect: route, value: one}",
                        "when: {area: {atMost: 5}}, then: {matter: m1, aspect: route, value: two}");
        assertThat(tables.told()).containsExactly("contradiction p/t1/r1");
        Decision decision = decided(tables, tables.findings().getFirst());
        assertThat(decision.findings().stream()
                        .filter(f -> f.phase() == Concludes.ROUTING)
                        .map(Decision.Finding::status))
                .containsExactly("one", "two");
    }

    @Test
    void anApplyingMatterWithoutARouteIsAGap() {
        CheckedTables tables = guided().table("concludes: applicability", KIND, "when: {kind: [x, z]}, " + APPLIES)
                .table(
                        "concludes: routing",
                        AREA + "," + ITEMS,
                        "when: {area: {atLeast: 5}}, then: {matter: m1, aspect: route, value: one}",
                        "when: {area: {below: 5}, items: {any: [p, q]}}, then: {matter: m1, aspect: route, value: two}");
        assertThat(tables.told()).containsExactly("gap p/t1");
        TableFinding finding = tables.findings().getFirst();
        assertThat(finding.told()).contains("“表”（事项一）的办理路径漏掉了情形").contains("项目＝r");
        Decision decision = decided(tables, finding);
        assertThat(decision.applies("m1")).isTrue();
        assertThat(decision.route("m1", "route")).isEmpty();
        assertThat(decision.pending()).isEmpty();
    }

    @Test
    void aSituationInWhichTheCaseIsRefusedIsNoGap() {
        CheckedTables tables = guided().table(
                        "concludes: eligibility",
                        KIND,
                        "when: {kind: z}, then: {outcome: refuse, message: 不受理。}",
                        "when: {kind: y}, then: {outcome: refuse, matter: m2, message: 不受理。}")
                .table("concludes: routing", KIND, "when: {kind: x}, then: {matter: m2, aspect: route, value: one}");
        assertThat(tables.told()).isEmpty();
    }

    @Test
    void aQuestionThatIsNotAskedLeavesAGapWhereATableNeedsIt() {
        CheckedTables tables = new CheckedTables()
                .ask("shop", ColumnType.YES_NO, "", "")
                .ask("kind", ColumnType.ONE_OF, "x, y", "{reads: answer.shop, type: yes-no, is: true}")
                .table(
                        "concludes: routing",
                        KIND,
                        "when: {kind: x}, then: {matter: m2, aspect: route, value: one}",
                        "when: {kind: y}, then: {matter: m2, aspect: route, value: two}");
        assertThat(tables.told()).containsExactly("gap p/t0");
        assertThat(tables.findings().getFirst().told()).contains("业态＝未询问");
    }

    @Test
    void ofMattersThatExcludeEachOtherExactlyOneMustApply() {
        CheckedTables tables = guided().table(
                        "concludes: applicability, decides: one-matter",
                        KIND,
                        "when: {kind: [x, y]}, " + APPLIES,
                        "when: {kind: y}, then: {matter: m3, status: applies}");
        assertThat(tables.told()).containsExactly("gap p/t0", "contradiction p/t0/r1");
        assertThat(decided(tables, tables.findings().getFirst()).applyingMatters())
                .containsExactly("m2");
        assertThat(decided(tables, tables.findings().getLast()).applyingMatters())
                .contains("m1", "m3");
        assertThat(guided().table(
                                "concludes: applicability, decides: one-matter",
                                KIND,
                                "when: {kind: x}, " + APPLIES,
                                "when: {kind: [y, z]}, then: {matter: m3, status: applies}")
                        .told())
                .isEmpty();
    }

    @Test
    void aTableThatMayStaySilentHasNoGap() {
        assertThat(guided().table(
                                "concludes: routing, decides: sometimes",
                                KIND,
                                "when: {kind: x}, then: {matter: m2, aspect: route, value: one}")
                        .told())
                .isEmpty();
        assertThat(guided().table(
                                "concludes: routing, decides: always",
                                KIND,
                                "when: {kind: x}, then: {matter: m2, aspect: inspection, value: one}")
                        .told())
                .containsExactly("gap p/t0");
    }

    @Test
    void aFeeThatIsHigherWhereverALowerOneHoldsIsPointless() {
        assertThat(guided().table(
                                "concludes: fee",
                                AREA,
                                "when: {}, then: {matter: m2, item: 登记费, amount: 80}",
                                "when: {area: {above: 5}}, then: {matter: m2, item: 登记费, amount: 100}",
                                "when: {area: {above: 5}}, then: {matter: m2, item: 工本费, amount: 10}")
                        .told())
                .containsExactly("pointless-row p/t0/r1");
    }

    @Test
    void aRowThatEndedBeforeTheBundleBeginsIsToldAsAWarning() {
        CheckedTables tables = guided().table(
                        "concludes: applicability", AREA, "when: {}, to: 2025-12-31, " + APPLIES, "when: {}, " + NOT);
        assertThat(tables.told()).containsExactly("out-of-force p/t0/r0");
        assertThat(new TableChecks().check(tables.setting()).hasErrors()).isFalse();
    }

    @Test
    void licencesAreComparedByStateAndTrust() {
        assertThat(new CheckedTables()
                        .table(
                                "concludes: applicability",
                                "{id: lic, label: 甲证, reads: licence.applicant.lic-a, type: licence}",
                                "when: {lic: {state: in-force, trust: B}}, " + APPLIES,
                                "when: {lic: {state: [in-force, expired], trust: A}}, " + APPLIES,
                                "when: {lic: {not: {state: in-force, trust: C}}}, " + NOT,
                                "when: {lic: {state: in-force, trust: C}}, " + NOT)
                        .told())
                .containsExactly("contradiction p/t0/r2", "contradiction p/t0/r3");
    }

    @Test
    void groupsAreComparedByHowManyEntriesMeetACell() {
        String columns = "{id: num, label: 数, reads: group.g.gnum, type: number},"
                + "{id: one, label: 选择, reads: group.g.gone, type: one-of},"
                + "{id: count, label: 项数, reads: group.g, type: number, derive: count},"
                + "{id: sum, label: 合计, reads: group.g.gnum, type: number, derive: sum}";
        CheckedTables tables = new CheckedTables()
                .table(
                        "concludes: applicability",
                        columns,
                        "when: {num: {every: {atMost: 3}}, sum: {above: 6}, count: {atMost: 2}}, " + APPLIES,
                        "when: {num: {any: {above: 3}}, count: {below: 1}}, " + APPLIES,
                        "when: {one: {atLeast: {count: 2, that: x}}, count: {is: 1}}, " + APPLIES,
                        "when: {num: {every: {above: 3}}, count: {is: 2}, one: {any: x}, sum: {atMost: 7}}, " + NOT,
                        "when: {num: {none: {above: 3}}}, " + APPLIES,
                        "when: {num: {any: {above: 3}}, one: {none: x}}, " + APPLIES);
        assertThat(tables.told()).containsExactly("never-holds p/t0/r0", "never-holds p/t0/r1", "never-holds p/t0/r2");
        CheckedTables gap = new CheckedTables()
                .table(
                        "concludes: routing",
                        columns,
                        "when: {sum: {atLeast: 10}}, then: {matter: m2, aspect: route, value: one}",
                        "when: {sum: {below: 10}, num: {every: {atMost: 3}}}, then: {matter: m2, aspect: route, value: two}");
        assertThat(gap.told()).containsExactly("gap p/t0");
        Decision decision = decided(gap, gap.findings().getFirst());
        assertThat(decision.route("m2", "route")).isEmpty();
        assertThat(decision.pending()).isEmpty();
    }

    @Test
    void whatIsMoreThanTheChecksCoverIsTold() {
        StringBuilder codes = new StringBuilder("c0");
        for (int i = 1; i < 14; i++) {
            codes.append(", c").append(i);
        }
        CheckedTables tables = new CheckedTables()
                .ask("items", ColumnType.ANY_OF, codes.toString(), "")
                .table("concludes: applicability", ITEMS, "when: {items: {any: [" + codes + "]}}, " + APPLIES);
        assertThat(tables.told()).containsExactly("not-covered p/t0/r0");
    }

    @Test
    void theSameTablesGiveTheSameReport() {
        CheckedTables tables = guided().table(
                        "concludes: applicability, decides: always",
                        AREA + "," + KIND,
                        "when: {area: {atLeast: 3}}, " + APPLIES,
                        "when: {kind: [x, y]}, " + NOT);
        assertThat(tables.findings()).isEqualTo(tables.findings());
        assertThat(List.copyOf(tables.told())).contains("gap p/t0");
    }
}
