package cn.yijianshi.ui.form;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.forms.CrossCheck;
import cn.yijianshi.forms.FieldCondition;
import cn.yijianshi.forms.FieldWidth;
import cn.yijianshi.forms.FormGenerator;
import cn.yijianshi.forms.FormLayout;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.Need;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A form with a field of every type, conditions between them, a check and computed values; and data that fill it. */
final class EveryType {

    private static final List<String> ELEMENTS = List.of(
            "{'id': 'shop', 'name': '店铺名称', 'type': 'text', 'maxLength': 30, 'help': '与招牌一致'}",
            "{'id': 'story', 'name': '经营情况说明', 'type': 'long-text', 'maxLength': 500}",
            "{'id': 'area', 'name': '建筑面积', 'type': 'number', 'unit': '㎡', 'min': 1, 'max': 100000}",
            "{'id': 'capital', 'name': '注册资本', 'type': 'money'}",
            "{'id': 'opening', 'name': '开业日期', 'type': 'date'}",
            "{'id': 'lease', 'name': '租赁期限', 'type': 'period', 'help': '按租赁合同填写'}",
            "{'id': 'married', 'name': '已婚', 'type': 'yes-no'}",
            "{'id': 'spouse', 'name': '配偶', 'type': 'person', 'sensitivity': 'sensitive'}",
            "{'id': 'kind', 'name': '经营业态', 'type': 'one-of', 'options': [{'code': 'snack', 'label': '小吃店'}, {'code': 'canteen', 'label': '食堂'}]}",
            "{'id': 'items', 'name': '经营项目', 'type': 'any-of', 'options': [{'code': 'hot', 'label': '热食类'}, {'code': 'cold', 'label': '冷食类'}, {'code': 'drinks', 'label': '自制饮品'}]}",
            "{'id': 'home', 'name': '户籍所在地', 'type': 'region'}",
            "{'id': 'address', 'name': '经营场所地址', 'type': 'address', 'help': '写到门牌号'}",
            "{'id': 'owner', 'name': '负责人姓名', 'type': 'person-name'}",
            "{'id': 'manager', 'name': '物业单位名称', 'type': 'organisation-name'}",
            "{'id': 'landlord', 'name': '出租方', 'type': 'organisation'}",
            "{'id': 'id-number', 'name': '公民身份号码', 'type': 'identifier', 'check': 'id-card', 'sensitivity': 'sensitive'}",
            "{'id': 'account', 'name': '对公账户', 'type': 'bank-account'}",
            "{'id': 'phone', 'name': '联系电话', 'type': 'phone', 'sensitivity': 'personal'}",
            "{'id': 'photo', 'name': '门面照片', 'type': 'file', 'help': '白天、正面'}",
            "{'id': 'signature', 'name': '申请人签名', 'type': 'signature'}",
            "{'id': 'drivers', 'name': '驾驶员', 'type': 'group', 'items': ['driver-name', 'driver-birth', 'driver-age', 'driver-pay'], 'maxItems': 5}",
            "{'id': 'driver-name', 'name': '驾驶员姓名', 'type': 'person-name'}",
            "{'id': 'driver-birth', 'name': '出生日期', 'type': 'date'}",
            "{'id': 'driver-age', 'name': '年龄', 'type': 'computed', 'unit': '周岁', 'compute': {'operation': 'years', 'of': ['form.driver-birth']}}",
            "{'id': 'driver-pay', 'name': '月工资', 'type': 'money'}",
            "{'id': 'pay', 'name': '月工资合计', 'type': 'computed', 'unit': '元', 'compute': {'operation': 'sum', 'of': ['group.drivers.driver-pay']}}");

    static final FormSchema SCHEMA = schema();

    /** Everything filled in rightly. */
    static final JsonNode FILLED = json("""
            {'shop': '石榴小吃', 'story': '早餐与午餐', 'area': 300, 'capital': 50000.5, 'opening': '2026-05-01',
             'lease': {'from': '2026-04-01', 'to': '2029-03-31'}, 'married': true,
             'spouse': {'name': '周行', 'id-type': 'passport', 'id-number': 'E00000001', 'phone': '13900000001'},
             'kind': 'snack', 'items': ['hot', 'drinks'], 'home': '990102', 'address': '南溪区示范路 9 号',
             'owner': '石榴', 'manager': '南溪示例置业有限公司',
             'landlord': {'name': '南溪示例置业有限公司', 'credit-code': '91990000MA0TEXT124'},
             'id-number': '990000199001010017', 'account': '6200000000000000', 'phone': '13900000002',
             'photo': '00000000-0000-0000-0000-000000000001', 'signature': '00000000-0000-0000-0000-000000000002',
             'drivers': [{'driver-name': '甲', 'driver-birth': '1990-03-02', 'driver-pay': 6000},
                         {'driver-name': '乙', 'driver-birth': '1990-03-03', 'driver-pay': 6500.5}]}""");

    private EveryType() {}

    static JsonNode json(String text) {
        return CanonicalJson.read(text.replace('\'', '"'));
    }

    private static FormSchema schema() {
        Catalogue catalogue = new Catalogue(
                List.of(
                        new Region("990000", "安澜省", null),
                        new Region("990100", "云溪市", "990000"),
                        new Region("990102", "南溪区", "990100")),
                List.of(),
                ELEMENTS.stream()
                        .map(e -> CanonicalJson.read(e.replace('\'', '"'), DataElement.class))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        Map<String, Need> needs = new HashMap<>();
        catalogue.elements().forEach(e -> needs.put(e.id(), Need.required("any")));
        List.of("story", "driver-pay", "manager").forEach(id -> needs.put(id, Need.shown("any")));
        FormLayout layout = new FormLayout(
                List.of(
                        new FormLayout.Section(
                                "shop",
                                "店铺",
                                List.of(
                                        "shop", "kind", "area", "items", "address", "opening", "capital", "account",
                                        "story", "lease"),
                                "没有取好名称的，先填拟用名称。",
                                Map.of("address", FieldWidth.FULL, "shop", FieldWidth.HALF, "kind", FieldWidth.HALF)),
                        new FormLayout.Section(
                                "owner", "负责人", List.of("owner", "id-number", "phone", "home", "married", "spouse")),
                        new FormLayout.Section("landlord", "出租方", List.of("manager", "landlord")),
                        new FormLayout.Section("drivers", "驾驶员", List.of("drivers", "pay")),
                        new FormLayout.Section("end", "照片和签名", List.of("photo", "signature"))),
                List.of(new FieldCondition(
                        "spouse",
                        Need.Status.SHOWN,
                        json("[{'reads': 'form.married', 'type': 'yes-no', 'is': true}]"))),
                List.of(new CrossCheck(
                        "grown",
                        "driver-birth",
                        null,
                        json("[{'reads': 'form.driver-age', 'type': 'number', 'is': {'atLeast': 18, 'atMost': 60}}]"),
                        "驾驶员应年满 18 周岁、不超过 60 周岁")));
        return FormGenerator.generate("每种类型一项", layout, needs, catalogue, LocalDate.of(2026, 3, 2));
    }
}
