package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param nature 实施主体性质
 * @param delegate 委托部门: the organ that acts in the department's name
 * @param together 联办机构, ids of departments
 */
public record Implementer(
        Nature nature, @Nullable String delegate, @Nullable List<String> together) {

    /** 实施主体性质. */
    public enum Nature {
        @JsonProperty("statutory")
        STATUTORY("法定机关"),
        @JsonProperty("authorised")
        AUTHORISED("授权组织"),
        @JsonProperty("delegated")
        DELEGATED("受委托组织");

        private final String label;

        Nature(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
