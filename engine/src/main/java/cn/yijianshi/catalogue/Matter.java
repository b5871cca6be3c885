package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A matter (事项): one service item of one department with its standard elements (GB/T 39554).
 *
 * @param basicCode 基本编码, 12 characters
 * @param implementingCode 实施编码, 31 characters
 * @param regime the legal regime: names outcomes, clocks and remedies
 * @param handling 即办件 or 承诺件
 * @param statutory 法定办结时限
 * @param promised 承诺办结时限
 * @param excludedFromDeferral the field that forbids 容缺, e.g. food safety; null where deferral may be asked
 * @param materials what it asks for
 * @param reads data elements it needs, and the only ones its department is shown
 * @param requiredElements those of them that must be filled in
 * @param item where it stands between 主项 and 情形
 * @param version of the entry, counted up by whoever edits it
 * @param effectiveFrom 计划生效日期
 * @param cancelledFrom 计划取消日期: the first day on which it is gone
 * @param implementer who acts for the organ and together with it
 * @param service how and where it is offered beyond the counter
 * @param rights what the applicant may claim
 * @param duties what the applicant must do
 * @param questions 常见问题
 */
public record Matter(
        String id,
        String name,
        @Nullable String basicCode,
        @Nullable String implementingCode,
        @Nullable String localCode,
        Regime regime,
        List<LegalBasis> basis,
        @Nullable String powerSource,
        Level level,
        String department,
        State state,
        Handling handling,
        TimeSpan statutory,
        TimeSpan promised,
        List<String> conditions,
        List<Step> steps,
        @Nullable List<String> specialProcedures,
        Fee fee,
        List<String> serviceObjects,
        int visits,
        @Nullable String consultation,
        @Nullable String supervision,
        @Nullable String place,
        @Nullable String hours,
        boolean inHall,
        boolean online,
        boolean mailDelivery,
        boolean onlinePayment,
        List<Result> results,
        @Nullable Remedies remedies,
        @Nullable String excludedFromDeferral,
        List<Requirement> materials,
        List<String> reads,
        List<String> requiredElements,
        @Nullable HandlingItem item,
        @Nullable Integer version,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate cancelledFrom,
        @Nullable Implementer implementer,
        @Nullable ServiceWays service,
        @Nullable List<String> rights,
        @Nullable List<String> duties,
        @Nullable List<Question> questions,
        @Nullable String toConfirm)
        implements Entry {

    @Override
    public String key() {
        return id;
    }

    /** A question people ask, with its answer. */
    public record Question(String question, String answer) {}

    /** What this matter asks of a material, if it asks for it. */
    public java.util.Optional<Requirement> requirement(String material) {
        return materials.stream().filter(r -> r.material().equals(material)).findFirst();
    }

    /** Elements this matter may see. */
    public Set<String> visibleElements() {
        return new TreeSet<>(reads);
    }

    /**
     * One material this matter asks for.
     *
     * @param need always, or decided by a rule table
     * @param materialClass 主件 or 副件
     * @param situation for need: situation, the situation in a sentence
     * @param note 备注
     */
    public record Requirement(
            String material,
            Need need,
            @JsonProperty("class") MaterialClass materialClass,
            int originals,
            int copies,
            Material.@Nullable Medium medium,
            @Nullable String standard,
            @Nullable String situation,
            @Nullable String note,
            LegalBasis basis,
            @Nullable String toConfirm) {}

    /** A step of the published procedure (办理流程). */
    public record Step(
            String name,
            int amount,
            TimeSpan.Unit unit,
            @Nullable String office,
            @Nullable Boolean specialProcedure) {}

    /**
     * 是否收费.
     *
     * @param items what is charged for, where there are several
     */
    public record Fee(
            boolean charged,
            @Nullable String standard,
            @Nullable LegalBasis basis,
            @Nullable List<FeeItem> items) {}

    /**
     * One thing that is charged for (收费项目).
     *
     * @param standard how much
     * @param reduction who pays less or nothing, and why
     */
    public record FeeItem(
            String name,
            String standard,
            @Nullable LegalBasis basis,
            @Nullable String reduction) {}

    /**
     * What the matter issues.
     *
     * @param evidence the kind of evidence it becomes
     * @param sample 结果样本
     */
    public record Result(
            String name,
            String type,
            @Nullable String evidence,
            @Nullable Integer validYears,
            @Nullable String sample) {}

    /** 复议 and 诉讼. */
    public record Remedies(
            @Nullable String reconsideration, @Nullable String litigation) {}

    public enum Need {
        @JsonProperty("always")
        ALWAYS("必要"),
        @JsonProperty("situation")
        SITUATION("视情形");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum MaterialClass {
        @JsonProperty("main")
        MAIN("主件"),
        @JsonProperty("secondary")
        SECONDARY("副件");

        private final String label;

        MaterialClass(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Legal regime: a matter's outcomes, clocks and remedies follow from it. */
    public enum Regime {
        @JsonProperty("licence")
        LICENCE("行政许可"),
        @JsonProperty("filing")
        FILING("备案"),
        @JsonProperty("confirmation")
        CONFIRMATION("行政确认"),
        @JsonProperty("payment")
        PAYMENT("行政给付"),
        @JsonProperty("registration")
        REGISTRATION("登记"),
        @JsonProperty("public-service")
        PUBLIC_SERVICE("公共服务");

        private final String label;

        Regime(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 行使层级. */
    public enum Level {
        @JsonProperty("national")
        NATIONAL("国家级"),
        @JsonProperty("province")
        PROVINCE("省级"),
        @JsonProperty("city")
        CITY("市级"),
        @JsonProperty("county")
        COUNTY("县级"),
        @JsonProperty("township")
        TOWNSHIP("乡级"),
        @JsonProperty("village")
        VILLAGE("村级");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The digit that stands for it in an implementing code: 1 national … 6 village. */
        public int digit() {
            return ordinal() + 1;
        }
    }

    /** 事项状态. */
    public enum State {
        @JsonProperty("draft")
        DRAFT("草稿"),
        @JsonProperty("in-use")
        IN_USE("在用"),
        @JsonProperty("suspended")
        SUSPENDED("暂停"),
        @JsonProperty("cancelled")
        CANCELLED("取消");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 办件类型. */
    public enum Handling {
        @JsonProperty("immediate")
        IMMEDIATE("即办件"),
        @JsonProperty("promised")
        PROMISED("承诺件");

        private final String label;

        Handling(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
