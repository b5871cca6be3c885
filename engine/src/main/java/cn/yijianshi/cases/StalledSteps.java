package cn.yijianshi.cases;

import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.process.FailedStep;
import cn.yijianshi.process.FailedSteps;
import cn.yijianshi.process.Node;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that stand still because the system could not do a step, for whoever looks after the system. */
@Service
public class StalledSteps {

    private final FailedSteps failed;
    private final CaseRows rows;
    private final Releases releases;
    private final Ledger ledger;
    private final Access access;
    private final TransactionTemplate transactions;

    StalledSteps(
            FailedSteps failed,
            CaseRows rows,
            Releases releases,
            Ledger ledger,
            Access access,
            TransactionTemplate transactions) {
        this.failed = failed;
        this.rows = rows;
        this.releases = releases;
        this.ledger = ledger;
        this.access = access;
        this.transactions = transactions;
    }

    /** Those of the user's region, the oldest first. */
    public List<Line> list() {
        Actor actor = access.require(Role.ADMINISTRATOR);
        return failed.list().stream()
                .flatMap(step -> line(step, actor).stream())
                .toList();
    }

    /**
     * Lets the system try a step again; what it then does is recorded as always.
     *
     * @return false where the case has gone on since
     */
    public boolean retry(String id) {
        Actor actor = access.require(Role.ADMINISTRATOR);
        Optional<FailedStep> step = failed.find(id).filter(s -> line(s, actor).isPresent());
        return step.isPresent()
                && Objects.requireNonNull(transactions.execute(status -> {
                    CaseRow row = rows.lock(step.get().caseId());
                    if (!failed.retry(id)) {
                        return false;
                    }
                    ledger.append(
                            row.id(),
                            row.subject(),
                            CaseEvents.STEP_RETRIED,
                            Map.of("step", step.get().elementId()),
                            Map.of("step", stepName(row, step.get())));
                    return true;
                }));
    }

    private Optional<Line> line(FailedStep step, Actor actor) {
        return rows.find(step.caseId())
                .filter(row -> Jurisdiction.covers(actor.region(), row.region()))
                .map(row -> new Line(
                        step.id(),
                        row.id(),
                        row.number(),
                        row.bundleName(),
                        stepName(row, step),
                        step.since(),
                        step.cause()));
    }

    private String stepName(CaseRow row, FailedStep step) {
        return releases.load(row.release())
                .process()
                .step(step.elementId())
                .map(Node.Step::name)
                .orElse(step.elementId());
    }

    /**
     * A case that stands still.
     *
     * @param id names this standstill, for {@link #retry}
     * @param since when the system gave up
     * @param cause what the program said
     */
    public record Line(
            String id, UUID caseId, String number, String bundle, String step, Instant since, String cause) {}
}
