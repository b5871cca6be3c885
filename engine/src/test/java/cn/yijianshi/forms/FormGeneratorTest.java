package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.CATALOGUE;
import static cn.yijianshi.forms.Elements.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormGeneratorTest {

    private static final FormLayout LAYOUT = new FormLayout(List.of(
            new FormLayout.Section("person", "申请人", List.of("legal-person", "id-card")),
            new FormLayout.Section("premises", "经营场所", List.of("area", "opening"))));

    @Test
    void asksEachElementOnceInTheOrderOfTheLayout() {
        FormSchema schema = FormGenerator.generate(
                "开小吃店",
                LAYOUT,
                Map.of(
                        "area", Need.required("food-permit").and(Need.shown("fire-check")),
                        "id-card", Need.shown("food-permit"),
                        "legal-person", Need.required("food-permit")),
                CATALOGUE,
                Elements.DAY);

        assertThat(schema.title()).isEqualTo("开小吃店");
        assertThat(schema.sections()).extracting(FormSchema.Section::title).containsExactly("申请人", "经营场所");
        assertThat(schema.sections().getFirst().fields())
                .extracting(FormField::id)
                .containsExactly("legal-person", "id-card");
        FormField area = schema.field("area").orElseThrow();
        assertThat(area.label()).isEqualTo("经营场所建筑面积");
        assertThat(area.required()).isTrue();
        assertThat(area.askedBy()).containsExactly("fire-check", "food-permit");
        assertThat(area.unit()).isEqualTo("㎡");
        assertThat(area.help()).isEqualTo("按房屋权属证书填写");
        assertThat(area.prefill()).containsExactly(new DataElement.Prefill("business-licence", "area"));
        assertThat(area.min()).isEqualByComparingTo("1");
        assertThat(schema.field("opening")).isEmpty();
    }

    @Test
    void putsWhatIsAskedButNotLaidOutIntoALastSection() {
        FormSchema schema = FormGenerator.generate(
                "开小吃店",
                LAYOUT,
                Map.of("remark", Need.shown(), "area", Need.shown(), "capital", Need.shown()),
                CATALOGUE,
                Elements.DAY);

        assertThat(schema.sections()).extracting(FormSchema.Section::title).containsExactly("经营场所", "其他信息");
        assertThat(schema.sections().getLast().fields())
                .extracting(FormField::id)
                .containsExactly("capital", "remark");
    }

    @Test
    void asksTheItemsOfAGroupInItsEntriesOnly() {
        FormSchema schema =
                form(Map.of("drivers", Need.required("freight"), "driver-name", Need.required("freight")), "drivers");

        assertThat(schema.sections()).hasSize(1);
        FormField drivers = schema.field("drivers").orElseThrow();
        assertThat(drivers.columns()).extracting(FormField::id).containsExactly("driver-name", "driver-id");
        assertThat(drivers.columns()).extracting(FormField::required).containsExactly(true, false);
        assertThat(drivers.minItems()).isEqualTo(1);
        assertThat(drivers.maxItems()).isEqualTo(3);
    }

    @Test
    void asksForAGroupOfWhichOnlyAnItemIsNeeded() {
        FormSchema schema = form(Map.of("driver-name", Need.required("freight")), "drivers");

        assertThat(schema.field("drivers")).isPresent();
        assertThat(schema.field("driver-name")).isEmpty();
    }

    @Test
    void coversNumbersOfPersonsOnScreen() {
        FormSchema schema = form(Map.of(
                "id-card", Need.shown(),
                "phone", Need.shown(),
                "credit-code", Need.shown(),
                "legal-person", Need.shown()));

        assertThat(schema.field("id-card").orElseThrow().masked()).isTrue();
        assertThat(schema.field("phone").orElseThrow().masked()).isTrue();
        assertThat(schema.field("credit-code").orElseThrow().masked()).isFalse();
        assertThat(schema.field("legal-person").orElseThrow().masked()).isFalse();
    }

    @Test
    void neverRequiresWhatTheSystemWorksOut() {
        FormSchema schema = Elements.asking("total");

        assertThat(schema.field("total").orElseThrow().readOnly()).isTrue();
        assertThat(schema.field("total").orElseThrow().required()).isFalse();
    }

    @Test
    void isTheSameForTheSameInput() {
        Map<String, Need> needs = new HashMap<>();
        CATALOGUE.elements().forEach(e -> needs.put(e.id(), Need.shown("b", "a", "c")));

        assertThat(CanonicalJson.write(FormGenerator.generate("表", LAYOUT, needs, CATALOGUE, Elements.DAY)
                        .json()))
                .isEqualTo(CanonicalJson.write(FormGenerator.generate("表", LAYOUT, needs, CATALOGUE, Elements.DAY)
                        .json()));
    }

    @Test
    void refusesMoreFieldsThanAFormMayHave() {
        Catalogue many = Elements.catalogue(IntStream.range(0, 501)
                .mapToObj(i -> "{'id': 'e%d', 'name': '数据元', 'type': 'text'}".formatted(i))
                .toArray(String[]::new));
        Map<String, Need> needs = new HashMap<>();
        many.elements().forEach(e -> needs.put(e.id(), Need.shown()));

        assertThatThrownBy(() -> FormGenerator.generate("表", LAYOUT, needs, many, Elements.DAY))
                .hasMessageContaining("目录中没有数据元“legal-person”");
        assertThatThrownBy(() -> FormGenerator.generate("表", new FormLayout(List.of()), needs, many, Elements.DAY))
                .hasMessage("表单有 501 个字段，超过上限 500");
    }
}
