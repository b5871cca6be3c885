package cn.yijianshi.cases;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.process.StepKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be concluded at a step: by its kind and, for a decision, by the legal regime of the matter. */
final class Conclusions {

    static final String GRANT = "grant";
    static final String REFUSE = "refuse";
    static final String VERIFIED = "verified";
    static final String NOT_VERIFIED = "not-verified";
    static final String COMPLETE = "complete";

    private Conclusions() {}

    static List<WorkItemView.Conclusion> of(StepKind kind, @Nullable Matter matter) {
        return switch (kind) {
            case DECIDE, INSTANT ->
                List.of(
                        new WorkItemView.Conclusion(GRANT, granting(matter), false, null),
                        new WorkItemView.Conclusion(REFUSE, refusing(matter), true, "不予决定将告知申请人理由和救济途径，其他事项继续办理。"));
            case VERIFY ->
                List.of(
                        new WorkItemView.Conclusion(VERIFIED, "核验通过", false, null),
                        new WorkItemView.Conclusion(NOT_VERIFIED, "核验不通过", true, null));
            case REVIEW, COUNTERSIGN, MEETING, EXPERT_REVIEW, PUBLICITY, PAYMENT, INSPECT, JOINT_INSPECTION ->
                List.of(
                        new WorkItemView.Conclusion("pass", "通过", false, null),
                        new WorkItemView.Conclusion("fail", "不通过", true, null));
            case SUPPLEMENT -> List.of(new WorkItemView.Conclusion(COMPLETE, "已补齐", false, null));
            case ISSUE -> List.of(new WorkItemView.Conclusion("issue", "统一出证", false, null));
            case DELIVER -> List.of(new WorkItemView.Conclusion("deliver", "已送达", false, null));
            case ACCEPT, NOTIFY -> List.of(new WorkItemView.Conclusion(COMPLETE, "完成", false, null));
        };
    }

    /** The outcome of the matter that a conclusion means, if it means one. */
    static Optional<MatterState> outcome(StepKind kind, String conclusion, boolean matterHasDecisionStep) {
        return switch (kind) {
            case DECIDE, INSTANT -> Optional.of(conclusion.equals(GRANT) ? MatterState.GRANTED : MatterState.REFUSED);
            case VERIFY ->
                conclusion.equals(NOT_VERIFIED)
                        ? Optional.of(MatterState.REFUSED)
                        : matterHasDecisionStep ? Optional.empty() : Optional.of(MatterState.GRANTED);
            case REVIEW,
                    COUNTERSIGN,
                    MEETING,
                    EXPERT_REVIEW,
                    PUBLICITY,
                    PAYMENT,
                    INSPECT,
                    JOINT_INSPECTION,
                    SUPPLEMENT,
                    ISSUE,
                    DELIVER,
                    ACCEPT,
                    NOTIFY -> Optional.empty();
        };
    }

    private static String granting(@Nullable Matter matter) {
        return matter == null
                ? "同意"
                : switch (matter.regime()) {
                    case LICENCE -> "准予许可";
                    case FILING -> "予以备案";
                    case CONFIRMATION -> "予以确认";
                    case PAYMENT -> "准予给付";
                    case REGISTRATION -> "准予登记";
                    case PUBLIC_SERVICE -> "办结";
                };
    }

    private static String refusing(@Nullable Matter matter) {
        return matter == null
                ? "不同意"
                : switch (matter.regime()) {
                    case LICENCE -> "不予许可";
                    case FILING -> "不予备案";
                    case CONFIRMATION -> "不予确认";
                    case PAYMENT -> "不予给付";
                    case REGISTRATION -> "不予登记";
                    case PUBLIC_SERVICE -> "不予办理";
                };
    }
}
