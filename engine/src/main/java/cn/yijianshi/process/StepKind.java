package cn.yijianshi.process;

import java.util.Arrays;
import java.util.Optional;

/** What a step of a process is, in the words of a service centre. */
public enum StepKind {
    ACCEPT("accept", "受理", Handler.COUNTER),
    VERIFY("verify", "数据核验", Handler.SYSTEM),
    REVIEW("review", "审查", Handler.DEPARTMENT),
    INSPECT("inspect", "踏勘", Handler.DEPARTMENT),
    DECIDE("decide", "审批", Handler.DEPARTMENT),
    COUNTERSIGN("countersign", "会签", Handler.DEPARTMENT),
    JOINT_INSPECTION("joint-inspection", "联合踏勘", Handler.DEPARTMENT),
    MEETING("meeting", "联审会议", Handler.DEPARTMENT),
    EXPERT_REVIEW("expert-review", "专家评审", Handler.DEPARTMENT),
    PUBLICITY("publicity", "公示", Handler.DEPARTMENT),
    PAYMENT("payment", "缴费", Handler.DEPARTMENT),
    INSTANT("instant", "秒批", Handler.SYSTEM),
    SUPPLEMENT("supplement", "容缺补齐", Handler.COUNTER),
    ISSUE("issue", "出证", Handler.COUNTER),
    DELIVER("deliver", "送达", Handler.COUNTER),
    NOTIFY("notify", "通知", Handler.SYSTEM);

    /** Who does a step where the process names no department. */
    public enum Handler {
        /** The comprehensive counter, 综合窗口. */
        COUNTER,
        /** The department the step names, or the department of its matter. */
        DEPARTMENT,
        /** The system by itself, after the transaction that reached the step; a person where it cannot. */
        SYSTEM
    }

    private final String code;
    private final String label;
    private final Handler handler;

    StepKind(String code, String label, Handler handler) {
        this.code = code;
        this.label = label;
        this.handler = handler;
    }

    /** The value of {@code yjs:step kind="…"}. */
    public String code() {
        return code;
    }

    /** The name officials use, for screens and messages. */
    public String label() {
        return label;
    }

    public Handler handler() {
        return handler;
    }

    /** Whether the system tries it first, in a transaction of its own. */
    public boolean automatic() {
        return handler == Handler.SYSTEM;
    }

    /** Whether it gives its matter an outcome. */
    public boolean decides() {
        return this == DECIDE || this == INSTANT || this == VERIFY;
    }

    /** Whether it makes no sense without the matter it is about. */
    boolean needsMatter() {
        return switch (this) {
            case VERIFY, REVIEW, INSPECT, DECIDE, INSTANT -> true;
            case ACCEPT,
                    COUNTERSIGN,
                    JOINT_INSPECTION,
                    MEETING,
                    EXPERT_REVIEW,
                    PUBLICITY,
                    PAYMENT,
                    SUPPLEMENT,
                    ISSUE,
                    DELIVER,
                    NOTIFY -> false;
        };
    }

    static Optional<StepKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
