package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A document asked for (材料); kept once however many matters ask for it.
 *
 * @param evidence the kind of evidence that can replace it
 * @param resultOf the matter whose result it is
 * @param blankForm 空白表格
 * @param sample 示例样表
 * @param guidance 填报须知
 * @param specification 规格, e.g. A4 or a number of inches
 * @param note 备注
 */
public record Material(
        String id,
        String name,
        Type type,
        Medium medium,
        Source source,
        @Nullable String sourceNote,
        @Nullable String evidence,
        @Nullable String resultOf,
        @Nullable String blankForm,
        @Nullable String sample,
        @Nullable String guidance,
        @Nullable String specification,
        @Nullable String note,
        @Nullable String toConfirm)
        implements Entry {

    @Override
    public String key() {
        return id;
    }

    /** 材料类型. */
    public enum Type {
        @JsonProperty("original")
        ORIGINAL("原件"),
        @JsonProperty("copy")
        COPY("复印件"),
        @JsonProperty("original-or-copy")
        ORIGINAL_OR_COPY("原件或复印件");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 材料形式. */
    public enum Medium {
        @JsonProperty("paper")
        PAPER("纸质"),
        @JsonProperty("electronic")
        ELECTRONIC("电子"),
        @JsonProperty("both")
        BOTH("纸质或电子");

        private final String label;

        Medium(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 来源渠道. */
    public enum Source {
        @JsonProperty("applicant")
        APPLICANT("申请人自备"),
        @JsonProperty("government")
        GOVERNMENT("政府部门核发"),
        @JsonProperty("other")
        OTHER("其他");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
