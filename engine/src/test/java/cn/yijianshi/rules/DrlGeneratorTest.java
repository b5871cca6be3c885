package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tables become DRL that an expert can read. */
class DrlGeneratorTest {

    private final RuleEngine engine = new RuleEngine();

    private static final String PARAMETERS = """
            parameters:
              - {id: limit, name: 起点, type: number, values: [{region: "990000", from: 2024-01-01, value: 300, source: 示例}]}
              - {id: start, name: 开始, type: date, values: [{region: "990000", from: 2024-01-01, value: 2026-03-02, source: 示例}]}
              - {id: tried, name: 试行, type: yes-no, values: [{region: "990000", from: 2024-01-01, value: true, source: 示例}]}
            """;

    private static final String EVERY_KIND = """
            id: every-kind
            name: 每一种列
            concludes: applicability
            columns:
              - {id: yes, label: 是否, reads: answer.yes, type: yes-no}
              - {id: one, label: 单选, reads: answer.one, type: one-of}
              - {id: many, label: 多选, reads: answer.many, type: any-of}
              - {id: number, label: 数, reads: answer.number, type: number}
              - {id: date, label: 日期, reads: answer.date, type: date}
              - {id: age, label: 年龄, reads: party.applicant.birth-date, type: age}
              - {id: text, label: 文本, reads: answer.text, type: text}
              - {id: licence, label: 证照, reads: licence.applicant.lic-a, type: licence}
              - {id: kind, label: 种类, reads: party.applicant.kind, type: party-kind}
              - {id: credit, label: 信用, reads: party.applicant.credit, type: credit}
              - {id: region, label: 区划, reads: region, type: region}
              - {id: group, label: 组, reads: group.g.gnum, type: number}
              - {id: sum, label: 合计, reads: group.g.gnum, type: number, derive: sum}
              - {id: per-head, label: 人均, reads: group.g.gnum, type: number, derive: per-head, heads: group.g}
              - {id: tried, label: 本地试行, reads: parameter.tried, type: yes-no}
            rows:
              - id: all-cells
                when:
                  yes: true
                  one: [x, y]
                  many: {any: [x], none: [y, z]}
                  number: {atLeast: {parameter: limit}, below: 500.50}
                  date: {from: 2026-01-01, before: 2026-07-01}
                  age: {atMost: 60}
                  text: {is: 裱花}
                  licence: {not: {state: [expired, revoked], trust: B}}
                  kind: enterprise
                  credit: {not: serious-dishonesty}
                  region: {not: {within: "990100"}}
                  group: {atLeast: {count: 2, that: {above: 1}}}
                  sum: {atLeast: 10}
                  per-head: {is: 3}
                then: {matter: m1, status: applies}
                basis: {title: 示例法}
                from: 2024-01-01
                to: 2030-12-31
              - id: negated
                when:
                  many: {not: {all: [x, y]}}
                  number: {not: {atLeast: 1, below: 3}}
                  date: {not: {from: {parameter: start}}}
                  group: {not: {every: {not: {is: 2}}}}
                  tried: true
                then: {matter: m1, status: applies}
                basis: {title: 示例法}
              - id: no-cells
                then: {matter: m3, status: applies}
                basis: {title: 示例法}
            """;

    private static final String SHARED = """
            id: shared
            name: 共享
            concludes: exemption
            subject: material
            columns: [{id: held, label: 证照, reads: subject.evidence, type: licence}]
            rows: [{id: held, when: {held: in-force}, then: {subject: material}, basis: {title: 示例法}}]
            """;

    private static final Path GOLDEN = Path.of("src/test/resources/cn/yijianshi/rules/every-kind.drl");

    @Test
    void aPackIsWrittenAsTheGoldenFileSays() throws IOException {
        String drl = engine.drl(SmallWorld.pack(PARAMETERS, EVERY_KIND, SHARED));
        if (Boolean.getBoolean("yijianshi.golden.write")) {
            Files.writeString(GOLDEN, drl);
        }
        assertThat(GOLDEN).hasContent(drl);
    }

    @Test
    void theGoldenFileIsWhatRuns() {
        try (CompiledRules rules = engine.compile(SmallWorld.scope(SmallWorld.pack(PARAMETERS, EVERY_KIND, SHARED)))) {
            assertThat(engine.decide(rules, SmallWorld.facts("")).applyingMatters())
                    .containsExactly("m2", "m3");
        }
    }
}
