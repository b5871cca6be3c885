package cn.yijianshi.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.RuleEngine;
import cn.yijianshi.rules.SmallWorld;
import org.junit.jupiter.api.Test;

/** Which questions are asked no more: those whose answer changes nothing, whatever the others are answered. */
class RelevanceTest {

    private static final String APPLIES = "then: {matter: m1, status: applies}";
    private static final String KIND = "{id: kind, label: 业态, reads: answer.kind, type: one-of}";
    private static final String AREA = "{id: area, label: 面积, reads: answer.area, type: number}";
    private static final String ITEMS = "{id: items, label: 项目, reads: answer.items, type: any-of}";
    private static final String SHOP = "{id: shop, label: 开店, reads: answer.shop, type: yes-no}";
    private static final String ALL = SHOP + "," + KIND + "," + AREA + "," + ITEMS;

    private static final String NOT_CHOSEN = "chosen: {m4: false}\n";

    private final RuleEngine engine = new RuleEngine();

    private static CheckedTables guided() {
        return new CheckedTables()
                .ask("shop", ColumnType.YES_NO, "", "")
                .ask("kind", ColumnType.ONE_OF, "x, y, z", "{reads: answer.shop, type: yes-no, is: true}")
                .ask("area", ColumnType.NUMBER, "", "")
                .ask("items", ColumnType.ANY_OF, "p, q, r", "");
    }

    private java.util.Set<String> open(CheckedTables tables, String facts) {
        try (CompiledRules rules = engine.compile(tables.scope())) {
            return new Relevance(tables.setting())
                    .openPaths(rules, SmallWorld.facts(facts.contains("chosen") ? facts : NOT_CHOSEN + facts));
        }
    }

    @Test
    void aQuestionIsAskedWhereItsAnswerDecidesWithThoseOnWhichItDepends() {
        assertThat(open(guided().table("concludes: applicability", ALL, "when: {kind: x}, " + APPLIES), ""))
                .containsExactly("answer.kind", "answer.shop");
    }

    @Test
    void cellsThatShutEachOtherOutAskNothing() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        ALL,
                        "when: {shop: false, kind: x}, " + APPLIES,
                        "when: {area: {atLeast: 5, below: 5}}, " + APPLIES,
                        "when: {items: {all: [p], none: [p, q]}}, " + APPLIES);
        assertThat(open(tables, "")).isEmpty();
    }

    @Test
    void aRowThatAnotherCoversAsksNothingButWithoutTheOtherItDoes() {
        String narrow = "when: {area: {atLeast: 5}, kind: x}, " + APPLIES;
        String wide = "when: {area: {atLeast: 3}}, " + APPLIES;
        assertThat(open(guided().table("concludes: applicability", ALL, narrow, wide), ""))
                .containsExactly("answer.area");
        assertThat(open(guided().table("concludes: applicability", ALL, narrow), ""))
                .containsExactly("answer.area", "answer.kind", "answer.shop");
    }

    @Test
    void aRowIsCoveredBySeveralThatAreAsked() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        ALL,
                        "when: {area: {atLeast: 5}}, " + APPLIES,
                        "when: {area: {below: 5}}, " + APPLIES,
                        "when: {items: {any: [p]}}, " + APPLIES);
        assertThat(open(tables, "")).containsExactly("answer.area");
        // What stays unknown makes no row true, so that one of both answers is still needed.
        assertThat(open(tables, "answers: {items: [q]}")).containsExactly("answer.area");
        assertThat(open(tables, "answers: {items: [p]}")).isEmpty();
    }

    @Test
    void ofTwoQuestionsOfWhichOneIsEnoughTheFirstIsAsked() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        ALL,
                        "when: {area: {atLeast: 5}}, " + APPLIES,
                        "when: {area: {below: 5}}, " + APPLIES,
                        "when: {shop: true}, " + APPLIES,
                        "when: {shop: false}, " + APPLIES);
        assertThat(open(tables, "")).containsExactly("answer.shop");
    }

    @Test
    void aMatterThatCannotApplyWhereARowHoldsAsksNothingForIt() {
        CheckedTables tables = guided().table(
                        "concludes: applicability", ALL, "when: {shop: true, kind: x}, " + APPLIES)
                .table(
                        "concludes: routing, decides: sometimes",
                        ALL,
                        "when: {shop: false, area: {above: 5}}, then: {matter: m1, aspect: route, value: one}",
                        "when: {kind: y, items: {any: [p]}}, then: {matter: m1, aspect: route, value: two}");
        assertThat(open(tables, "")).containsExactly("answer.kind", "answer.shop");
    }

    @Test
    void aQuestionThatIsNeverAskedUnderTheAnswersSoFarKeepsNothingOpen() {
        CheckedTables tables =
                guided().table("concludes: applicability", ALL, "when: {kind: x, area: {above: 5}}, " + APPLIES);
        assertThat(open(tables, "answers: {shop: false}")).isEmpty();
        assertThat(open(tables, "answers: {shop: true}")).containsExactly("answer.area", "answer.kind");
    }

    @Test
    void whatARegistryMayNotKnowCoversNothing() {
        CheckedTables tables = guided().table(
                        "concludes: applicability",
                        SHOP + ",{id: credit, label: 信用, reads: party.applicant.credit, type: credit}",
                        "when: {shop: true}, " + APPLIES,
                        "when: {credit: [normal, broken-promise, serious-dishonesty]}, " + APPLIES);
        assertThat(open(tables, "")).contains("answer.shop");
    }

    @Test
    void theChoiceOfAMatterThatRowsExcludeInAnyCaseIsNotAsked() {
        String open = "when: {shop: true}, then: {matter: m4, status: not-needed}";
        assertThat(open(guided().table("concludes: applicability", ALL, open), "chosen: {}"))
                .containsExactly("answer.shop", "chosen.m4");
        assertThat(open(guided().table("concludes: applicability", ALL, open), "{answers: {shop: true}, chosen: {}}"))
                .isEmpty();
    }
}
