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
    public static final EntryType DEFERRAL_REMINDED = new EntryType("deferral-reminded", "容缺到期提醒");
    public static final EntryType DEFERRAL_EXTENDED = new EntryType("deferral-extended", "容缺期限顺延");
    public static final EntryType DEFERRAL_LAPSED = new EntryType("deferral-lapsed", "容缺逾期");
    public static final EntryType PROMISE_BROKEN = new EntryType("promise-broken", "违背容缺承诺");
    public static final EntryType CLOCK_SUSPENDED = new EntryType("clock-suspended", "中止计时");
    public static final EntryType CLOCK_RESUMED = new EntryType("clock-resumed", "恢复计时");
    public static final EntryType RESULTS_ISSUED = new EntryType("results-issued", "统一出证");
    public static final EntryType RESULT_REVOKED = new EntryType("result-revoked", "撤销");
    public static final EntryType DELIVERED = new EntryType("delivered", "送达");
    public static final EntryType CLOSED = new EntryType("case-closed", "办结");
    public static final EntryType ENDED = new EntryType("case-ended", "终结");
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
                DEFERRAL_REMINDED,
                DEFERRAL_EXTENDED,
                DEFERRAL_LAPSED,
                PROMISE_BROKEN,
                CLOCK_SUSPENDED,
                CLOCK_RESUMED,
                RESULTS_ISSUED,
                RESULT_REVOKED,
                DELIVERED,
                CLOSED,
                ENDED,
                LETTER_MADE);
    }
}
