package cn.yijianshi.adoption;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adoptions (认领): what regions took over, with what values of their own, what therefore holds in a region, and what a
 * change of the original means for an adopter. Nothing that was recorded is ever altered.
 */
@Service
public class Adoptions {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AdoptionRows rows;
    private final Originals originals;
    private final Resolutions resolutions;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Adoptions(
            AdoptionRows rows,
            Originals originals,
            Access access,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.rows = rows;
        this.originals = originals;
        this.resolutions = new Resolutions(rows, originals);
        this.access = access;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** The newest version of every adoption, retired ones too; by region. */
    public List<Adoption> heads() {
        access.requireSignedIn();
        return rows.heads();
    }

    /** Every version of an adoption, the newest first. */
    public List<Adoption> history(Subject subject, String region) {
        access.requireSignedIn();
        return rows.of(subject, List.of(region)).reversed();
    }

    /**
     * What holds in a region on a day, every value with its source; empty where nothing of that name is offered there. A
     * region that has not adopted sees what the nearest one above it offers.
     */
    public Optional<Resolved> resolved(Subject subject, String region, LocalDate day) {
        access.requireSignedIn();
        return resolutions.of(subject, region).flatMap(r -> r.on(day));
    }

    /**
     * What would hold in a region on a day without values of its own: what stands beside each field where an adopter
     * writes theirs. Tells no adopter.
     */
    public Optional<Resolved> inherited(Subject subject, String region, LocalDate day) {
        access.requireSignedIn();
        return resolutions.of(subject, region).flatMap(r -> r.withoutOwn(day));
    }

    /** What changes of the original mean for an adopter, those to come and those that came since it adopted; by day. */
    public List<Difference> differences(Subject subject, String region) {
        access.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return resolutions.of(subject, region).map(Resolution::differences).orElse(List.of());
    }

    /** What would come of a change; records nothing. The adoption it gives is not there yet. */
    public AdoptionOutcome tryOut(AdoptionChange change) {
        Actor actor = administrator(change.region());
        return judged(change, Adoption.State.IN_USE, actor);
    }

    /** Adopts, changes the adopter's own values, or restores what was retired. */
    public AdoptionOutcome record(AdoptionChange change) {
        return recorded(change, Adoption.State.IN_USE);
    }

    /** Gives an adoption up from a day on; its values stay on record, for whoever restores it. */
    public AdoptionOutcome retire(Subject subject, String region, int basedOn, LocalDate effectiveFrom, String note) {
        List<LocalValue> values = rows.of(subject, List.of(region)).stream()
                .reduce((a, b) -> b)
                .map(Adoption::values)
                .orElse(List.of());
        return recorded(
                new AdoptionChange(subject, region, basedOn, effectiveFrom, values, note), Adoption.State.RETIRED);
    }

    /**
     * Decides about a difference. To accept what is accepted already, or keep what is kept, changes nothing.
     *
     * @param difference {@link Difference#id}
     */
    public DecisionOutcome decide(Subject subject, String region, Hash difference, Choice choice, String note) {
        Actor actor = administrator(region);
        return transactions.execute(status -> {
            rows.lock(subject);
            Optional<Difference> found = differences(subject, region).stream()
                    .filter(d -> d.id().equals(difference))
                    .findFirst();
            if (found.isEmpty()) {
                return new DecisionOutcome.Refused("这项变化已不存在：原件又改过，或本地已不再认领。请刷新后再处理");
            }
            LocalDate today = today();
            Optional<String> refusal = found.get().refusal(choice, today);
            if (refusal.isPresent()) {
                return new DecisionOutcome.Refused(refusal.get());
            }
            Optional<Choice.Made> there = found.get().decision().filter(d -> d.choice() == choice);
            return new DecisionOutcome.Made(
                    there.orElseGet(() -> decided(subject, region, found.get(), choice, note, actor, today)));
        });
    }

    private Choice.Made decided(
            Subject subject,
            String region,
            Difference difference,
            Choice choice,
            String note,
            Actor actor,
            LocalDate today) {
        LocalDate from = difference.takesEffect().isAfter(today) ? difference.takesEffect() : today;
        Choice.Made made = new Choice.Made(
                difference.id(),
                region,
                difference.adoptionVersion(),
                choice,
                from,
                clock.instant(),
                actor.displayName());
        rows.insert(subject, difference, made, note, actor);
        return made;
    }

    private AdoptionOutcome recorded(AdoptionChange change, Adoption.State state) {
        Actor actor = administrator(change.region());
        return transactions.execute(status -> {
            rows.lock(change.subject());
            AdoptionOutcome outcome = judged(change, state, actor);
            if (outcome instanceof AdoptionOutcome.Done done) {
                rows.insert(done.adoption(), actor);
            }
            return outcome;
        });
    }

    private AdoptionOutcome judged(AdoptionChange change, Adoption.State state, Actor actor) {
        Optional<Adoption> there =
                rows.of(change.subject(), List.of(change.region())).stream().reduce((a, b) -> b);
        AdoptionRules rules = new AdoptionRules(change, state, there, today());
        List<Fault> faults = new ArrayList<>(rules.faults());
        Optional<Original> original = resolutions.original(change.subject(), change.region(), change.values());
        if (state == Adoption.State.IN_USE) {
            faults.addAll(rules.faults(original, original.flatMap(o -> resolutions
                    .of(change.subject(), change.region(), o)
                    .inherited(change.effectiveFrom()))));
        }
        return faults.isEmpty()
                ? new AdoptionOutcome.Done(new Adoption(
                        change.subject(),
                        change.region(),
                        change.basedOn() + 1,
                        state,
                        change.effectiveFrom(),
                        change.values(),
                        clock.instant(),
                        actor.displayName(),
                        change.note()))
                : new AdoptionOutcome.Refused(List.copyOf(faults));
    }

    private Actor administrator(String region) {
        Actor actor = access.require(Role.ADMINISTRATOR);
        if (!actor.region().equals(Actor.EVERYWHERE)
                && !originals.upwards(region).contains(actor.region())) {
            throw AccessDenied.because("“" + actor.displayName() + "”没有此项权限：此项工作属于其他地区。");
        }
        return actor;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
