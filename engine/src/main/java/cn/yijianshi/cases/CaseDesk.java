package cn.yijianshi.cases;

import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.parties.Parties;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a case is laid open to be changed: locked first, in one transaction, one change after another. */
@Component
public class CaseDesk {

    private final CaseRows rows;
    private final BreakingOff breakingOff;
    private final CaseNotices notices;
    private final ResultIssue issue;
    private final Releases releases;
    private final Parties parties;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    CaseDesk(
            CaseRows rows,
            BreakingOff breakingOff,
            CaseNotices notices,
            ResultIssue issue,
            Releases releases,
            Parties parties,
            Ledger ledger,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.breakingOff = breakingOff;
        this.notices = notices;
        this.issue = issue;
        this.releases = releases;
        this.parties = parties;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /**
     * Changes a case, in the caller's transaction or one of its own.
     *
     * @throws NoSuchElementException if there is none of that id
     */
    public <T> T change(UUID caseId, Function<LockedCase, T> change) {
        return Objects.requireNonNull(transactions.execute(status -> change.apply(locked(rows.lock(caseId)))));
    }

    /**
     * As {@link #change}, for a person.
     *
     * @throws AccessDenied if the case belongs to a region that is not the person's
     */
    public <T> T change(UUID caseId, Actor actor, Function<LockedCase, T> change) {
        return change(caseId, locked -> {
            if (!Jurisdiction.covers(actor.region(), locked.region())) {
                throw AccessDenied.because("这个办件属于其他地区");
            }
            return change.apply(locked);
        });
    }

    /** Locks a case for the rest of the caller's transaction. */
    public void lock(UUID caseId) {
        rows.lock(caseId);
    }

    LockedCase locked(CaseRow row) {
        return new LockedCase(row, this);
    }

    CaseRows rows() {
        return rows;
    }

    BreakingOff breakingOff() {
        return breakingOff;
    }

    CaseNotices notices() {
        return notices;
    }

    ResultIssue issue() {
        return issue;
    }

    LoadedRelease release(CaseRow row) {
        return releases.load(row.release());
    }

    Parties parties() {
        return parties;
    }

    Ledger ledger() {
        return ledger;
    }
}
