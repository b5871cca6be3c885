package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.files.Opening;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work lists: what a department or the counter has to do. Approvers see their department's items, clerks the counter's;
 * who may is decided here, not in a view.
 */
@Service
public class WorkList {

    private static final int LONGEST = 200;

    private final WorkItems items;
    private final CaseRows rows;
    private final WorkItemReading reading;
    private final StepCompletion completion;
    private final CaseSchedule schedule;
    private final Ledger ledger;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WorkList(
            WorkItems items,
            CaseRows rows,
            WorkItemReading reading,
            StepCompletion completion,
            CaseSchedule schedule,
            Ledger ledger,
            Access access,
            TransactionTemplate transactions,
            Clock clock) {
        this.items = items;
        this.rows = rows;
        this.reading = reading;
        this.completion = completion;
        this.schedule = schedule;
        this.ledger = ledger;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Which items to list. */
    public enum Filter {
        MINE,
        DEPARTMENT,
        DONE
    }

    /** How many open items the user's department has, and how many of them are the user's own. */
    public record Counts(int department, int mine) {}

    /** A file to be shown. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record FileContent(String name, String mediaType, byte[] content) {

        /**
         * What was opened.
         *
         * @throws IllegalArgumentException if it is absent or its key was destroyed
         */
        public static FileContent of(Opening opening) {
            return switch (opening) {
                case Opening.Opened opened ->
                    new FileContent(opened.file().name(), opened.file().type().contentType(), opened.bytes());
                case Opening.Shredded shredded ->
                    throw new IllegalArgumentException(
                            "Destroyed: " + shredded.file().id());
                case Opening.Absent absent -> throw new IllegalArgumentException("No such file");
            };
        }
    }

    /** Open items (or done ones, newest first), most urgent first; at most 200. */
    public List<WorkItemLine> items(Filter filter) {
        Actor actor = access.require(Role.CLERK, Role.APPROVER);
        List<WorkItem> listed =
                switch (filter) {
                    case DONE -> items.doneBy(actor.userId(), LONGEST);
                    case DEPARTMENT -> open(actor);
                    case MINE -> items.openOf(actor.userId(), LONGEST);
                };
        return listed.stream().map(i -> line(i, actor)).toList();
    }

    public Counts counts() {
        Actor actor = access.require(Role.CLERK, Role.APPROVER);
        String region = Jurisdiction.prefix(actor.region());
        int department = actor.has(Role.APPROVER) && actor.departmentId().isPresent()
                ? items.countOpen(Role.APPROVER.id(), actor.departmentId().get(), region)
                : 0;
        int counter = actor.has(Role.CLERK) ? items.countOpen(Role.CLERK.id(), WorkItem.COUNTER, region) : 0;
        return new Counts(
                department + counter, items.openOf(actor.userId(), LONGEST).size());
    }

    /** An item with what its department needs to see. */
    public WorkItemView open(UUID item) {
        Actor actor = access.require(Role.CLERK, Role.APPROVER);
        WorkItem found = mine(item, actor);
        return reading.view(found, line(found, actor));
    }

    /** Takes an item; the database decides who wins. */
    public ClaimOutcome claim(UUID item) {
        Actor actor = access.require(Role.CLERK, Role.APPROVER);
        return change(item, actor, found -> {
            boolean had = actor.userId().equals(found.assigneeId());
            if (!items.claim(item, actor)) {
                return taken(item);
            }
            if (!had) {
                record(found, CaseEvents.WORK_CLAIMED);
            }
            return new ClaimOutcome.Claimed();
        });
    }

    /** Puts an item back. */
    public ClaimOutcome release(UUID item) {
        Actor actor = access.require(Role.CLERK, Role.APPROVER);
        return change(item, actor, found -> {
            if (!items.putBack(item, actor)) {
                return taken(item);
            }
            record(found, CaseEvents.WORK_PUT_BACK);
            return new ClaimOutcome.Claimed();
        });
    }

    /**
     * Concludes a step. Case, engine, work items and ledger change in one transaction.
     *
     * @param conclusion one of the codes the view offered
     * @param opinion the opinion or reason; may be empty where none is needed
     */
    public CompleteOutcome complete(UUID item, String conclusion, String opinion) {
        Actor actor = access.require(Role.CLERK, Role.APPROVER);
        WorkItem found = mine(item, actor);
        return completion.complete(found, conclusion, opinion.strip(), actor);
    }

    /** Content of a file of a material this item may see. */
    public FileContent file(UUID item, UUID file) {
        Actor actor = access.require(Role.CLERK, Role.APPROVER);
        return reading.file(mine(item, actor), file);
    }

    private ClaimOutcome change(UUID item, Actor actor, java.util.function.Function<WorkItem, ClaimOutcome> change) {
        WorkItem found = mine(item, actor);
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            rows.lock(found.caseId());
            return change.apply(found);
        }));
    }

    private ClaimOutcome taken(UUID item) {
        return items.find(item)
                .filter(WorkItem::open)
                .<ClaimOutcome>map(i -> new ClaimOutcome.TakenBy(i.assigneeName() == null ? "他人" : i.assigneeName()))
                .orElseGet(ClaimOutcome.Gone::new);
    }

    private void record(WorkItem item, cn.yijianshi.ledger.EntryType type) {
        CaseRow row = rows.find(item.caseId()).orElseThrow();
        ledger.append(
                item.caseId(),
                row.subject(),
                type,
                Map.of("work-item", item.id().toString(), "step", item.stepId()),
                Map.of("step", item.stepName()));
    }

    private List<WorkItem> open(Actor actor) {
        String region = Jurisdiction.prefix(actor.region());
        List<WorkItem> open = new java.util.ArrayList<>();
        if (actor.has(Role.APPROVER)) {
            actor.departmentId()
                    .ifPresent(department -> open.addAll(items.open(Role.APPROVER.id(), department, region, LONGEST)));
        }
        if (actor.has(Role.CLERK)) {
            open.addAll(items.open(Role.CLERK.id(), WorkItem.COUNTER, region, LONGEST));
        }
        return open;
    }

    /** The item, if the actor's role, department and region may see it. */
    private WorkItem mine(UUID id, Actor actor) {
        WorkItem item = items.find(id).orElseThrow(() -> new NoSuchElementException("No work item " + id));
        boolean counter = item.role().equals(Role.CLERK.id());
        if (counter) {
            access.require(Role.CLERK);
        } else {
            access.require(Role.APPROVER, item.department());
        }
        if (!Jurisdiction.covers(actor.region(), item.region())) {
            throw cn.yijianshi.security.AccessDenied.because("这项工作属于其他地区");
        }
        return item;
    }

    private WorkItemLine line(WorkItem item, Actor actor) {
        CaseRow row = rows.find(item.caseId()).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        return new WorkItemLine(
                item.id(),
                item.caseId(),
                row.number(),
                row.bundleName(),
                item.stepName(),
                item.kind(),
                item.matterId()
                        .flatMap(m -> rows.matter(item.caseId(), m))
                        .map(MatterRow::name)
                        .orElse(""),
                row.content().applicant(),
                item.open() ? item.assigneeName() : item.completedBy(),
                actor.userId().equals(item.assigneeId()),
                item.createdAt(),
                item.due(),
                item.open() ? schedule.daysLeft(today, item.due()).orElse(null) : null);
    }
}
