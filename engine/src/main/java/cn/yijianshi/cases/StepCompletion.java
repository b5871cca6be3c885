package cn.yijianshi.cases;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessRunner;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.security.Actor;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Concludes a step. The case row is locked first, so that two conclusions of one case happen one after another; work
 * item, outcome, ledger and engine are one transaction.
 */
@Component
class StepCompletion {

    private final WorkItems items;
    private final CaseRows rows;
    private final Releases releases;
    private final MatterOutcomes outcomes;
    private final ResultIssue issue;
    private final ProcessRunner processes;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    StepCompletion(
            WorkItems items,
            CaseRows rows,
            Releases releases,
            MatterOutcomes outcomes,
            ResultIssue issue,
            ProcessRunner processes,
            Ledger ledger,
            TransactionTemplate transactions) {
        this.items = items;
        this.rows = rows;
        this.releases = releases;
        this.outcomes = outcomes;
        this.issue = issue;
        this.processes = processes;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    CompleteOutcome complete(WorkItem item, String conclusion, String opinion, Actor actor) {
        return Objects.requireNonNull(transactions.execute(status -> {
            CaseRow row = rows.lock(item.caseId());
            WorkItem now = items.find(item.id()).orElseThrow();
            Optional<CompleteOutcome> refusal = refusal(row, now, conclusion, opinion, actor);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            conclude(row, now, conclusion, opinion, actor);
            return new CompleteOutcome.Completed();
        }));
    }

    /** Lets the 容缺补齐 step of a case go on, since nobody asks any more for what was awaited. */
    void nothingAwaited(CaseRow row) {
        for (WorkItem item : items.ofCase(row.id())) {
            if (item.open() && item.kind().equals(StepKind.SUPPLEMENT.code())) {
                items.cancel(item.id());
                rows.changeState(row.id(), CaseState.PROCESSING);
                processes.complete(item.waitId());
            }
        }
    }

    /** Concludes the 容缺补齐 step of a case once nothing is awaited any more. Within the caller's transaction. */
    void supplemented(CaseRow row, Actor actor) {
        for (WorkItem item : items.ofCase(row.id())) {
            if (item.open() && item.kind().equals(StepKind.SUPPLEMENT.code())) {
                conclude(row, item, Conclusions.COMPLETE, "", actor);
            }
        }
    }

    private Optional<CompleteOutcome> refusal(
            CaseRow row, WorkItem item, String conclusion, String opinion, Actor actor) {
        if (!item.open()) {
            return Optional.of(new CompleteOutcome.Gone());
        }
        if (item.assigneeId() != null && !item.assigneeId().equals(actor.userId())) {
            return Optional.of(new CompleteOutcome.TakenBy(String.valueOf(item.assigneeName())));
        }
        LoadedRelease release = releases.load(row.release());
        Optional<WorkItemView.Conclusion> offered = Conclusions.of(kind(release, item), matter(release, item)).stream()
                .filter(c -> c.code().equals(conclusion))
                .findFirst();
        if (offered.isEmpty()) {
            return Optional.of(new CompleteOutcome.Refused("这一步不能作出该结论，请刷新后重选"));
        }
        if (offered.get().needsOpinion() && opinion.isEmpty()) {
            return Optional.of(new CompleteOutcome.Refused("“" + offered.get().label() + "”须写明理由"));
        }
        StepKind kind = kind(release, item);
        if (kind == StepKind.SUPPLEMENT || kind == StepKind.ISSUE || kind == StepKind.DELIVER) {
            long awaited = rows.materials(row.id()).stream()
                    .filter(m -> m.state() == MaterialState.DEFERRED)
                    .count();
            if (awaited > 0) {
                return Optional.of(new CompleteOutcome.Refused("还有 " + awaited + " 份容缺材料没有补交，请先在“材料”处登记收到的材料"));
            }
        }
        return Optional.empty();
    }

    private void conclude(CaseRow row, WorkItem item, String conclusion, String opinion, Actor actor) {
        LoadedRelease release = releases.load(row.release());
        StepKind kind = kind(release, item);
        @Nullable Matter matter = matter(release, item);
        items.claim(item.id(), actor);
        items.done(item, row.subject(), actor.userId(), actor.displayName(), conclusion, opinion);
        String label = Conclusions.of(kind, matter).stream()
                .filter(c -> c.code().equals(conclusion))
                .map(WorkItemView.Conclusion::label)
                .findFirst()
                .orElse(conclusion);
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.STEP_CONCLUDED,
                Map.of("work-item", item.id().toString(), "step", item.stepId(), "conclusion", conclusion),
                Map.of(
                        "step",
                        item.stepName(),
                        "matter",
                        matter == null ? "" : matter.name(),
                        "conclusion",
                        label,
                        "opinion",
                        opinion));
        if (matter != null) {
            Conclusions.outcome(kind, conclusion, release.hasDecisionStep(matter.id()))
                    .ifPresent(outcome -> outcomes.decide(row, matter, outcome, opinion));
        }
        switch (kind) {
            case ISSUE -> issue.issue(row, release);
            case DELIVER -> issue.delivered(row, opinion);
            case ACCEPT,
                    VERIFY,
                    REVIEW,
                    INSPECT,
                    DECIDE,
                    COUNTERSIGN,
                    JOINT_INSPECTION,
                    MEETING,
                    EXPERT_REVIEW,
                    PUBLICITY,
                    PAYMENT,
                    INSTANT,
                    SUPPLEMENT,
                    NOTIFY -> {}
        }
        if (kind == StepKind.SUPPLEMENT) {
            rows.changeState(row.id(), CaseState.PROCESSING);
        }
        processes.complete(item.waitId());
    }

    private static StepKind kind(LoadedRelease release, WorkItem item) {
        return release.process()
                .step(item.stepId())
                .map(Node.Step::settings)
                .orElseThrow(() -> new IllegalStateException("No step " + item.stepId()))
                .kind();
    }

    private static @Nullable Matter matter(LoadedRelease release, WorkItem item) {
        return item.matterId().map(release::matter).orElse(null);
    }
}
