package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.form;
import static cn.yijianshi.forms.Elements.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FormViewTest {

    private final FormSchema schema = form(
            Map.of(
                    "area", Need.required("fire-check"),
                    "id-card", Need.required("food-permit"),
                    "drivers", Need.required("freight"),
                    "driver-id", Need.required("freight")),
            "id-card",
            "drivers");
    private final JsonNode data = json("""
            {'area': 300, 'id-card': '990000199001010017',
             'drivers': [{'driver-name': '石榴', 'driver-id': '99000019850615007X'}], 'smuggled': 1}""");

    @Test
    void showsADepartmentWhatItsMatterReadsAndNothingElse() {
        FormView view = FormView.forMatter(schema, data, Set.of("area"));

        assertThat(view.data()).isEqualTo(json("{'area': 300}"));
        assertThat(view.schema().sections())
                .singleElement()
                .satisfies(s -> assertThat(s.fields()).extracting(FormField::id).containsExactly("area"));
        assertThat(view.schema().field("id-card")).isEmpty();
        assertThat(view.schema().json().toString()).doesNotContain("公民身份号码", "driver");
        assertThat(new FormValidator().validate(view.schema(), view.data())).isEmpty();
    }

    @Test
    void whatTwoDepartmentsBothGetHoldsOnlyWhatEachOfThemReads() {
        Set<String> fire = Set.of("area", "drivers");
        Set<String> food = Set.of("area", "id-card");

        assertThat(FormView.forAll(schema, data, List.of(food)).data())
                .isEqualTo(json("{'area': 300, 'id-card': '990000199001010017'}"));
        assertThat(FormView.forAll(schema, data, List.of(food, fire)).data()).isEqualTo(json("{'area': 300}"));
        assertThat(FormView.forAll(schema, data, List.of()).data()).isEqualTo(json("{}"));
    }

    @Test
    void showsAWholeGroupOrTheNamedColumnsOnly() {
        FormView whole = FormView.forMatter(schema, data, Set.of("drivers"));
        FormView names = FormView.forMatter(schema, data, Set.of("drivers", "driver-name"));

        assertThat(whole.data().at("/drivers/0/driver-id").stringValue()).isEqualTo("99000019850615007X");
        assertThat(names.data()).isEqualTo(json("{'drivers': [{'driver-name': '石榴'}]}"));
        assertThat(names.schema().field("drivers").orElseThrow().columns())
                .extracting(FormField::id)
                .containsExactly("driver-name");
        assertThat(new FormValidator().validate(names.schema(), names.data())).isEmpty();
    }

    @Test
    void leavesTheCaseItselfAsItWas() {
        FormView.forMatter(schema, data, Set.of());

        assertThat(schema.field("id-card")).isPresent();
        assertThat(data.path("smuggled").isMissingNode()).isFalse();
    }

    @Test
    void holdsTheFilesOfItsFieldsAndNotATextThatReadsLikeOne() {
        UUID plan = UUID.randomUUID();
        UUID seal = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        FormSchema asked = FormGenerator.generate(
                "表",
                new FormLayout(List.of()),
                Map.of("plan", Need.shown("m"), "crew", Need.shown("m"), "remark", Need.shown("m")),
                Elements.catalogue(
                        "{'id': 'plan', 'name': '平面图', 'type': 'file'}",
                        "{'id': 'seal', 'name': '签名', 'type': 'signature'}",
                        "{'id': 'crew', 'name': '人员', 'type': 'group', 'items': ['seal']}",
                        Elements.REMARK),
                Elements.DAY);
        JsonNode filled = json("{'plan': '%s', 'crew': [{'seal': '%s'}], 'remark': '%s'}".formatted(plan, seal, other));

        FormView whole = FormView.forMatter(asked, filled, Set.of("plan", "crew", "remark"));
        FormView remark = FormView.forMatter(asked, filled, Set.of("remark"));

        assertThat(whole.holds(plan)).isTrue();
        assertThat(whole.holds(seal)).isTrue();
        assertThat(whole.holds(other)).isFalse();
        assertThat(remark.holds(plan)).isFalse();
    }
}
