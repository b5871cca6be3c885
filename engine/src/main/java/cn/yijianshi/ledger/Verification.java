package cn.yijianshi.ledger;

import cn.yijianshi.canonical.Hash;

/** What recomputing a chain showed. */
public sealed interface Verification {

    /**
     * Everything is as it was written.
     *
     * @param count entries
     * @param head hash of the last one, {@link Envelope#START} for an empty chain; compare it with the one in a checkpoint or on paper:
     *     a chain whose end was cut off is whole in itself
     * @param shredded entries whose payload was destroyed with the applicant's key
     */
    record Verified(long count, Hash head, long shredded) implements Verification {}

    /**
     * Something was altered.
     *
     * @param seq the first entry where it shows
     * @param what in Chinese
     */
    record Broken(long seq, String what) implements Verification {}
}
