package cn.yijianshi.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormSchema;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form as it stands on screen, without a browser: what a person types is what is saved, and where errors show. */
class SchemaFormTest {

    private static final FormSchema SCHEMA = new FormSchema(json("""
            {"title": "开小吃店", "type": "object",
             "properties": {
               "shop-name": {"title": "门店名称", "x-yijianshi": {"type": "text", "sensitivity": "open", "masked": false}},
               "area": {"title": "建筑面积", "x-yijianshi":
                 {"type": "number", "sensitivity": "open", "masked": false, "unit": "㎡"}},
               "id-number": {"title": "公民身份号码", "x-yijianshi":
                 {"type": "identifier", "sensitivity": "sensitive", "masked": true}},
               "drivers": {"title": "驾驶员", "items": {"properties": {"driver-name": {"title": "姓名", "x-yijianshi":
                   {"type": "person-name", "sensitivity": "open", "masked": false}}}},
                 "x-yijianshi": {"type": "group", "sensitivity": "open", "masked": false, "columns": ["driver-name"]}}},
             "required": ["shop-name"],
             "x-yijianshi": {"sections": [
               {"id": "shop", "title": "店铺", "elements": ["shop-name", "area", "id-number"]},
               {"id": "people", "title": "人员", "elements": ["drivers"]}]}}
            """));

    private static final FormError NO_NAME = new FormError("/shop-name", "shop-name", "门店名称", "请填写门店名称");

    private final List<JsonNode> saved = new ArrayList<>();
    private final SchemaForm form = new SchemaForm(FormFiles.NOWHERE, saved::add);

    @Test
    void whatIsTypedIsToldAtOnceTogetherWithWhatWasThereBefore() {
        form.show(SCHEMA, json("{\"shop-name\": \"石榴小吃店\", \"kept-by-another-release\": 1}"), Map.of(), List.of());

        type("field-area", BigDecimalField.class, new BigDecimal("120.5"));

        assertThat(saved)
                .extracting(JsonNode::toString)
                .containsExactly("{\"shop-name\":\"石榴小吃店\",\"kept-by-another-release\":1,\"area\":120.5}");
    }

    @Test
    void aFieldThatIsEmptiedIsLeftOutOfTheData() {
        form.show(SCHEMA, json("{\"shop-name\": \"石榴小吃店\"}"), Map.of(), List.of());

        type("field-shop-name", TextField.class, "");

        assertThat(saved).containsExactly(json("{}"));
    }

    @Test
    void anErrorIsShownOnlyWhereSomebodyWasAlready() {
        form.show(SCHEMA, json("{}"), Map.of(), List.of(NO_NAME));
        TextField name = find("field-shop-name", TextField.class);
        assertThat(name.isInvalid()).isFalse();

        type("field-shop-name", TextField.class, " ");
        form.show(SCHEMA, json("{}"), Map.of(), List.of(NO_NAME));

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("请填写门店名称");
    }

    @Test
    void goingOnShowsEveryErrorAtItsField() {
        form.show(SCHEMA, json("{}"), Map.of(), List.of(NO_NAME));

        form.showAllErrors();

        assertThat(find("field-shop-name", TextField.class).isInvalid()).isTrue();
    }

    @Test
    void aSavedNumberOfAPersonNeverReachesTheScreenUncovered() {
        form.show(SCHEMA, json("{\"id-number\": \"990000199001010017\"}"), Map.of(), List.of());

        TextField number = find("field-id-number", TextField.class);
        assertThat(number.getValue()).isEqualTo("9900********0017");
        assertThat(number.isReadOnly()).isTrue();

        type("field-shop-name", TextField.class, "老街小吃");
        assertThat(saved.getLast().path("id-number").asString()).isEqualTo("990000199001010017");
    }

    @Test
    void aFieldKeepsItsControlWhenOnlyDataChange() {
        form.show(SCHEMA, json("{}"), Map.of(), List.of());
        TextField before = find("field-shop-name", TextField.class);

        form.show(SCHEMA, json("{\"shop-name\": \"老街小吃\"}"), Map.of("shop-name", "营业执照"), List.of());

        assertThat(find("field-shop-name", TextField.class)).isSameAs(before);
        assertThat(before.getValue()).isEqualTo("老街小吃");
    }

    @Test
    void entriesOfAGroupAreAddedFilledAndMarkedOneByOne() {
        form.show(SCHEMA, json("{}"), Map.of(), List.of());
        find("field-drivers-add", Button.class).click();
        find("field-drivers-add", Button.class).click();

        type("field-drivers-1-driver-name", TextField.class, "周行");
        assertThat(saved.getLast()).isEqualTo(json("{\"drivers\": [{}, {\"driver-name\": \"周行\"}]}"));

        FormError blank = new FormError("/drivers/0/driver-name", "driver-name", "姓名", "请填写姓名");
        form.show(SCHEMA, saved.getLast(), Map.of(), List.of(blank));
        assertThat(find("field-drivers-0-driver-name", TextField.class).isInvalid())
                .isTrue();
        assertThat(find("field-drivers-1-driver-name", TextField.class).isInvalid())
                .isFalse();
    }

    /** As a person in a browser changes a value. */
    private <C extends AbstractField<C, V>, V> void type(String id, Class<C> type, V value) {
        C field = find(id, type);
        V before = field.getValue();
        field.setValue(value);
        ComponentUtil.fireEvent(
                field, new AbstractField.ComponentValueChangeEvent<>(field, (HasValue<?, V>) field, before, true));
    }

    private <C extends Component> C find(String id, Class<C> type) {
        return all(form)
                .filter(component -> component.getId().filter(id::equals).isPresent())
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No component " + id));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(SchemaFormTest::all));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
