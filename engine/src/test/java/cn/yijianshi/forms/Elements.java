package cn.yijianshi.forms;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Data elements and data written as short JSON; single quotes stand for double ones. */
final class Elements {

    static final String LEGAL_PERSON = "{'id': 'legal-person', 'name': '法定代表人姓名', 'type': 'person-name'}";
    static final String AREA =
            "{'id': 'area', 'name': '经营场所建筑面积', 'type': 'number', 'unit': '㎡', 'min': 1, 'max': 100000, 'help': '按房屋权属证书填写', 'prefill': [{'licence': 'business-licence', 'field': 'area'}]}";
    static final String CREDIT_CODE =
            "{'id': 'credit-code', 'name': '统一社会信用代码', 'type': 'identifier', 'check': 'credit-code'}";
    static final String ID_CARD =
            "{'id': 'id-card', 'name': '公民身份号码', 'type': 'identifier', 'check': 'id-card', 'sensitivity': 'sensitive'}";
    static final String PHONE = "{'id': 'phone', 'name': '联系电话', 'type': 'phone', 'sensitivity': 'personal'}";
    static final String CAPITAL = "{'id': 'capital', 'name': '注册资本', 'type': 'money'}";
    static final String OPENING = "{'id': 'opening', 'name': '开业日期', 'type': 'date'}";
    static final String LEASE = "{'id': 'lease', 'name': '租赁期限', 'type': 'period'}";
    static final String FORMAT =
            "{'id': 'format', 'name': '经营业态', 'type': 'one-of', 'options': [{'code': 'snack', 'label': '小吃店'}, {'code': 'canteen', 'label': '食堂'}]}";
    static final String ITEMS =
            "{'id': 'items', 'name': '经营项目', 'type': 'any-of', 'options': [{'code': 'hot', 'label': '热食类'}, {'code': 'cold', 'label': '冷食类'}]}";
    static final String REMARK = "{'id': 'remark', 'name': '备注', 'type': 'long-text'}";
    static final String PLATE =
            "{'id': 'plate', 'name': '车牌号', 'type': 'text', 'maxLength': 10, 'pattern': '[A-Z0-9\\u4e00-\\u9fa5]+', 'help': '不含空格'}";
    static final String DRIVERS =
            "{'id': 'drivers', 'name': '驾驶员', 'type': 'group', 'items': ['driver-name', 'driver-id'], 'minItems': 1, 'maxItems': 3}";
    static final String DRIVER_NAME = "{'id': 'driver-name', 'name': '驾驶员姓名', 'type': 'person-name'}";
    static final String DRIVER_ID =
            "{'id': 'driver-id', 'name': '驾驶员身份号码', 'type': 'identifier', 'check': 'id-card', 'sensitivity': 'sensitive'}";
    static final String TOTAL =
            "{'id': 'total', 'name': '合计', 'type': 'computed', 'compute': {'operation': 'sum', 'of': ['form.area']}}";

    static final Catalogue CATALOGUE = catalogue(
            LEGAL_PERSON,
            AREA,
            CREDIT_CODE,
            ID_CARD,
            PHONE,
            CAPITAL,
            OPENING,
            LEASE,
            FORMAT,
            ITEMS,
            REMARK,
            PLATE,
            DRIVERS,
            DRIVER_NAME,
            DRIVER_ID,
            TOTAL);

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Elements() {}

    static Catalogue catalogue(String... elements) {
        List<DataElement> read = Arrays.stream(elements)
                .map(e -> CanonicalJson.read(e.replace('\'', '"'), DataElement.class))
                .toList();
        return new Catalogue(List.of(), List.of(), read, List.of(), List.of(), List.of());
    }

    static JsonNode json(String text) {
        return CanonicalJson.read(text.replace('\'', '"'));
    }

    /** A form of one section that holds these elements in this order. */
    static FormSchema form(Map<String, Need> needs, String... order) {
        FormLayout layout = new FormLayout(List.of(new FormLayout.Section("all", "全部", List.of(order))));
        return FormGenerator.generate("申请表", layout, needs, CATALOGUE, Elements.DAY);
    }

    /** A form that asks for one element. */
    static FormSchema asking(String element) {
        return form(Map.of(element, Need.required("food-permit")), element);
    }
}
