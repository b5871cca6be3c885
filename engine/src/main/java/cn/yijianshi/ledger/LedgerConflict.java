package cn.yijianshi.ledger;

import java.util.UUID;

/**
 * Two transactions appended to one chain at the same time. It happens only where a use case did not lock its case row;
 * this one is rolled back and can be tried again.
 */
public final class LedgerConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID caseId;
    private final long seq;

    LedgerConflict(UUID caseId, long seq, Throwable cause) {
        super("办件 " + caseId + " 的第 " + seq + " 条存证已由另一操作写入，请重试。", cause);
        this.caseId = caseId;
        this.seq = seq;
    }

    public UUID caseId() {
        return caseId;
    }

    public long seq() {
        return seq;
    }
}
