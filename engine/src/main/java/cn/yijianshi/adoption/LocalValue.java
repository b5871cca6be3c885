package cn.yijianshi.adoption;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.JsonNode;

/** A value of the adopter's own in place of the original's. There are no others: the standard elements stay one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LocalValue.Contact.class, name = "contact"),
    @JsonSubTypes.Type(value = LocalValue.ShorterPromise.class, name = "promise"),
    @JsonSubTypes.Type(value = LocalValue.AddedMaterial.class, name = "material"),
    @JsonSubTypes.Type(value = LocalValue.ParameterValue.class, name = "parameter")
})
public sealed interface LocalValue {

    /** The element it stands for; an adoption has at most one value for each. */
    Element element();

    /** The value as the element holds it. */
    JsonNode content();

    /** Where, when and by what phone. */
    record Contact(String matter, Field field, String text) implements LocalValue {
        @Override
        public Element element() {
            return Element.ofMatter(matter, field.element);
        }

        @Override
        public JsonNode content() {
            return tree(text);
        }
    }

    /** What of a contact can be local. */
    enum Field {
        @JsonProperty("office")
        OFFICE("office", false),
        @JsonProperty("address")
        ADDRESS("address", false),
        @JsonProperty("place")
        PLACE("place", false),
        @JsonProperty("hours")
        HOURS("hours", false),
        @JsonProperty("phone")
        PHONE("phone", true),
        @JsonProperty("supervision-phone")
        SUPERVISION_PHONE("supervisionPhone", true);

        private final String element;
        private final boolean phone;

        Field(String element, boolean phone) {
            this.element = element;
            this.phone = phone;
        }

        public String label() {
            return ElementNames.of(element);
        }

        boolean isPhone() {
            return phone;
        }
    }

    /** 承诺办结时限, shorter than the original's and in its unit. */
    record ShorterPromise(String matter, TimeSpan span) implements LocalValue {
        @Override
        public Element element() {
            return Element.ofMatter(matter, "promised");
        }

        @Override
        public JsonNode content() {
            return tree(span);
        }
    }

    /** A material that local law adds; its requirement carries that law. */
    record AddedMaterial(String matter, Matter.Requirement requirement) implements LocalValue {
        @Override
        public Element element() {
            return Element.material(matter, requirement.material());
        }

        @Override
        public JsonNode content() {
            return tree(requirement);
        }
    }

    /**
     * A value of a rule pack's parameter.
     *
     * @param source the local rule it comes from
     */
    record ParameterValue(String pack, String parameter, JsonNode value, String source) implements LocalValue {
        public ParameterValue {
            value = tree(value);
        }

        @Override
        public Element element() {
            return Element.parameter(pack, parameter);
        }

        @Override
        public JsonNode content() {
            return value;
        }
    }

    private static JsonNode tree(Object value) {
        return CanonicalJson.read(CanonicalJson.write(value));
    }
}
