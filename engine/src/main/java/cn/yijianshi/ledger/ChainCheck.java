package cn.yijianshi.ledger;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.ledger.LedgerEntry.Payload;
import cn.yijianshi.ledger.Verification.Broken;
import cn.yijianshi.ledger.Verification.Verified;
import java.util.Optional;

/** Walks along a chain, entry by entry, and stops at the first that does not fit. */
final class ChainCheck {

    private long count;
    private long shredded;
    private Hash head = Envelope.START;

    Optional<Broken> next(LedgerEntry entry) {
        Envelope envelope = entry.envelope();
        if (envelope.seq() != count + 1) {
            return Optional.of(new Broken(count + 1, "缺少第 " + (count + 1) + " 条"));
        }
        if (!envelope.previous().equals(head)) {
            return broken(envelope, "与前一条的哈希不相接");
        }
        if (!envelope.hash().equals(entry.hash())) {
            return broken(envelope, "条目与其哈希不符");
        }
        if (entry.payload() instanceof Payload.Damaged damaged) {
            return broken(envelope, damaged.what());
        }
        if (entry.payload() instanceof Payload.Shredded) {
            shredded++;
        }
        count++;
        head = entry.hash();
        return Optional.empty();
    }

    Verified verified() {
        return new Verified(count, head, shredded);
    }

    private static Optional<Broken> broken(Envelope envelope, String what) {
        return Optional.of(new Broken(envelope.seq(), what));
    }
}
