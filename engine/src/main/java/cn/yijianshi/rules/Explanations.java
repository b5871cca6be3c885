package cn.yijianshi.rules;

import java.util.List;

/** Decisions and tables in plain Chinese sentences, made from the tables' own labels. */
public final class Explanations {

    public Explanations(Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** A cell read back: 不小于 300 ㎡. */
    public String cell(RuleTable table, Column column, Cell cell) {
        throw new UnsupportedOperationException();
    }

    /** A conclusion read back: 要求《消防安全检查申报表》. */
    public String conclusion(RuleTable table, Row row) {
        throw new UnsupportedOperationException();
    }

    /** A whole row read back, without facts. */
    public String sentence(RuleTable table, Row row) {
        throw new UnsupportedOperationException();
    }

    /**
     * Why a matter does not apply, or a material is not asked for: the rows that came nearest, at most three, those with
     * the fewest failing cells first.
     *
     * @param id of a matter or a material; empty list where it did come out or no row concludes it
     */
    public List<NearMiss> whyNot(CompiledRules rules, Facts facts, Decision decision, String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * A row that nearly held.
     *
     * @param failing how many of its cells do not hold or are unknown
     * @param sentence all those cells, in column order, in words
     */
    public record NearMiss(String row, int failing, String sentence) {}
}
