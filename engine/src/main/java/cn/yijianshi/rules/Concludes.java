package cn.yijianshi.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rows of a table may conclude, in the order of the phases. */
public enum Concludes {
    @JsonProperty("eligibility")
    ELIGIBILITY("eligibility", "受理资格"),
    @JsonProperty("applicability")
    APPLICABILITY("applicability", "适用事项"),
    @JsonProperty("required")
    REQUIRED("required", "应交材料"),
    @JsonProperty("exemption")
    EXEMPTION("exemption", "免提交"),
    @JsonProperty("deferral")
    DEFERRAL("deferral", "容缺受理"),
    @JsonProperty("routing")
    ROUTING("routing", "办理路径"),
    @JsonProperty("time-limit")
    TIME_LIMIT("time-limit", "办理时限"),
    @JsonProperty("fee")
    FEE("fee", "收费"),
    @JsonProperty("content")
    CONTENT("content", "结果内容"),
    @JsonProperty("field")
    FIELD("field", "表单字段");

    private final String id;
    private final String label;

    Concludes(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
