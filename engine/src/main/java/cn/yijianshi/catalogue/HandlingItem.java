package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Granularity: 主项 → 子项 → 业务办理项 → 情形; the situations are the guide's.
 *
 * @param main name of the 主项
 * @param sub name of the 子项; null where the main item is not divided
 * @param action the 业务办理项
 * @param code 业务办理项编码, 33 characters
 */
public record HandlingItem(
        String main,
        @Nullable String sub,
        Action action,
        @Nullable String code) {

    /** 业务办理项: what is done to the right that the matter gives. */
    public enum Action {
        @JsonProperty("new")
        NEW("新设"),
        @JsonProperty("change")
        CHANGE("变更"),
        @JsonProperty("renewal")
        RENEWAL("延续"),
        @JsonProperty("replacement")
        REPLACEMENT("补发"),
        @JsonProperty("cancellation")
        CANCELLATION("注销"),
        @JsonProperty("other")
        OTHER("其他");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
