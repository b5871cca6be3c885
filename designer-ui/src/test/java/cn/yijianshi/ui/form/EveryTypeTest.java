package cn.yijianshi.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FormField;
import cn.yijianshi.forms.FormValidator;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form with a field of every type, without a browser. */
class EveryTypeTest {

    private final FormValidator validator = new FormValidator();
    private final List<JsonNode> saved = new ArrayList<>();
    private final SchemaForm form = new SchemaForm(FormFiles.NOWHERE, saved::add);

    @Test
    void thereIsAFieldOfEveryType() {
        Set<DataElement.Type> types = EveryType.SCHEMA.sections().stream()
                .flatMap(s -> s.fields().stream())
                .flatMap(f -> Stream.concat(Stream.of(f), f.columns().stream()))
                .map(FormField::type)
                .collect(Collectors.toSet());

        assertThat(types).isEqualTo(EnumSet.allOf(DataElement.Type.class));
        assertThat(validator.validate(EveryType.SCHEMA, EveryType.FILLED)).isEmpty();
    }

    @Test
    void whatWasSavedIsThereAgainWhenTheFormIsOpenedAgain() {
        form.show(EveryType.SCHEMA, EveryType.FILLED, Map.of(), List.of());
        click("field-drivers-add");

        assertThat(CanonicalJson.write(saved.getLast())).isEqualTo(CanonicalJson.write(withThird()));
        SchemaForm again = new SchemaForm(FormFiles.NOWHERE, saved::add);
        again.show(EveryType.SCHEMA, saved.getLast(), Map.of(), List.of());
        find(again, "field-drivers-add", Button.class).click();
        assertThat(saved.getLast().path("drivers")).hasSize(4);
        ((ObjectNode) saved.getLast()).set("drivers", withThird().path("drivers"));
        assertThat(CanonicalJson.write(saved.getLast())).isEqualTo(CanonicalJson.write(withThird()));
    }

    private static JsonNode withThird() {
        JsonNode data = EveryType.FILLED.deepCopy();
        ((ArrayNode) data.path("drivers")).addObject();
        return data;
    }

    @Test
    void aSpouseIsOnScreenOnlyOfTheMarried() {
        form.show(EveryType.SCHEMA, EveryType.json("{'married': false}"), Map.of(), List.of());
        assertThat(find(form, "field-spouse", Component.class).isVisible()).isFalse();

        form.show(EveryType.SCHEMA, EveryType.json("{'married': true}"), Map.of(), List.of());
        assertThat(find(form, "field-spouse", Component.class).isVisible()).isTrue();
        assertThat(find(form, "field-spouse-name", TextField.class).isRequiredIndicatorVisible())
                .isTrue();
        assertThat(find(form, "field-spouse-phone", TextField.class).isRequiredIndicatorVisible())
                .isFalse();
    }

    @Test
    void resultsAreOnScreenAndAreNotSentBack() {
        form.show(EveryType.SCHEMA, EveryType.FILLED, Map.of(), List.of());

        assertThat(find(form, "field-pay", TextField.class).getValue()).isEqualTo("12500.5 元");
        assertThat(find(form, "field-drivers-0-driver-age", TextField.class).getValue())
                .isEqualTo("36 周岁");
        assertThat(find(form, "field-drivers-1-driver-age", TextField.class).getValue())
                .isEqualTo("35 周岁");
        click("field-drivers-1-remove");
        assertThat(saved.getLast().has("pay")).isFalse();
        assertThat(find(form, "field-pay", TextField.class).getValue()).isEqualTo("6000 元");
    }

    @Test
    void entriesThatMoveUpTakeTheIdsOfTheirNewPlace() {
        form.show(EveryType.SCHEMA, EveryType.FILLED, Map.of(), List.of());

        click("field-drivers-0-remove");
        assertThat(find(form, "field-drivers-0-driver-name", TextField.class).getValue())
                .isEqualTo("乙");
        click("field-drivers-add");
        assertThat(all(form).filter(c -> c.getId()
                        .filter("field-drivers-1-driver-name"::equals)
                        .isPresent()))
                .hasSize(1);
        assertThat(find(form, "field-drivers-1-remove", Button.class).getAriaLabel())
                .contains("删除第 2 项驾驶员");
        assertThat(find(form, "field-drivers-0-driver-pay", BigDecimalField.class)
                        .getValue())
                .isEqualByComparingTo(new BigDecimal("6500.5"));
    }

    @Test
    void everyErrorHasItsWayFromTheSummary() {
        JsonNode wrong = EveryType.json("{'married': true, 'spouse': {'id-type': 'id-card', 'id-number': '1'},"
                + " 'drivers': [{'driver-birth': '2010-01-01'}]}");
        form.show(EveryType.SCHEMA, wrong, Map.of(), validator.validate(EveryType.SCHEMA, wrong));
        form.showAllErrors();

        List<String> messages = form.problems().stream().map(p -> p.message()).toList();
        assertThat(messages)
                .contains("请填写店铺名称", "请填写配偶的姓名", "驾驶员第 1 项：请填写驾驶员姓名", "驾驶员第 1 项：驾驶员应年满 18 周岁、不超过 60 周岁", "请签署申请人签名")
                .anyMatch(m -> m.startsWith("配偶的证件号码"));
        form.problems().forEach(p -> p.jump().run());
        assertThat(find(form, "field-drivers-0-driver-name", TextField.class).isInvalid())
                .isTrue();
        assertThat(find(form, "field-spouse-name", TextField.class).getErrorMessage())
                .isEqualTo("请填写配偶的姓名");
    }

    private void click(String id) {
        find(form, id, Button.class).click();
    }

    private static <C extends Component> C find(SchemaForm in, String id, Class<C> type) {
        return all(in).filter(component -> component.getId().filter(id::equals).isPresent())
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No component " + id));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(EveryTypeTest::all));
    }
}
