package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What rows say of a situation, cell by cell, whether they hold or not. */
class RowTruthTest {

    private static final RulePack PACK = SmallWorld.pack("", """
            id: t
            name: 表
            concludes: applicability
            columns:
              - {id: a, label: 甲, reads: answer.a, type: yes-no}
              - {id: n, label: 数, reads: answer.n, type: number}
            rows:
              - {id: both, when: {a: true, n: {atLeast: 3}}, then: {matter: m1, status: applies}, basis: {title: 法}}
              - {id: later, from: 2030-01-01, then: {matter: m1, status: applies}, basis: {title: 法}}
            """, """
            id: shared
            name: 共享
            concludes: exemption
            subject: material
            columns: [{id: held, label: 证照, reads: subject.evidence, type: licence}]
            rows: [{id: held, when: {held: in-force}, then: {subject: material}, basis: {title: 法}}]
            """);

    @Test
    void everyCellHasItsTruthAndTheRowHoldsWhereAllDo() {
        assertThat(row("answers: {a: true, n: 3}").truth()).isEqualTo(Truth.TRUE);
        assertThat(row("answers: {a: true, n: 2}").truth()).isEqualTo(Truth.FALSE);
        assertThat(row("answers: {n: 3}").truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(row("answers: {n: 2}").cells()).containsExactly(entry("a", Truth.UNKNOWN), entry("n", Truth.FALSE));
    }

    @Test
    void aRowThatIsNotInForceSaysNothing() {
        assertThat(rows("")).extracting(RowTruth::row).doesNotContain("p/t/later");
    }

    @Test
    void aSharedRowIsJudgedForEveryMaterialThatIsAskedFor() {
        assertThat(rows("answers: {a: false}\nparties: [{role: applicant, licences: [{type: lic-b, status: valid}]}]"))
                .filteredOn(r -> r.row().equals("p/shared/held"))
                .extracting(RowTruth::truth)
                .as("only 事项二 applies, which asks for 材料乙")
                .containsExactly(Truth.TRUE);
    }

    private static RowTruth row(String facts) {
        return rows(facts).stream()
                .filter(r -> r.row().equals("p/t/both"))
                .findFirst()
                .orElseThrow();
    }

    private static List<RowTruth> rows(String yaml) {
        RuleEngine engine = new RuleEngine();
        Facts facts = SmallWorld.facts(yaml);
        try (CompiledRules rules = engine.compile(SmallWorld.scope(PACK))) {
            return RowTruth.of(rules, facts, engine.decide(rules, facts));
        }
    }
}
