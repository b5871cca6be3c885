package cn.yijianshi.cases;

import cn.yijianshi.ledger.EntryType;
import java.util.List;

/** What the ledger of a case tells, in the order it usually happens. */
public final class CaseEvents {

    public static final EntryType ACCEPTED = new EntryType("case-accepted", "受理");
    public static final EntryType EVIDENCE_FROZEN = new EntryType("evidence-frozen", "证照取证");
    public static final EntryType DECISION_RECORDED = new EntryType("decision-recorded", "判定");
    public static final EntryType DEFERRAL_PROMISED = new EntryType("deferral-promised", "容缺承诺");
    public static final EntryType WORK_CLAIMED = new EntryType("work-claimed", "领取");
    public static final EntryType WORK_PUT_BACK = new EntryType("work-put-back", "放回");
    public static final EntryType STEP_CONCLUDED = new EntryType("step-concluded", "办理意见");
    public static final EntryType STEP_AUTOMATIC = new EntryType("step-automatic", "自动核验");
    public static final EntryType STEP_RETRIED = new EntryType("step-retried", "重试自动步骤");
    public static final EntryType MATTER_DECIDED = new EntryType("matter-decided", "事项决定");
    public static final EntryType MATERIAL_SUPPLEMENTED = new EntryType("material-supplemented", "容缺补齐");
    public static final EntryType RESULTS_ISSUED = new EntryType("results-issued", "统一出证");
    public static final EntryType DELIVERED = new EntryType("delivered", "送达");
    public static final EntryType CLOSED = new EntryType("case-closed", "办结");
    public static final EntryType LETTER_MADE = new EntryType("letter-made", "出具文书");

    private CaseEvents() {}

    /** All of them. */
    public static List<EntryType> all() {
        return List.of(
                ACCEPTED,
                EVIDENCE_FROZEN,
                DECISION_RECORDED,
                DEFERRAL_PROMISED,
                WORK_CLAIMED,
                WORK_PUT_BACK,
                STEP_CONCLUDED,
                STEP_AUTOMATIC,
                STEP_RETRIED,
                MATTER_DECIDED,
                MATERIAL_SUPPLEMENTED,
                RESULTS_ISSUED,
                DELIVERED,
                CLOSED,
                LETTER_MADE);
    }
}
