package cn.yijianshi.ledger;

import cn.yijianshi.canonical.Hash;

/**
 * An entry as it is read back.
 *
 * @param envelope what the chain runs over
 * @param hash as stored; whether it is right, {@link Ledger#verify} tells
 * @param payload what happened, where it can still be read
 */
public record LedgerEntry(Envelope envelope, Hash hash, Payload payload) {

    /** The content of an entry. */
    public sealed interface Payload {

        /**
         * It can be read, and is what the envelope commits to.
         *
         * @param json canonical JSON
         */
        record Open(String json) implements Payload {}

        /** The applicant's key was shredded: it is gone, the chain stays. */
        record Shredded() implements Payload {}

        /**
         * It was altered, moved or removed.
         *
         * @param what in Chinese
         */
        record Damaged(String what) implements Payload {}

        /** What stands on screens in place of the content; the content itself where there is one. */
        default String text() {
            return switch (this) {
                case Open open -> open.json();
                case Shredded ignored -> "已销毁";
                case Damaged ignored -> "已损坏";
            };
        }
    }
}
