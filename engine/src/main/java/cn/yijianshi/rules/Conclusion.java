package cn.yijianshi.rules;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row concludes when it holds (then); one kind for each {@link Concludes}. */
public sealed interface Conclusion {

    /** The matter it is about, or null where it is about the whole case, every matter or a shared policy's subject. */
    @Nullable
    String matter();

    /** The material it is about, or null. */
    default @Nullable String material() {
        return null;
    }

    /**
     * 受理资格.
     *
     * @param outcome {@code leave} 退出联办, {@code renew-first} 先换证 or {@code refuse} 不符合
     * @param channel where to go instead
     */
    record Eligibility(
            String outcome,
            @Nullable String matter,
            String message,
            @Nullable String channel) implements Conclusion {}

    record Applicability(String matter, boolean applies) implements Conclusion {}

    /** Copies and originals left out are those of the matter's own requirement. */
    record Required(
            String matter,
            String material,
            @Nullable Integer originals,
            @Nullable Integer copies) implements Conclusion {}

    /**
     * 免提交.
     *
     * @param material null in a shared policy: its subject
     * @param by kind of evidence that stands in; null in a shared policy: the one named by the material
     * @param matter null: for every matter that asks for it
     */
    record Exemption(
            @Nullable String material,
            @Nullable String by,
            @Nullable String matter) implements Conclusion {}

    /**
     * 容缺.
     *
     * @param material null in a shared policy: its subject
     * @param matter null: for every matter that asks for it
     * @param within by when; always given where limited, never where forbidden
     */
    record Deferral(
            @Nullable String material,
            @Nullable String matter,
            DeferralStatus status,
            @Nullable Limit within) implements Conclusion {

        public boolean allowed() {
            return status == DeferralStatus.ALLOWED;
        }

        public boolean forbidden() {
            return status == DeferralStatus.FORBIDDEN;
        }
    }

    /** What a row says of a deferral. Forbidden goes before allowed; the shortest limit holds. */
    enum DeferralStatus {
        ALLOWED("allowed"),
        FORBIDDEN("forbidden"),
        /** Allows nothing by itself, but what is allowed must come within its limit. */
        LIMITED("limited");

        private final String id;

        DeferralStatus(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        static Optional<DeferralStatus> of(String id) {
            return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
        }
    }

    /**
     * 办理路径.
     *
     * @param aspect {@code route, inspection, expert-review, handler} or {@code instant}
     * @param value a code, which the process knows
     * @param label the value as it is read to people; null: the code
     */
    record Routing(
            String matter,
            String aspect,
            String value,
            @Nullable String label) implements Conclusion {}

    record TimeLimit(
            String matter,
            @Nullable Limit promised,
            @Nullable Limit statutory) implements Conclusion {}

    /** @param amount in yuan */
    record Fee(
            String matter,
            String item,
            Operand amount,
            @Nullable String reduction) implements Conclusion {}

    record Content(
            String matter, @Nullable String note, @Nullable Integer validYears) implements Conclusion {}

    record Field(String element, Visibility status) implements Conclusion {
        @Override
        public @Nullable String matter() {
            return null;
        }
    }

    /** Later values are stricter and win. */
    enum Visibility {
        HIDDEN("hidden", "不显示"),
        SHOWN("shown", "显示"),
        REQUIRED("required", "必填");

        private final String id;
        private final String label;

        Visibility(String id, String label) {
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
}
