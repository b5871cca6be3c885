package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                columns: [{id: c, label: 列, reads: answer.y, type: yes-no}]
                rows:
                  - {id: r1, when: {c: true}, then: {matter: m1, status: applies}, basis: {title: 法}, to: 2026-06-30}
                  - {id: r2, when: {c: true}, then: {matter: m1, status: not-needed}, basis: {title: 法}, from: %s}
                """;
        assertThat(codes("", rows.formatted("2026-06-30"))).containsExactly("contradiction");
        assertThat(codes("", rows.formatted("2026-07-01"))).isEmpty();
    }

    private static final Map<String, String> QUESTIONS =
            Map.of("a", "number", "y", "yes-no", "c", "one-of", "m", "any-of");

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'reads: answer.a, type: yes-no'                      | true                    | column-type
            'reads: answer.y, type: number'                      | '{is: 1}'               | column-type
            'reads: form.area, type: text'                       | '{is: x}'               | column-type
            'reads: form.g, type: yes-no'                        | true                    | column-type
            'reads: group.g.gone, type: number, derive: sum'     | '{is: 1}'               | column-type
            'reads: group.g.gone, type: one-of'                  | '{every: z}'            | unknown-code
            'reads: group.g.gone, type: one-of'                  | '{not: {any: [x, z]}}'  | unknown-code
            'reads: answer.m, type: any-of'                      | '{not: {all: [hot, z]}}' | unknown-code
            'reads: party.applicant.kind, type: party-kind'      | persons                 | unknown-code
            'reads: party.applicant.kind, type: one-of'          | person                  | column-type
            'reads: party.applicant.credit, type: credit'        | '{not: [good]}'         | unknown-code
            """)
    void aColumnComparesWhatIsThereAsWhatItIs(String column, String cell, String code) {
        assertThat(codes("", """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, %s}]
                rows: [{id: r, when: {c: %s}, then: {matter: m1, status: applies}, basis: {title: 法}}]
                """.formatted(column, cell))).containsExactly(code);
    }

    @Test
    void whatASharedPolicyReadsOfItsSubjectHasItsCodesToo() {
        assertThat(codes("", """
                id: t
                name: 表
                concludes: deferral
                subject: material
                columns: [{id: c, label: 列, reads: subject.handling, type: one-of}]
                rows: [{id: r, when: {c: at-once}, then: {subject: material, status: forbidden}, basis: {title: 法}}]
                """)).containsExactly("unknown-code");
    }

    @ParameterizedTest(name = "row {0}, values {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | '"990100", from: 2026-01-01'                              | ''
            ''                        | '"990000", from: 2025-01-01'                              | ''
            ''                        | '"990100", from: 2026-01-02'                              | 云溪市（990100）自 2026-01-01 起至 2026-01-01 没有值
            ''                        | '"990102", from: 2020-01-01'                              | 云溪市（990100）自 2026-01-01 起没有值
            'from: 2026-07-01, '      | '"990100", from: 2026-07-01'                              | ''
            'from: 2026-06-30, '      | '"990100", from: 2026-07-01'                              | 自 2026-06-30 起至 2026-06-30 没有值
            'to: 2025-12-31, '        | '"990100", from: 2026-07-01'                              | ''
            """)
    void aGapOfAParameterIsToldWithItsRegionsAndDays(String dates, String value, String expected) {
        List<Fault> faults = check("""
                parameters: [{id: p, name: 起点, type: number, values: [{region: %s, value: 1, source: 示例}]}]
                """.formatted(value), """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, reads: answer.a, type: number}]
                rows: [{id: r, when: {c: {atLeast: {parameter: p}}}, %s then: {matter: m1, status: applies}, basis: {title: 法}}]
                """.formatted(dates));
        if (expected.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().satisfies(f -> assertThat(f.message())
                    .contains(expected));
        }
    }

    @Test
    void aRowForOneRegionNeedsItsParameterOnlyThere() {
        assertThat(codes("""
                parameters: [{id: p, name: 起点, type: number, values: [{region: "990102", from: 2020-01-01, value: 1, source: 示例}]}]
                """, """
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, reads: parameter.p, type: number}, {id: w, label: 区划, reads: region, type: region}]
                rows: [{id: r, when: {c: {atLeast: 1}, w: {within: "990102"}}, then: {matter: m1, status: applies}, basis: {title: 法}}]
                """)).isEmpty();
    }

    private static List<String> codes(String parameters, String table) {
        return check(parameters, table).stream().map(Fault::code).toList();
    }

    private static List<Fault> check(String parameters, String table) {
        Faults faults = new Faults();
        LocatedPacks located = SmallWorld.read(faults, parameters, table);
        assertThat(faults.all()).isEmpty();
        Scope scope = SmallWorld.scope(located.packs().getFirst());
        return new RuleChecks()
                .check(
                        new Scope(
                                scope.release(),
                                scope.catalogue(),
                                scope.members(),
                                scope.packs(),
                                Map.of("answer.m", Map.of("hot", "热食", "cold", "冷食"))),
                        QUESTIONS,
                        Set.of("applicant"),
                        Set.of("990100"),
                        LocalDate.of(2026, 1, 1),
                        located);
    }
}
