package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement.Type;
import com.networknt.schema.Error;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says what a validator found in the words of a counter. */
final class ErrorWords {

    private ErrorWords() {}

    /** A required field was left blank. */
    static String blank(FormField field) {
        return field.type() == Type.GROUP ? "请至少填写一项" + field.label() : field.verb() + field.label();
    }

    /** A value is there but not right. */
    static String wrong(FormField field, Error error) {
        String label = field.label();
        return switch (error.getKeyword()) {
            case "type" -> label + shouldBe(field);
            case "minimum" -> label + "应不小于 " + plain(field.min()) + unit(field);
            case "maximum" -> label + "应不大于 " + plain(field.max()) + unit(field);
            case "multipleOf" -> label + "最多保留两位小数";
            case "maxLength" -> label + "最多 " + field.maxLength() + " 个字";
            case "enum" -> "请从给出的选项中选择" + label;
            case "uniqueItems" -> label + "有重复的选项";
            case "minItems" -> minItems(field);
            case "maxItems" -> label + "最多填写 " + field.maxItems() + " 项";
            case "format" -> label + "应为有效的日期，例如 2026-03-02";
            case "pattern" -> label + pattern(field);
            case CheckKeyword.NAME -> label + error.getMessage(); // reads on from the label: …校验位不正确
            default -> label + "：" + error.getMessage();
        };
    }

    /** A member that this form does not have. */
    static String unknown(String name) {
        return "这份表单没有“" + brief(name) + "”一项";
    }

    static String brief(String typed) {
        return typed.codePointCount(0, typed.length()) <= 40
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, 40)) + "…";
    }

    private static String minItems(FormField field) {
        int least = field.minItems() == null ? 1 : field.minItems();
        return least <= 1 ? blank(field) : field.label() + "至少填写 " + least + " 项";
    }

    private static String shouldBe(FormField field) {
        return switch (field.type()) {
            case NUMBER, MONEY, COMPUTED -> "应为数字";
            case PERSON -> "应写明姓名、证件类型和证件号码";
            case ORGANISATION -> "应写明名称和统一社会信用代码";
            case YES_NO -> "应为是或否";
            case DATE -> "应为有效的日期，例如 2026-03-02";
            case PERIOD -> "应有开始日期和结束日期";
            case GROUP, ANY_OF -> "应为若干项";
            case TEXT,
                    LONG_TEXT,
                    ONE_OF,
                    REGION,
                    ADDRESS,
                    PERSON_NAME,
                    ORGANISATION_NAME,
                    IDENTIFIER,
                    BANK_ACCOUNT,
                    PHONE,
                    FILE,
                    SIGNATURE -> "应为文字";
        };
    }

    private static String pattern(FormField field) {
        return switch (field.type()) {
            case PHONE -> "应为手机号码，或带区号的固定电话";
            case BANK_ACCOUNT -> "应为 6 至 32 位数字";
            case FILE, SIGNATURE -> "没有上传成功，请重新上传";
            case TEXT,
                    LONG_TEXT,
                    NUMBER,
                    MONEY,
                    DATE,
                    PERIOD,
                    YES_NO,
                    ONE_OF,
                    ANY_OF,
                    REGION,
                    ADDRESS,
                    PERSON,
                    ORGANISATION,
                    PERSON_NAME,
                    ORGANISATION_NAME,
                    IDENTIFIER,
                    COMPUTED,
                    GROUP -> "的格式不正确" + (field.help() == null ? "" : "：" + field.help());
        };
    }

    private static String unit(FormField field) {
        return field.type() == Type.MONEY ? " 元" : field.unit() == null ? "" : " " + field.unit();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
