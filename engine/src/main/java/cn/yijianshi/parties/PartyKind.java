package cn.yijianshi.parties;

import java.util.Arrays;

/** What a party is in law; the ids are those of the definition formats. */
public enum PartyKind {
    PERSON("person", "自然人"),
    ENTERPRISE("enterprise", "企业"),
    INDIVIDUAL_BUSINESS("individual-business", "个体工商户"),
    INSTITUTION("institution", "事业单位"),
    SOCIAL_ORGANISATION("social-organisation", "社会组织"),
    GOVERNMENT("government", "行政机关");

    private final String id;
    private final String label;

    PartyKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    /** The name shown on screens. */
    public String label() {
        return label;
    }

    /** The kind with an id of the definition formats. */
    public static PartyKind ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of party: " + id));
    }
}
