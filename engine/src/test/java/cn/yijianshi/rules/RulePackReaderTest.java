package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a pack is told with its place, all at once; what is right survives a release. */
class RulePackReaderTest {

    private final RulePackReader reader = new RulePackReader();

    @Test
    void aPackComesBackFromAReleaseAsItWas() {
        for (int seed = 0; seed < 50; seed++) {
            RandomPacks random = new RandomPacks(new RandomValues(seed), "");
            for (RulePack pack : List.of(
                    reader.fromTree(random.pack("own", false)), reader.fromTree(random.pack("policies", true)))) {
                String stored = CanonicalJson.write(reader.toTree(pack));
                RulePack back = reader.fromTree(CanonicalJson.read(stored));
                assertThat(back).isEqualTo(pack);
                assertThat(CanonicalJson.write(reader.toTree(back))).isEqualTo(stored);
            }
        }
    }

    @Test
    void aReleaseThatHoldsNoPackIsRefused() {
        assertThatThrownBy(() -> reader.fromTree(SmallWorld.yaml("{id: p, name: p, tables: [{id: t}]}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'reads: answer.n, type: number'                 | yes                          | cell-type
            'reads: answer.n, type: number'                 | '{atLeast: viele}'           | not-number
            'reads: answer.n, type: number'                 | '{atLeast: {parameter: no}}' | unknown-parameter
            'reads: answer.n, type: number'                 | '{least: 3}'                 | unknown-key
            'reads: answer.y, type: yes-no'                 | '"true"'                     | cell-type
            'reads: answer.d, type: date'                   | '{from: 2026-02-30}'         | not-date
            'reads: answer.c, type: one-of'                 | '[]'                         | cell-type
            'reads: answer.m, type: any-of'                 | '{any: []}'                  | empty-list
            'reads: licence.applicant.l, type: licence'     | valid                        | unknown-state
            'reads: licence.applicant.l, type: licence'     | '{state: in-force, trust: E}' | unknown-trust
            'reads: licence.applicant.l, type: one-of'      | in-force                     | path-type
            'reads: region, type: region'                   | '{inside: "990100"}'         | unknown-key
            'reads: region, type: text'                     | '{is: x}'                    | path-type
            'reads: group.g.n, type: number'                | '{atMost: 60}'               | missing-quantifier
            'reads: group.g.n, type: number'                | '{every: yes}'               | cell-type
            'reads: group.g, type: number'                  | '{is: 1}'                    | group-without-count
            'reads: answer.n, type: number, derive: sum'    | '{is: 1}'                    | derive-without-group
            'reads: group.g.n, type: date, derive: sum'     | '{is: 1}'                    | derive-type
            'reads: group.g.n, type: number, derive: avg'   | '{is: 1}'                    | unknown-value
            'reads: answers.n, type: number'                | '{is: 1}'                    | bad-path
            'reads: answer.n, type: number'                 | '{not: {least: 3}}'          | unknown-key
            'reads: answer.n, type: number'                 | '{not: {atLeast: 3}, is: 5}' | unknown-key
            'reads: answer.n, type: number'                 | '{atLeast: {parameter: since}}' | parameter-type
            'reads: answer.d, type: date'                   | '{from: {parameter: limit}}' | parameter-type
            'reads: answer.d, type: date'                   | '{from: {parameter: no}}'    | unknown-parameter
            'reads: answer.m, type: any-of'                 | '{not: {any: []}}'           | empty-list
            'reads: group.g.n, type: number'                | '{not: {atMost: 60}}'        | missing-quantifier
            'reads: parameter.no, type: number'             | '{is: 1}'                    | unknown-parameter
            'reads: parameter.limit, type: yes-no'          | true                         | parameter-type
            'reads: parameter.limit, type: region'          | '{within: "990100"}'         | parameter-type
            'reads: subject.class, type: one-of'            | main                         | no-subject
            """)
    void aCellOrColumnThatDoesNotFitIsAFault(String column, String cell, String code) {
        assertThat(codes("""
                id: t
                name: 表
                concludes: applicability
                columns: [{id: c, label: 列, %s}]
                rows: [{id: r, when: {c: %s}, then: {matter: m1, status: applies}, basis: {title: 法}}]
                """.formatted(column, cell))).contains(code);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            applicability | {matter: m1, status: perhaps}                     | unknown-value
            applicability | {matter: M1, status: applies}                     | bad-id
            applicability | {matter: m1, status: applies, weight: 3}          | unknown-key
            required      | {matter: m1, material: ma, copies: 1.5}           | not-integer
            exemption     | {material: ma}                                    | bad-id
            deferral      | {material: ma, status: allowed, within: {amount: -1, unit: hours}} | bad-limit
            deferral      | {material: ma, status: allowed, within: {parameter: no}} | unknown-parameter
            deferral      | {material: ma, status: allowed, within: {parameter: limit}} | parameter-type
            deferral      | {material: ma, status: limited}                   | missing-limit
            deferral      | {material: ma, status: forbidden, within: {amount: 1, unit: hours}} | limit-of-nothing
            routing       | {matter: m1, aspect: speed, value: x}             | unknown-value
            time-limit    | {matter: m1}                                      | missing-limit
            fee           | {matter: m1, item: 工本费}                         | missing-amount
            field         | {element: area, status: maybe}                    | unknown-value
            eligibility   | {outcome: refuse}                                 | not-text
            """)
    void aConclusionThatDoesNotFitItsTableIsAFault(String concludes, String then, String code) {
        assertThat(codes("""
                {id: t, name: 表, concludes: %s, columns: [], rows: [{id: r, then: %s, basis: {title: 法}}]}
                """.formatted(concludes, then))).contains(code);
    }

    @Test
    void duplicatesAndUnknownColumnsAreTold() {
        String row = "{id: r, when: {b: true}, then: {matter: m1, status: applies}, basis: {title: 法}}";
        String column = "{id: a, label: 甲, reads: answer.a, type: yes-no}";
        String table = "{id: t, name: 表, concludes: applicability, columns: [%s, %s], rows: [%s, %s]}"
                .formatted(column, column, row, row);

        assertThat(codes(table, table)).contains("duplicate-id", "unknown-column");
        assertThat(
                        codes(
                                "{id: t, name: 表, concludes: applicability, columns: [], rows: [{id: r, then: {matter: m1, status: applies}}]}"))
                .containsExactly("missing-basis");
    }

    @Test
    void aFaultNamesFileAndLine() {
        ParsedFile pack = new ParsedFile("x/pack.yaml", "pack", SmallWorld.yaml("{id: x, name: x}"), Map.of());
        ParsedFile table = new ParsedFile(
                "x/tables/t.yaml",
                "table",
                SmallWorld.yaml(
                        "{id: t, name: t, concludes: applicability, columns: [], rows: [{id: r, when: {no: 1}, then: {matter: m1, status: applies}, basis: {title: 法}}]}"),
                Map.of("", 1, "/rows/0", 7, "/rows/0/when/no", 9));
        Faults faults = new Faults();
        LocatedPacks located = reader.read(List.of(table, pack), faults);

        assertThat(faults.all()).singleElement().satisfies(f -> assertThat(f.line(false))
                .startsWith("x/tables/t.yaml:9: 错误 表里没有列“no”"));
        assertThat(located.locate("x/t/r")).isEqualTo(new Position("x/tables/t.yaml", 7));
    }

    @Test
    void aTableOutsideEveryPackIsAFault() {
        Faults faults = new Faults();
        reader.read(List.of(new ParsedFile("t.yaml", "table", SmallWorld.yaml("{id: t}"), Map.of())), faults);

        assertThat(faults.all()).extracting(Fault::code).containsExactly("no-pack");
    }

    private static final String PARAMETERS = """
            parameters:
              - {id: limit, name: 起点, type: number, unit: ㎡, values: [{region: "990000", from: 2024-01-01, value: 300, source: 示例}]}
              - {id: since, name: 开始, type: date, values: [{region: "990000", from: 2024-01-01, value: 2026-07-01, source: 示例}]}
            """;

    private static List<String> codes(String... tables) {
        Faults faults = new Faults();
        SmallWorld.read(faults, PARAMETERS, tables);
        return faults.all().stream().map(Fault::code).toList();
    }
}
