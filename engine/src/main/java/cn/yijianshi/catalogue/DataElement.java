package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data element (数据元): one field with one meaning everywhere.
 *
 * @param unit of a number, e.g. ㎡
 * @param pattern a regular expression of linear time (RE2)
 * @param check for identifiers: which check digit rules hold
 * @param options for one-of and any-of
 * @param items for a group: the elements each of its entries has
 * @param prefill where a value can be taken from, in this order
 * @param compute for computed: how its value is worked out
 */
public record DataElement(
        String id,
        String name,
        Type type,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String check,
        @Nullable List<Option> options,
        @Nullable List<String> items,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        @Nullable Sensitivity sensitivity,
        @Nullable String standard,
        @Nullable String help,
        @Nullable List<Prefill> prefill,
        @Nullable Computation compute,
        @Nullable String toConfirm)
        implements Entry {

    @Override
    public String key() {
        return id;
    }

    /** One choice of a one-of or any-of element. */
    public record Option(String code, String label) {}

    /** A field of a licence that holds this element's value. */
    public record Prefill(String licence, String field) {}

    /** 数据元类型. */
    public enum Type {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("long-text")
        LONG_TEXT,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("money")
        MONEY,
        @JsonProperty("date")
        DATE,
        @JsonProperty("period")
        PERIOD,
        @JsonProperty("yes-no")
        YES_NO,
        @JsonProperty("one-of")
        ONE_OF,
        @JsonProperty("any-of")
        ANY_OF,
        @JsonProperty("region")
        REGION,
        @JsonProperty("address")
        ADDRESS,
        @JsonProperty("person-name")
        PERSON_NAME,
        @JsonProperty("organisation-name")
        ORGANISATION_NAME,
        /** A person with the number of an identity document. */
        @JsonProperty("person")
        PERSON,
        /** An organisation with its 统一社会信用代码. */
        @JsonProperty("organisation")
        ORGANISATION,
        @JsonProperty("identifier")
        IDENTIFIER,
        @JsonProperty("bank-account")
        BANK_ACCOUNT,
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("file")
        FILE,
        @JsonProperty("computed")
        COMPUTED,
        @JsonProperty("signature")
        SIGNATURE,
        @JsonProperty("group")
        GROUP
    }

    /** How carefully a value is kept and shown (个人信息保护法 arts. 28, 51). */
    public enum Sensitivity {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("personal")
        PERSONAL,
        @JsonProperty("sensitive")
        SENSITIVE
    }
}
