package cn.yijianshi.ui.form;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FieldCondition;
import cn.yijianshi.forms.FormGenerator;
import cn.yijianshi.forms.FormLayout;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.Need;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form of so many fields: every tenth is a group of three columns, the others mix the types, every fifth is required. */
final class MeasuredForm {

    private static final List<String> TYPES = List.of(
            "'type': 'text', 'maxLength': 60",
            "'type': 'number', 'min': 0, 'max': 100000, 'unit': '㎡'",
            "'type': 'date'",
            "'type': 'yes-no'",
            "'type': 'one-of', 'options': [{'code': 'a', 'label': '甲'}, {'code': 'b', 'label': '乙'}, {'code': 'c', 'label': '丙'}]",
            "'type': 'any-of', 'options': [{'code': 'a', 'label': '甲'}, {'code': 'b', 'label': '乙'}]",
            "'type': 'phone', 'sensitivity': 'personal'",
            "'type': 'money'",
            "'type': 'period'",
            "'type': 'group', 'items': ['column-name', 'column-date', 'column-amount']");

    private static final List<String> VALUES = List.of(
            "'石榴小吃'",
            "300",
            "'2026-03-02'",
            "true",
            "'b'",
            "['a', 'b']",
            "'13900000002'",
            "50000.5",
            "{'from': '2026-04-01', 'to': '2029-03-31'}",
            "[{'column-name': '甲', 'column-date': '1990-03-02', 'column-amount': 3}, {'column-name': '乙', 'column-amount': 4}]");

    private final Catalogue catalogue;
    private final FormLayout layout;
    private final Map<String, Need> needs = new HashMap<>();
    private final ObjectNode valid = JsonNodeFactory.instance.objectNode();

    MeasuredForm(int fields) {
        List<DataElement> elements = new ArrayList<>(
                List.of(
                        element("{'id': 'column-name', 'name': '姓名', 'type': 'person-name'}"),
                        element("{'id': 'column-date', 'name': '出生日期', 'type': 'date'}"),
                        element("{'id': 'column-amount', 'name': '金额', 'type': 'money'}"),
                        element(
                                "{'id': 'total', 'name': '合计', 'type': 'computed', 'compute': {'operation': 'sum', 'of': ['group.e9.column-amount']}}")));
        List<FormLayout.Section> sections = new ArrayList<>();
        List<FieldCondition> conditions = new ArrayList<>();
        List<String> here = new ArrayList<>();
        for (int i = 0; i < fields - 1; i++) {
            String id = "e" + i;
            elements.add(element("{'id': '" + id + "', 'name': '数据元" + i + "', " + TYPES.get(i % TYPES.size()) + "}"));
            needs.put(id, i % 5 == 0 ? Need.required("m") : Need.shown("m"));
            valid.set(id, json(VALUES.get(i % VALUES.size())));
            here.add(id);
            if (i % 20 == 7) {
                String when = "[{'reads': 'form.e" + (i - 4) + "', 'type': 'yes-no', 'is': true}]";
                conditions.add(new FieldCondition(id, Need.Status.SHOWN, json(when)));
            }
            if (here.size() == 20) {
                sections.add(new FormLayout.Section("s" + i, "第 " + sections.size() + " 部分", here));
                here = new ArrayList<>();
            }
        }
        needs.put("total", Need.shown("m"));
        catalogue = new Catalogue(List.of(), List.of(), elements, List.of(), List.of(), List.of());
        layout = new FormLayout(sections, conditions, List.of());
    }

    FormSchema schema() {
        return FormGenerator.generate("申请表", layout, needs, catalogue, LocalDate.of(2026, 3, 2));
    }

    JsonNode valid() {
        return valid;
    }

    /** Five fields are wrong. */
    JsonNode wrong() {
        ObjectNode wrong = valid.deepCopy();
        wrong.put("e0", "长".repeat(61));
        wrong.put("e11", -1);
        wrong.put("e6", "12");
        wrong.put("e14", "z");
        wrong.remove("e30");
        return wrong;
    }

    private static DataElement element(String json) {
        return CanonicalJson.read(json.replace('\'', '"'), DataElement.class);
    }

    private static JsonNode json(String text) {
        return CanonicalJson.read(text.replace('\'', '"'));
    }
}
