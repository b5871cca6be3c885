package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack names must be there, and its rows must not contradict each other. */
class RuleChecksTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            'reads: answer.nobody-asks, type: yes-no'   | unknown-question
            'reads: form.nowhere, type: yes-no'         | unknown-element
            'reads: party.stranger.kind, type: party-kind' | unknown-role
            'reads: licence.applicant.lic-z, type: licence' | unknown-evidence
            'reads: group.area, type: number, derive: count' | unknown-group
            'reads: group.g.area, type: number, derive: sum' | unknown-element
            'reads: chosen.m9, type: yes-no'            | unknown-matter
            """)
    void whatAColumnReadsMustExist(String column, String code) {
        assertThat(codes("", """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, %s}]
                rows: [{id: r, then: {matter: m1, status: applies}, basis: {title: 法}}]
                """.formatted(column))).containsExactly(code);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            applicability | {matter: m9, status: applies}                          | unknown-matter
            applicability | {matter: m2, status: applies}                          | always-applies
            required      | {matter: m1, material: m-none}                         | unknown-material
            required      | {matter: m1, material: md}                             | unlisted-material
            required      | {matter: m1, material: ma}                             | always-required
            exemption     | {material: mc, by: lic-a}                              | never-required
            exemption     | {material: ma, by: lic-z}                              | unknown-evidence
            deferral      | {material: mc, matter: m2, status: allowed}            | never-required
            deferral      | {material: mb, matter: m2, status: allowed, within: {amount: 9, unit: working-days}} | deferral-after-promise
            field         | {element: nowhere, status: required}                   | unknown-element
            """)
    void whatARowConcludesMustExistAndMakeSense(String concludes, String then, String code) {
        assertThat(codes("", """
                {id: t, name: 表, concludes: %s, columns: [], rows: [{id: r, then: %s, basis: {title: 法}}]}
                """.formatted(concludes, then))).contains(code);
    }

    @Test
    void aParameterWithoutAValueForTheBundlesRegionIsToldAndSoIsOneThatNobodyUses() {
        String parameters = """
                parameters:
                  - {id: gap, name: 缺值, type: number, values: [{region: "990200", from: 2020-01-01, value: 1, source: 示例}]}
                  - {id: late, name: 晚, type: number, values: [{region: "990000", from: 2027-01-01, value: 1, source: 示例}]}
                  - {id: idle, name: 闲, type: number, values: [{region: "123456", from: 2020-01-01, value: 1, source: 示例}]}
                """;
        assertThat(codes(parameters, """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, reads: answer.a, type: number}]
                rows:
                  - {id: r, when: {c: {atLeast: {parameter: gap}, below: {parameter: late}}}, then: {matter: m1, status: applies}, basis: {title: 法}}
                """))
                .containsExactlyInAnyOrder("parameter-gap", "parameter-gap", "unused-parameter", "unknown-region");
    }

    @Test
    void rowsWithTheSameCellsMustNotContradictEachOther() {
        String rows = """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, reads: answer.a, type: yes-no}]
                rows:
                  - {id: r1, when: {c: true}, then: {matter: m1, status: applies}, basis: {title: 法}, to: 2026-06-30}
                  - {id: r2, when: {c: true}, then: {matter: m1, status: not-needed}, basis: {title: 法}, from: %s}
                """;
        assertThat(codes("", rows.formatted("2026-06-30"))).containsExactly("contradiction");
        assertThat(codes("", rows.formatted("2026-07-01"))).isEmpty();
    }

    private static List<String> codes(String parameters, String table) {
        Faults faults = new Faults();
        LocatedPacks located = SmallWorld.read(faults, parameters, table);
        assertThat(faults.all()).isEmpty();
        return new RuleChecks()
                        .check(
                                SmallWorld.scope(located.packs().getFirst()),
                                Set.of("a"),
                                Set.of("applicant"),
                                Set.of("990100"),
                                LocalDate.of(2026, 1, 1),
                                located)
                        .stream()
                        .map(Fault::code)
                        .toList();
    }
}
