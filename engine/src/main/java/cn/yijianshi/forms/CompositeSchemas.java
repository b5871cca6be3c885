package cn.yijianshi.forms;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.DataElement.Option;
import cn.yijianshi.catalogue.DataElement.Sensitivity;
import cn.yijianshi.catalogue.DataElement.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that are made of parts: a period of two dates, a person of name and identity document, an organisation of name
 * and 统一社会信用代码. Each method returns the ids of the parts in order.
 */
final class CompositeSchemas {

    static final String ID_TYPE = "id-type";
    static final String ID_NUMBER = "id-number";
    static final String ID_CARD = "id-card";

    /** Identity documents (证件类型) that counters meet. */
    private static final List<Option> DOCUMENTS = List.of(
            new Option(ID_CARD, "居民身份证"),
            new Option("passport", "护照"),
            new Option("hong-kong-macao-permit", "港澳居民来往内地通行证"),
            new Option("taiwan-permit", "台湾居民来往大陆通行证"),
            new Option("foreigner-residence", "外国人永久居留身份证"),
            new Option("other", "其他证件"));

    private CompositeSchemas() {}

    static List<String> period(ObjectNode schema) {
        ObjectNode ends = object(schema, CheckKeyword.PERIOD, "from", "to");
        part(ends, "from", "开始日期", Type.DATE, false).put("format", "date");
        part(ends, "to", "结束日期", Type.DATE, false).put("format", "date");
        return List.of("from", "to");
    }

    /** The number is covered on screen unless the element says that it is open. */
    static List<String> person(ObjectNode schema, Sensitivity sensitivity) {
        boolean masked = sensitivity != Sensitivity.OPEN;
        ObjectNode parts = object(schema, CheckKeyword.PERSON, "name", ID_TYPE, ID_NUMBER);
        part(parts, "name", "姓名", Type.PERSON_NAME, false).put("maxLength", 50);
        ObjectNode document = part(parts, ID_TYPE, "证件类型", Type.ONE_OF, false, DOCUMENTS);
        ArrayNode codes = document.putArray("enum");
        DOCUMENTS.forEach(d -> codes.add(d.code()));
        part(parts, ID_NUMBER, "证件号码", Type.IDENTIFIER, masked).put("maxLength", 40);
        part(parts, "phone", "联系电话", Type.PHONE, masked).put("pattern", FieldSchemas.PHONE_PATTERN);
        return List.of("name", ID_TYPE, ID_NUMBER, "phone");
    }

    static List<String> organisation(ObjectNode schema) {
        ObjectNode parts = object(schema, null, "name", "credit-code");
        part(parts, "name", "名称", Type.ORGANISATION_NAME, false).put("maxLength", 200);
        part(parts, "credit-code", "统一社会信用代码", Type.IDENTIFIER, false)
                .put("maxLength", 40)
                .put("check", "credit-code");
        return List.of("name", "credit-code");
    }

    private static ObjectNode object(ObjectNode schema, @Nullable String check, String... required) {
        schema.put("type", "object").put("additionalProperties", false);
        if (check != null) {
            schema.put("check", check);
        }
        ArrayNode names = schema.putArray("required");
        List.of(required).forEach(names::add);
        return schema.putObject("properties");
    }

    private static ObjectNode part(ObjectNode into, String id, String title, Type type, boolean masked) {
        return part(into, id, title, type, masked, null);
    }

    private static ObjectNode part(
            ObjectNode into, String id, String title, Type type, boolean masked, @Nullable List<Option> options) {
        FormField.Hints hints = new FormField.Hints(
                type,
                masked ? Sensitivity.PERSONAL : Sensitivity.OPEN,
                masked,
                null,
                null,
                null,
                null,
                options,
                null,
                null,
                null,
                null,
                null);
        ObjectNode schema = into.putObject(id).put("title", title).put("type", "string");
        schema.set(FormSchema.HINTS, CanonicalJson.mapper().valueToTree(hints));
        return schema;
    }
}
