package cn.yijianshi.letters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names a template may use, with what they stand for. Besides these every data element of the bundle's form can be
 * named as {@code form.<data element>}.
 */
public final class LetterFields {

    /** Prefix of data elements. */
    public static final String FORM = "form.";

    private static final Map<String, String> FIELDS = fields();
    private static final Map<String, String> TABLES = tables();

    private LetterFields() {}

    /** Field names and what they stand for, in the order a designer lists them. */
    public static Map<String, String> all() {
        return FIELDS;
    }

    /** Names of lists and the titles printed above them. */
    public static Map<String, String> tableTitles() {
        return TABLES;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("applicant.name", "申请人");
        fields.put("applicant.creditCode", "申请人的统一社会信用代码");
        fields.put("applicant.idNumber", "申请人的公民身份号码（遮盖）");
        fields.put("agent.name", "代办人");
        fields.put("contact.name", "联系人");
        fields.put("contact.phone", "联系电话");
        fields.put("bundle.name", "一件事的名称");
        fields.put("region.name", "办理区划");
        fields.put("case.number", "办件编号");
        fields.put("case.queryCode", "查询码");
        fields.put("case.submitted", "申请日期");
        fields.put("case.accepted", "受理日期");
        fields.put("case.due", "承诺办结日期");
        fields.put("matter.name", "事项");
        fields.put("matter.number", "子办件编号");
        fields.put("matter.basis", "事项依据");
        fields.put("matter.due", "事项办结日期");
        fields.put("decision.reasons", "理由");
        fields.put("decision.date", "决定日期");
        fields.put("deferral.due", "容缺补齐期限");
        fields.put("delivery.method", "送达方式");
        fields.put("delivery.place", "送达地点");
        fields.put("result.name", "证照名称");
        fields.put("result.number", "证照编号");
        fields.put("result.validTo", "证照有效期至");
        fields.put("result.note", "证照载明的其他内容");
        fields.put("remedies.reconsideration", "行政复议机关");
        fields.put("remedies.litigation", "行政诉讼法院");
        fields.put("organ.name", "行政机关");
        fields.put("organ.short", "机关简称");
        fields.put("organ.address", "办公地点");
        fields.put("organ.hours", "办公时间");
        fields.put("organ.phone", "咨询电话");
        fields.put("organ.supervisionPhone", "监督投诉电话");
        fields.put("clerk.name", "经办人");
        fields.put("today", "落款日期");
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("matters", "办理事项");
        tables.put("materials", "申请材料");
        tables.put("exempt", "免提交的材料");
        tables.put("deferred", "容缺后补的材料");
        tables.put("reasons", "理由");
        tables.put("results", "办理结果");
        tables.put("deliveries", "送达");
        return Collections.unmodifiableMap(tables);
    }
}
