package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The boundary of every operator: the column, the cell, the facts and what they make. */
class ConditionTest {

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            answer.n, type: number       | {atLeast: 300}            | 'answers: {n: 300}'       | TRUE
            answer.n, type: number       | {atLeast: 300}            | 'answers: {n: 299.99}'    | FALSE
            answer.n, type: number       | {above: 300}              | 'answers: {n: 300}'       | FALSE
            answer.n, type: number       | {above: 300}              | 'answers: {n: 300.01}'    | TRUE
            answer.n, type: number       | {atMost: 300}             | 'answers: {n: 300.0}'     | TRUE
            answer.n, type: number       | {below: 300}              | 'answers: {n: 300}'       | FALSE
            answer.n, type: number       | {atLeast: 1, below: 3}    | 'answers: {n: 3}'         | FALSE
            answer.n, type: number       | {is: 5}                   | 'answers: {n: 5.00}'      | TRUE
            answer.n, type: number       | {not: 5}                  | 'answers: {n: 5.00}'      | FALSE
            answer.n, type: number       | {not: 5}                  | 'answers: {}'             | UNKNOWN
            answer.n, type: number       | {not: 5}                  | 'answers: {n: 五}'         | UNKNOWN
            answer.y, type: yes-no       | false                     | 'answers: {y: false}'     | TRUE
            answer.y, type: yes-no       | false                     | 'answers: {}'             | UNKNOWN
            answer.c, type: one-of       | x                         | 'answers: {c: x}'         | TRUE
            answer.c, type: one-of       | {not: [x, y]}             | 'answers: {c: z}'         | TRUE
            answer.c, type: one-of       | {not: [x, y]}             | 'answers: {}'             | UNKNOWN
            answer.m, type: any-of       | {any: [x]}                | 'answers: {m: []}'        | FALSE
            answer.m, type: any-of       | {none: [x]}               | 'answers: {m: []}'        | TRUE
            answer.m, type: any-of       | {all: [x, y]}             | 'answers: {m: [y, z, x]}' | TRUE
            answer.m, type: any-of       | {any: [x], none: [z]}     | 'answers: {m: [x, z]}'    | FALSE
            answer.t, type: text         | {is: 裱花}                 | 'answers: {t: 裱花}'       | TRUE
            answer.t, type: text         | {not: 裱花}                | 'answers: {t: ""}'        | TRUE
            answer.d, type: date         | {from: 2026-03-01}        | 'answers: {d: 2026-03-01}' | TRUE
            answer.d, type: date         | {after: 2026-03-01}       | 'answers: {d: 2026-03-01}' | FALSE
            answer.d, type: date         | {to: 2024-02-29}          | 'answers: {d: 2024-02-29}' | TRUE
            answer.d, type: date         | {before: 2024-03-01}      | 'answers: {d: 2024-02-29}' | TRUE
            answer.d, type: date         | {is: 2024-02-29}          | 'answers: {d: 2024-02-30}' | UNKNOWN
            answer.b, type: age          | {atLeast: 18}             | '{lawDate: 2026-02-28, answers: {b: 2008-02-29}}' | FALSE
            answer.b, type: age          | {atLeast: 18}             | '{lawDate: 2026-03-01, answers: {b: 2008-02-29}}' | TRUE
            answer.b, type: age          | {atMost: 60}              | '{lawDate: 2026-03-01, answers: {b: 1965-03-02}}' | TRUE
            answer.b, type: age          | {atMost: 60}              | '{lawDate: 2026-03-02, answers: {b: 1965-03-02}}' | FALSE
            answer.b, type: age          | {below: 18}               | '{lawDate: 2026-03-02, answers: {b: 2026-03-03}}' | UNKNOWN
            answer.n, type: number       | {not: {atLeast: 1, below: 3}} | 'answers: {n: 3}'     | TRUE
            answer.n, type: number       | {not: {atLeast: 1, below: 3}} | 'answers: {n: 1}'     | FALSE
            answer.n, type: number       | {not: {atLeast: 1, below: 3}} | 'answers: {}'         | UNKNOWN
            answer.m, type: any-of       | {not: {all: [x, y]}}      | 'answers: {m: [x]}'       | TRUE
            answer.m, type: any-of       | {not: {all: [x, y]}}      | 'answers: {m: [x, y]}'    | FALSE
            answer.m, type: any-of       | {not: {any: [x]}}         | 'answers: {}'             | UNKNOWN
            answer.d, type: date         | {not: {from: 2024-02-29, to: 2024-02-29}} | 'answers: {d: 2024-02-29}' | FALSE
            answer.d, type: date         | {not: {from: 2024-02-29, to: 2024-02-29}} | 'answers: {d: 2024-03-01}' | TRUE
            answer.b, type: age          | {not: {atMost: 60}}       | '{lawDate: 2026-03-02, answers: {b: 1965-03-02}}' | TRUE
            answer.t, type: text         | {not: [甲, 乙]}            | 'answers: {t: 乙}'         | FALSE
            region, type: region         | {within: "990100"}        | 'region: "990102"'        | TRUE
            region, type: region         | {within: "990100"}        | 'region: "990200"'        | FALSE
            region, type: region         | {not: {within: "990100"}} | 'region: "990200"'        | TRUE
            region, type: region         | {not: {within: "990100"}} | 'region: "110000"'        | UNKNOWN
            law-date, type: date         | {to: 2026-03-02}          | ''                        | TRUE
            chosen.m4, type: yes-no      | true                      | 'chosen: {m4: false}'     | FALSE
            party.applicant.credit, type: credit | normal            | 'parties: []'             | UNKNOWN
            party.applicant.kind, type: party-kind | {not: person}   | 'parties: [{role: applicant, kind: person}]' | FALSE
            """)
    void theBoundariesOfPlainCells(String column, String cell, String facts, Truth expected) {
        assertThat(holds(column, cell, facts)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            in-force                    | {type: l, status: valid}                       | TRUE
            in-force                    | {type: l, status: valid, to: 2026-03-02}       | TRUE
            in-force                    | {type: l, status: valid, to: 2026-03-01}       | FALSE
            expired                     | {type: l, status: valid, to: 2026-03-01}       | TRUE
            not-yet                     | {type: l, status: valid, from: 2026-03-03}     | TRUE
            in-force                    | {type: l, status: valid, from: 2026-03-02}     | TRUE
            revoked                     | {type: l, status: revoked, to: 2020-01-01}     | TRUE
            suspended                   | {type: l, status: suspended}                   | TRUE
            expired                     | {type: l, status: suspended, to: 2026-03-01}   | TRUE
            absent                      | {type: other, status: valid}                   | TRUE
            '{not: in-force}'           | {type: other, status: valid}                   | TRUE
            '{state: in-force, trust: B}' | {type: l, status: valid, trust: C}           | FALSE
            '{state: in-force, trust: B}' | {type: l, status: valid, trust: B}           | TRUE
            '{state: in-force, trust: B}' | {type: l, status: valid}                     | TRUE
            in-force                    | '{type: l, status: revoked}, {type: l, status: valid}' | TRUE
            in-force                    | '{type: l, status: lost}'                      | UNKNOWN
            revoked                     | '{type: l, status: lost}, {type: l, status: valid}' | UNKNOWN
            revoked                     | '{type: l, status: revoked}, {type: l, status: valid}' | FALSE
            """)
    void aLicenceIsWorthWhatItWasOnTheEvidenceDate(String cell, String licences, Truth expected) {
        String facts = "parties: [{role: applicant, licences: [" + licences + "]}]";
        assertThat(holds("licence.applicant.l, type: licence", cell, facts)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            'parties: []'                                                                           | UNKNOWN
            'parties: [{role: applicant}]'                                                          | UNKNOWN
            'parties: [{role: applicant, licences: []}]'                                            | FALSE
            'parties: [{role: applicant, licences: [{type: l, status: valid}], unavailable: [l]}]'   | UNKNOWN
            """)
    void aRegistryThatWasNotAskedOrDidNotAnswerLeavesALicenceUnknown(String facts, Truth expected) {
        assertThat(holds("licence.applicant.l, type: licence", "in-force", facts))
                .isEqualTo(expected);
        assertThat(holds("licence.applicant.l, type: licence", "{not: in-force}", facts))
                .isEqualTo(expected.not());
    }

    @ParameterizedTest(name = "{0} of {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            '{every: {atMost: 60}}'                    | ''                                   | UNKNOWN
            '{every: {atMost: 60}}'                    | 'groups: {g: []}'                    | TRUE
            '{none: {atMost: 60}}'                     | 'groups: {g: []}'                    | TRUE
            '{any: {atMost: 60}}'                      | 'groups: {g: []}'                    | FALSE
            '{every: {atMost: 60}}'                    | 'groups: {g: [{n: 60}, {n: 61}]}'    | FALSE
            '{every: {atMost: 60}}'                    | 'groups: {g: [{n: 60}, {}]}'         | UNKNOWN
            '{every: {atMost: 60}}'                    | 'groups: {g: [{n: 61}, {}]}'         | FALSE
            '{any: {atMost: 60}}'                      | 'groups: {g: [{n: 61}, {}]}'         | UNKNOWN
            '{any: {atMost: 60}}'                      | 'groups: {g: [{n: 60}, {}]}'         | TRUE
            '{none: {atMost: 60}}'                     | 'groups: {g: [{n: 61}, {}]}'         | UNKNOWN
            '{atLeast: {count: 2, that: {above: 1}}}'  | 'groups: {g: [{n: 2}, {}]}'          | UNKNOWN
            '{atLeast: {count: 2, that: {above: 1}}}'  | 'groups: {g: [{n: 2}, {n: 1}, {n: 3}]}' | TRUE
            '{atLeast: {count: 2, that: {above: 1}}}'  | 'groups: {g: [{n: 2}]}'              | FALSE
            '{not: {every: {atMost: 60}}}'             | 'groups: {g: []}'                    | FALSE
            '{not: {every: {atMost: 60}}}'             | 'groups: {g: [{n: 60}, {n: 61}]}'    | TRUE
            '{not: {every: {atMost: 60}}}'             | 'groups: {g: [{n: 60}, {}]}'         | UNKNOWN
            '{not: {atLeast: {count: 2, that: {above: 1}}}}' | 'groups: {g: [{n: 2}]}'        | TRUE
            '{every: {not: {atMost: 60}}}'             | 'groups: {g: [{n: 61}, {n: 60}]}'    | FALSE
            '{every: {not: {atMost: 60}}}'             | 'groups: {g: [{n: 61}]}'             | TRUE
            """)
    void groupsAreThreeValuedToo(String cell, String facts, Truth expected) {
        assertThat(holds("group.g.n, type: number", cell, facts)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} of {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            'group.g.n, derive: sum'                          | {atLeast: 3} | 'groups: {g: [{n: 1}, {n: 2}]}' | TRUE
            'group.g.n, derive: sum'                          | {is: 0}      | 'groups: {g: []}'               | TRUE
            'group.g.n, derive: sum'                          | {atLeast: 3} | 'groups: {g: [{n: 5}, {}]}'     | UNKNOWN
            'group.g, derive: count'                          | {is: 2}      | 'groups: {g: [{}, {}]}'         | TRUE
            'group.g.n, derive: min'                          | {atLeast: 0} | 'groups: {g: []}'               | FALSE
            'group.g.n, derive: min'                          | {not: 5}     | 'groups: {g: []}'               | FALSE
            'group.g.n, derive: min'                          | {not: {atLeast: 5}} | 'groups: {g: []}'        | TRUE
            'group.g.n, derive: max'                          | {is: 2}      | 'groups: {g: [{n: 1}, {n: 2}]}' | TRUE
            'group.g.n, derive: per-head, heads: group.g'     | {atMost: 1.5} | 'groups: {g: [{n: 1}, {n: 2}]}' | TRUE
            'group.g.n, derive: per-head, heads: group.g'     | {atMost: 1.5} | 'groups: {g: []}'              | FALSE
            'form.n, derive: per-head, heads: answer.p'       | {below: 334} | '{form: {n: 1000}, answers: {p: 3}}' | TRUE
            'form.n, derive: per-head, heads: answer.p'       | {below: 334} | 'form: {n: 1000}'               | UNKNOWN
            """)
    void derivedNumbersAreComparedLikeNumbers(String column, String cell, String facts, Truth expected) {
        assertThat(holds(column + ", type: number", cell, facts)).isEqualTo(expected);
    }

    private static Truth holds(String column, String cell, String facts) {
        JsonNode when = SmallWorld.yaml("[{reads: " + column + ", is: " + cell + "}]");
        Faults faults = new Faults();
        List<Condition> conditions =
                Condition.read(new ParsedFile("guide.yaml", "guide", when, Map.of()), "", when, faults);
        assertThat(faults.all()).isEmpty();
        return Condition.all(
                conditions, SmallWorld.facts(facts == null ? "" : facts), SmallWorld.CATALOGUE.regionTree());
    }
}
