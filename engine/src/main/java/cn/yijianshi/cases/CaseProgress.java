package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.process.CaseSteps;
import cn.yijianshi.process.Flow;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.StepEntry;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepTime;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What happens when the process of a case reaches a step: a work item for whoever has to act, or the step's automatic
 * work. Runs inside the engine's transaction.
 */
@Component
class CaseProgress implements CaseSteps {

    private final CaseRows rows;
    private final WorkItems items;
    private final Releases releases;
    private final AutomaticVerification verification;
    private final CaseSchedule schedule;
    private final CaseEnd end;
    private final Ledger ledger;
    private final CurrentActor actors;
    private final Clock clock;

    CaseProgress(
            CaseRows rows,
            WorkItems items,
            Releases releases,
            AutomaticVerification verification,
            CaseSchedule schedule,
            CaseEnd end,
            Ledger ledger,
            CurrentActor actors,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.releases = releases;
        this.verification = verification;
        this.schedule = schedule;
        this.end = end;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    /** Automatic steps and what follows them run on the system's own account. */
    @Override
    public StepEntry entered(UUID caseId, String elementId, String waitId) {
        return actors.find().isPresent()
                ? enter(caseId, elementId, waitId)
                : actors.callAs(Actor.system(), () -> enter(caseId, elementId, waitId));
    }

    private StepEntry enter(UUID caseId, String elementId, String waitId) {
        CaseRow row = rows.lock(caseId);
        LoadedRelease release = releases.load(row.release());
        Node.Step step = release.process()
                .step(elementId)
                .orElseThrow(() -> new IllegalStateException("No step " + elementId + " in " + row.release()));
        if (passedOver(row, step) || doneBySystem(row, release, step)) {
            return StepEntry.DONE;
        }
        switch (step.settings().kind()) {
            case SUPPLEMENT -> rows.changeState(caseId, CaseState.SUPPLEMENT);
            case ISSUE -> rows.changeState(caseId, CaseState.ISSUE);
            case DELIVER -> rows.changeState(caseId, CaseState.DELIVER);
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
                    NOTIFY -> {}
        }
        items.insert(workItem(row, release, step, waitId));
        return StepEntry.WAIT;
    }

    /** What is left of a matter that was broken off is not done. */
    private boolean passedOver(CaseRow row, Node.Step step) {
        return step.settings()
                .matter()
                .flatMap(m -> rows.matter(row.id(), m))
                .filter(m -> m.state().brokenOff())
                .isPresent();
    }

    @Override
    public boolean holds(UUID caseId, String flowId) {
        CaseRow row = rows.lock(caseId);
        Flow flow = releases.load(row.release())
                .process()
                .flow(flowId)
                .orElseThrow(() -> new IllegalStateException("No flow " + flowId + " in " + row.release()));
        return flow.conditions().stream().allMatch(condition -> holds(row, condition));
    }

    @Override
    public void ended(UUID caseId) {
        if (actors.find().isPresent()) {
            close(caseId);
        } else {
            actors.runAs(Actor.system(), () -> close(caseId));
        }
    }

    private void close(UUID caseId) {
        CaseRow row = rows.lock(caseId);
        end.of(row, CaseState.CLOSED);
        ledger.append(
                caseId,
                row.subject(),
                CaseEvents.CLOSED,
                Map.of("number", row.number()),
                Map.of(
                        "matters",
                        rows.matters(caseId).stream()
                                .map(m -> Map.of(
                                        "name", m.name(), "state", m.state().label()))
                                .toList()));
    }

    private boolean holds(CaseRow row, FlowCondition condition) {
        return switch (condition) {
            case FlowCondition.Applies applies -> row.content().decision().applies(applies.matter());
            case FlowCondition.NotApplies not -> !row.content().decision().applies(not.matter());
            case FlowCondition.RouteIs route ->
                row.content()
                        .decision()
                        .route(route.matter(), "route")
                        .filter(route.value()::equals)
                        .isPresent();
            case FlowCondition.OutcomeIs outcome ->
                switch (outcome.result()) {
                    case GRANTED -> stands(row, outcome.matter(), s -> s == MatterState.GRANTED);
                    // What was broken off goes the way of what was not granted.
                    case REFUSED -> stands(row, outcome.matter(), s -> s == MatterState.REFUSED || s.brokenOff());
                    case GRANTED_OR_NOT_NEEDED ->
                        !row.content().decision().applies(outcome.matter())
                                || stands(row, outcome.matter(), s -> s == MatterState.GRANTED);
                };
            case FlowCondition.Deferral deferral ->
                deferralOpen(row)
                        == switch (deferral.state()) {
                            case OPEN -> true;
                            case NONE -> false;
                        };
        };
    }

    private boolean stands(CaseRow row, String matter, Predicate<MatterState> state) {
        return rows.matter(row.id(), matter).filter(m -> state.test(m.state())).isPresent();
    }

    private boolean deferralOpen(CaseRow row) {
        return rows.materials(row.id()).stream().anyMatch(m -> m.state() == MaterialState.DEFERRED);
    }

    /** What needs no person: the acceptance just made, a check that the frozen evidence answers. */
    private boolean doneBySystem(CaseRow row, LoadedRelease release, Node.Step step) {
        return switch (step.settings().kind()) {
            case ACCEPT, NOTIFY -> true;
            case SUPPLEMENT -> !deferralOpen(row);
            case VERIFY -> verification.passes(row, release, step);
            case REVIEW,
                    INSPECT,
                    DECIDE,
                    COUNTERSIGN,
                    JOINT_INSPECTION,
                    MEETING,
                    EXPERT_REVIEW,
                    PUBLICITY,
                    PAYMENT,
                    INSTANT,
                    ISSUE,
                    DELIVER -> false;
        };
    }

    private WorkItem workItem(CaseRow row, LoadedRelease release, Node.Step step, String waitId) {
        StepKind kind = step.settings().kind();
        boolean counter = kind.handler() == StepKind.Handler.COUNTER;
        Optional<String> matter = step.settings().matter();
        String department = step.settings()
                .department()
                .or(() -> counter
                        ? Optional.of(WorkItem.COUNTER)
                        : matter.map(m -> release.matter(m).department()))
                .orElse(release.bundle().lead());
        Instant now = clock.instant();
        return new WorkItem(
                UUID.randomUUID(),
                row.id(),
                matter.orElse(null),
                step.id(),
                step.name().isBlank() ? kind.label() : step.name(),
                kind.code(),
                counter ? Role.CLERK.id() : Role.APPROVER.id(),
                department,
                row.region(),
                true,
                waitId,
                now,
                due(row, step, LocalDate.ofInstant(now, WorkCalendar.ZONE)),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private @org.jspecify.annotations.Nullable LocalDate due(CaseRow row, Node.Step step, LocalDate today) {
        if (step.settings().kind() == StepKind.SUPPLEMENT) {
            return rows.materials(row.id()).stream()
                    .filter(m -> m.state() == MaterialState.DEFERRED)
                    .map(MaterialRow::promisedBy)
                    .filter(java.util.Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
        Optional<StepTime> time = step.settings().time();
        if (time.isPresent()) {
            return schedule.due(today, span(time.get())).date();
        }
        return step.settings()
                .matter()
                .flatMap(m -> rows.matter(row.id(), m))
                .map(MatterRow::due)
                .orElse(row.due());
    }

    private static TimeSpan span(StepTime time) {
        return new TimeSpan(
                time.amount(),
                switch (time.unit()) {
                    case WORKING_DAYS -> TimeSpan.Unit.WORKING_DAYS;
                    case NATURAL_DAYS -> TimeSpan.Unit.NATURAL_DAYS;
                    case HOURS -> TimeSpan.Unit.HOURS;
                },
                null);
    }
}
