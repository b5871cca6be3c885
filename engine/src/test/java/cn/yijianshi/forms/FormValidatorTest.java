package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.asking;
import static cn.yijianshi.forms.Elements.form;
import static cn.yijianshi.forms.Elements.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FormValidatorTest {

    private final FormValidator validator = new FormValidator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "legal-person | ''      | 请填写法定代表人姓名",
                "legal-person | null    | 请填写法定代表人姓名",
                "legal-person | 5       | 法定代表人姓名应为文字",
                "area         | 0.5     | 经营场所建筑面积应不小于 1 ㎡",
                "area         | 100000.5| 经营场所建筑面积应不大于 100000 ㎡",
                "area         | '很大'   | 经营场所建筑面积应为数字",
                "capital      | -1      | 注册资本应不小于 0 元",
                "capital      | 1.005   | 注册资本最多保留两位小数",
                "credit-code  | '91990000MA0TEXT125' | 统一社会信用代码校验位不正确",
                "credit-code  | '9199'  | 统一社会信用代码应为 18 位",
                "id-card      | '990000199013010017' | 公民身份号码第 7 至 14 位不是有效的出生日期",
                "phone        | '123'   | 联系电话应为手机号码，或带区号的固定电话",
                "opening      | '2026-02-30' | 开业日期应为有效的日期，例如 2026-03-02",
                "opening      | ''      | 请选择开业日期",
                "lease        | {'from': '2026-01-01'} | 请选择租赁期限的结束日期",
                "lease        | {'from': '2026-01-01', 'to': '2025-01-01'} | 租赁期限的结束日期不能早于开始日期",
                "lease        | {'from': 'x', 'to': '2025-01-01'} | 租赁期限的开始日期应为有效的日期，例如 2026-03-02",
                "format       | 'bar'   | 请从给出的选项中选择经营业态",
                "items        | ['hot', 'hot'] | 经营项目有重复的选项",
                "items        | []      | 请选择经营项目",
                "plate        | 'a b'   | 车牌号的格式不正确：不含空格",
                "plate        | 'AAAAAAAAAAA' | 车牌号最多 10 个字",
                "drivers      | []      | 请至少填写一项驾驶员",
                "drivers      | [{}, {}, {}, {}] | 驾驶员最多填写 3 项"
            })
    void saysWhatIsWrongInTheWordsOfACounter(String element, String value, String message) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().set(element, json(value));

        assertThat(validator.validate(asking(element), data))
                .containsExactly(new FormError(pointer(element, message), element, label(element), message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "legal-person | '阿卜杜热合曼·买买提'",
                "area         | 300",
                "area         | 18.75",
                "capital      | 1234567.89",
                "capital      | 0.1",
                "capital      | 19.99",
                "credit-code  | '91990000MA0TEXT124'",
                "id-card      | '99000019850615007X'",
                "phone        | '19900000001'",
                "phone        | '0990-12345678-801'",
                "phone        | '12345'",
                "opening      | '2028-02-29'",
                "lease        | {'from': '2026-01-01', 'to': '2026-01-01'}",
                "format       | 'snack'",
                "items        | ['hot', 'cold']",
                "plate        | '安A12345'",
                "drivers      | [{'driver-name': '石榴'}]"
            })
    void acceptsWhatIsRight(String element, String value) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().set(element, json(value));

        assertThat(validator.validate(asking(element), data)).isEmpty();
    }

    @Test
    void namesTheEntryOfAGroup() {
        FormSchema schema =
                form(Map.of("drivers", Need.required("freight"), "driver-name", Need.required("freight")), "drivers");
        JsonNode data = json("{'drivers': [{'driver-name': '石榴'}, {'driver-id': '99000019900101001X'}]}");

        assertThat(validator.validate(schema, data))
                .containsExactly(
                        new FormError("/drivers/1/driver-name", "driver-name", "驾驶员姓名", "驾驶员第 2 项：请填写驾驶员姓名"),
                        new FormError("/drivers/1/driver-id", "driver-id", "驾驶员身份号码", "驾驶员第 2 项：驾驶员身份号码校验位不正确"));
    }

    @Test
    void tellsErrorsInTheOrderOfTheForm() {
        FormSchema schema = form(
                Map.of(
                        "phone", Need.required("a"),
                        "area", Need.required("a"),
                        "legal-person", Need.required("a"),
                        "remark", Need.shown("a")),
                "phone",
                "legal-person",
                "area");

        assertThat(validator.validate(schema, json("{'area': 0, 'phone': 'x', 'unasked': 1}")))
                .extracting(FormError::message)
                .containsExactly("联系电话应为手机号码，或带区号的固定电话", "请填写法定代表人姓名", "经营场所建筑面积应不小于 1 ㎡", "这份表单没有“unasked”一项");
    }

    @Test
    void checksOneFieldWhileTheOthersAreStillBlank() {
        FormSchema schema = form(Map.of("area", Need.required("a"), "phone", Need.required("a")), "area", "phone");

        assertThat(validator.validateField(schema, "area", json("300"))).isEmpty();
        assertThat(validator.validateField(schema, "area", json("0")))
                .extracting(FormError::message)
                .containsExactly("经营场所建筑面积应不小于 1 ㎡");
        assertThat(validator.validateField(schema, "phone", json("''")))
                .extracting(FormError::message)
                .containsExactly("请填写联系电话");
        assertThat(validator.validateField(schema, "no-such-field", json("1")))
                .extracting(FormError::message)
                .containsExactly("这份表单没有“no-such-field”一项");
    }

    @Test
    void whatMayBeLeftBlankMayBeLeftBlank() {
        FormSchema schema = form(Map.of("area", Need.shown("a"), "drivers", Need.shown("a"), "items", Need.shown("a")));

        assertThat(validator.validate(schema, json("{'area': null, 'drivers': [], 'items': []}")))
                .isEmpty();
    }

    @Test
    void refusesDataThatWouldOccupyTheMachine() {
        FormSchema schema = asking("remark");

        assertThat(validator.validate(schema, json("{'remark': '" + "长".repeat(400_000) + "'}")))
                .extracting(FormError::message)
                .containsExactly("表单数据超过 1 MB，不予接收");
        assertThat(validator.validate(schema, json("{'remark': " + "[".repeat(60) + "]".repeat(60) + "}")))
                .extracting(FormError::message)
                .containsExactly("表单数据嵌套超过 50 层，不予接收");
        assertThat(validator.validate(schema, json("{'remark': 1E999999999}")))
                .extracting(FormError::message)
                .containsExactly("表单数据中有超过 40 位的数字，不予接收");
        assertThat(validator.validate(schema, json("[]")))
                .extracting(FormError::message)
                .containsExactly("表单数据应为一个对象");
        assertThat(validator.validate(schema, json("{'remark': '" + "长".repeat(10_001) + "'}")))
                .extracting(FormError::message)
                .containsExactly("备注最多 10000 个字");
    }

    @Test
    void hostileNamesAndValuesAreOnlyText() {
        FormSchema schema = asking("legal-person");
        String hostile = "{0} ${jndi:ldap://x} <script>alert(1)</script> '' %s";
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("legal-person", hostile.substring(0, 40))
                .put(hostile, 1)
                .put("a/b~c", 1);

        assertThat(validator.validate(schema, data))
                .extracting(FormError::message)
                .containsExactlyInAnyOrder("这份表单没有“" + hostile.substring(0, 40) + "…”一项", "这份表单没有“a/b~c”一项");
        assertThat(validator.validate(schema, data))
                .extracting(FormError::pointer)
                .contains("/a~1b~0c");
    }

    private static String pointer(String element, String message) {
        String end = message.contains("请选择租赁期限的结束日期") ? "/to" : message.contains("的开始日期应为") ? "/from" : "";
        return "/" + element + end;
    }

    private static String label(String element) {
        return Elements.CATALOGUE.element(element).orElseThrow().name();
    }
}
