package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What fields have to do with each other: shown, required and hidden by others, checked together, computed. */
class FilledFormTest {

    private static final Catalogue CATALOGUE = Elements.catalogue(
            "{'id': 'married', 'name': '已婚', 'type': 'yes-no'}",
            "{'id': 'spouse', 'name': '配偶姓名', 'type': 'person-name'}",
            "{'id': 'spouse-phone', 'name': '配偶电话', 'type': 'phone'}",
            "{'id': 'begin', 'name': '起租日', 'type': 'date'}",
            "{'id': 'end', 'name': '到期日', 'type': 'date'}",
            "{'id': 'days', 'name': '租期天数', 'type': 'computed', 'unit': '天', 'compute': {'operation': 'days', 'of': ['form.begin', 'form.end']}}",
            "{'id': 'shareholders', 'name': '股东', 'type': 'group', 'items': ['holder', 'kind', 'birth', 'age', 'share', 'paid'], 'maxItems': 50}",
            "{'id': 'holder', 'name': '股东姓名', 'type': 'person-name'}",
            "{'id': 'kind', 'name': '股东类型', 'type': 'one-of', 'options': [{'code': 'person', 'label': '自然人'}, {'code': 'firm', 'label': '企业'}]}",
            "{'id': 'birth', 'name': '出生日期', 'type': 'date'}",
            "{'id': 'age', 'name': '年龄', 'type': 'computed', 'compute': {'operation': 'years', 'of': ['form.birth']}}",
            "{'id': 'share', 'name': '出资比例', 'type': 'number', 'unit': '%'}",
            "{'id': 'paid', 'name': '出资额', 'type': 'money'}",
            "{'id': 'capital', 'name': '出资总额', 'type': 'computed', 'unit': '元', 'compute': {'operation': 'sum', 'of': ['group.shareholders.paid']}}",
            "{'id': 'per-holder', 'name': '人均出资', 'type': 'computed', 'compute': {'operation': 'quotient', 'of': ['form.capital', 'form.holders']}}",
            "{'id': 'holders', 'name': '股东人数', 'type': 'computed', 'compute': {'operation': 'count', 'of': ['group.shareholders']}}");

    private static final List<FieldCondition> CONDITIONS = List.of(
            condition("spouse", Need.Status.SHOWN, "[{'reads': 'form.married', 'type': 'yes-no', 'is': true}]"),
            condition("spouse", Need.Status.REQUIRED, "[{'reads': 'form.married', 'type': 'yes-no', 'is': true}]"),
            condition(
                    "spouse-phone",
                    Need.Status.SHOWN,
                    "[{'reads': 'form.spouse', 'type': 'text', 'is': {'not': '无'}}]"),
            condition("birth", Need.Status.HIDDEN, "[{'reads': 'form.kind', 'type': 'one-of', 'is': 'firm'}]"));

    private static final List<CrossCheck> CHECKS = List.of(
            new CrossCheck(
                    "order",
                    "end",
                    null,
                    json("[{'reads': 'form.end', 'type': 'date', 'is': {'after': {'reads': 'form.begin'}}}]"),
                    "到期日应晚于起租日"),
            new CrossCheck(
                    "whole",
                    "shareholders",
                    null,
                    json(
                            "[{'reads': 'group.shareholders.share', 'type': 'number', 'derive': 'sum', 'is': {'is': 100}}]"),
                    "各股东的出资比例合计应为 100%"),
            new CrossCheck(
                    "grown",
                    "birth",
                    json("[{'reads': 'form.kind', 'type': 'one-of', 'is': 'person'}]"),
                    json("[{'reads': 'form.birth', 'type': 'age', 'is': {'atLeast': 18}}]"),
                    "自然人股东应年满 18 周岁"));

    private static final FormSchema SCHEMA = schema("spouse", "birth", "shareholders");

    private final FormValidator validator = new FormValidator();

    private static FieldCondition condition(String element, Need.Status status, String when) {
        return new FieldCondition(element, status, json(when));
    }

    private static FormSchema schema(String... required) {
        Map<String, Need> needs = new HashMap<>();
        CATALOGUE.elements().forEach(e -> needs.put(e.id(), Need.shown("m")));
        Set.of(required).forEach(id -> needs.put(id, Need.required("m")));
        List<FormLayout.Section> sections = List.of(new FormLayout.Section(
                "all",
                "全部",
                List.of("married", "spouse", "spouse-phone", "begin", "end", "days", "shareholders", "capital")));
        return FormGenerator.generate(
                "申请表", new FormLayout(sections, CONDITIONS, CHECKS), needs, CATALOGUE, Elements.DAY);
    }

    private List<String> messages(String data) {
        return validator.validate(SCHEMA, json(data)).stream()
                .map(FormError::message)
                .toList();
    }

    private static final String HOLDERS = "'shareholders': [{'kind': 'firm', 'share': 60, 'paid': 600.5},"
            + " {'kind': 'person', 'birth': '2000-03-02', 'share': 40, 'paid': 400}]";

    @Test
    void aSpouseIsAskedForAndRequiredOfTheMarriedOnly() {
        assertThat(messages("{'married': true, " + HOLDERS + "}")).containsExactly("请填写配偶姓名");
        assertThat(messages("{'married': false, " + HOLDERS + "}")).isEmpty();
        assertThat(messages("{" + HOLDERS + "}")).isEmpty();
        assertThat(FilledForm.of(SCHEMA, json("{'married': false}")).shows("/spouse"))
                .isFalse();
        assertThat(FilledForm.of(SCHEMA, json("{'married': true}")).shows("/spouse"))
                .isTrue();
    }

    @Test
    void whatIsHiddenIsNeitherCheckedNorSubmittedButKeptInTheDraft() {
        JsonNode typed = json("{'married': false, 'spouse': '石榴', 'spouse-phone': '12', " + HOLDERS + "}");
        FilledForm filled = FilledForm.of(SCHEMA, typed);

        assertThat(validator.validate(SCHEMA, typed)).isEmpty();
        assertThat(filled.data().has("spouse")).isFalse();
        assertThat(filled.data().has("spouse-phone"))
                .as("what hangs on it is gone too")
                .isFalse();
        assertThat(filled.withResults(typed).path("spouse").stringValue()).isEqualTo("石榴");
    }

    @Test
    void anEntryOfAGroupIsJudgedByItself() {
        assertThat(messages("{'shareholders': [{'kind': 'person', 'share': 60}, {'kind': 'firm', 'share': 40}]}"))
                .containsExactly("股东第 1 项：请选择出生日期");
        FilledForm filled = FilledForm.of(
                SCHEMA, json("{'shareholders': [{'kind': 'person'}, {'kind': 'firm', 'birth': '2000-01-01'}]}"));
        assertThat(filled.shows("/shareholders/0/birth")).isTrue();
        assertThat(filled.shows("/shareholders/1/birth")).isFalse();
        assertThat(filled.data().at("/shareholders/1").has("birth")).isFalse();
    }

    @Test
    void fieldsAreCheckedAgainstEachOther() {
        assertThat(messages("{'begin': '2026-03-02', 'end': '2026-03-02', " + HOLDERS + "}"))
                .containsExactly("到期日应晚于起租日");
        assertThat(messages("{'begin': '2026-03-02', 'end': '2026-03-03', " + HOLDERS + "}"))
                .isEmpty();
        assertThat(messages("{'end': '2026-03-02', " + HOLDERS + "}")).isEmpty();
        assertThat(messages("{'shareholders': [{'kind': 'firm', 'share': 60}, {'kind': 'firm', 'share': 41}]}"))
                .containsExactly("各股东的出资比例合计应为 100%");
        assertThat(messages("{'shareholders': [{'kind': 'person', 'birth': '2008-03-03', 'share': 100}]}"))
                .containsExactly("股东第 1 项：自然人股东应年满 18 周岁");
    }

    @Test
    void resultsAreComputedAsFarAsTheyCanBe() {
        JsonNode data = FilledForm.of(SCHEMA, json("{'begin': '2026-03-02', 'end': '2027-03-02', " + HOLDERS + "}"))
                .data();

        assertThat(data.path("days").decimalValue()).isEqualByComparingTo("365");
        assertThat(data.path("capital").decimalValue()).isEqualByComparingTo("1000.5");
        assertThat(data.path("holders").decimalValue()).isEqualByComparingTo("2");
        assertThat(data.path("per-holder").decimalValue()).isEqualByComparingTo("500.25");
        assertThat(data.at("/shareholders/1/age").decimalValue()).isEqualByComparingTo("26");
        assertThat(data.at("/shareholders/0").has("age")).isFalse();

        JsonNode open = FilledForm.of(SCHEMA, json("{'shareholders': [{'paid': 3}, {}]}"))
                .data();
        assertThat(open.has("capital")).as("one amount is not filled in").isFalse();
        assertThat(FilledForm.of(SCHEMA, json("{}")).data().path("capital").decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void aResultThatWasSentMustBeTheOneThatComesOut() {
        assertThat(messages("{'capital': 1000.50, " + HOLDERS + "}")).isEmpty();
        assertThat(messages("{'capital': 999, " + HOLDERS + "}")).containsExactly("出资总额由系统计算，应为 1000.5");
        assertThat(messages("{'days': 3, " + HOLDERS + "}")).containsExactly("租期天数由系统计算，所需的内容还没有填全");
    }

    @Test
    void theMatterThatReadsAResultDoesNotSeeWhatItWasComputedOf() {
        FormSchema asked = FormGenerator.generate(
                "表", new FormLayout(List.of()), Map.of("capital", Need.required("bank")), CATALOGUE, Elements.DAY);
        assertThat(asked.field("shareholders").orElseThrow().columns())
                .extracting(FormField::id)
                .containsExactly("paid");
        JsonNode data = FilledForm.of(asked, json("{'shareholders': [{'paid': 3}, {'paid': 4}]}"))
                .data();

        FormView seen = FormView.forMatter(asked, data, Set.of("capital"));

        assertThat(CanonicalJson.write(seen.data())).isEqualTo("{\"capital\":7}");
        assertThat(CanonicalJson.write(seen.schema().json())).doesNotContain("shareholders", "paid", "股东");
    }

    @Test
    void aDepartmentIsNotToldTheConditionsOfOthers() {
        FormView seen = FormView.forMatter(SCHEMA, json("{'married': true, 'end': '2026-03-02'}"), Set.of("end"));

        assertThat(CanonicalJson.write(seen.schema().json())).doesNotContain("married", "begin", "askedBy");
    }
}
