/**
 * The record (存证) of everything that happened to a case: append-only, one hash chain a case, payloads sealed with the
 * applicant's key beside it. Start at {@link cn.yijianshi.ledger.Ledger}; why it is built so stands in
 * docs/decisions/0002-ledger-envelope.md. Checkpoints over all chains (a Merkle tree over {@code ledger_entry.position},
 * signed and kept outside the database) will stand beside it in this package. Depends on {@code canonical} and
 * {@code security}.
 */
@NullMarked
package cn.yijianshi.ledger;

import org.jspecify.annotations.NullMarked;
