package cn.yijianshi.deferrals;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.cases.CaseEvents;
import cn.yijianshi.cases.CaseFollower;
import cn.yijianshi.cases.LockedCase;
import cn.yijianshi.parameters.PlaceParameter;
import cn.yijianshi.parameters.PlaceParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The life of a deferral, from the promise to the material's arrival or what follows its absence. Lateness is a fact of
 * the calendar: a material that arrives before the system has come round to it is judged as if it had.
 */
@Component
class DeferralLifecycle implements CaseFollower {

    private final DeferralRows rows;
    private final DeferralPlan plan;
    private final Lateness lateness;
    private final PlaceParameters parameters;
    private final Clock clock;

    DeferralLifecycle(
            DeferralRows rows, DeferralPlan plan, Lateness lateness, PlaceParameters parameters, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.lateness = lateness;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public void opened(LockedCase opened) {
        for (LockedCase.Awaited awaited : opened.awaited()) {
            LocalDate by = awaited.promisedBy();
            if (by != null) {
                Deferral deferral = new Deferral(
                        awaited.material(),
                        by,
                        LatePolicy.of(parameters.text(PlaceParameter.DEFERRAL_LATE, opened.region(), opened.lawDate())),
                        number(PlaceParameter.DEFERRAL_RETURN_AFTER, opened),
                        number(PlaceParameter.DEFERRAL_REMIND_BEFORE, opened),
                        null);
                rows.insert(opened.id(), deferral);
                plan.promised(opened, deferral, today());
            }
        }
    }

    @Override
    public Optional<String> materialArriving(LockedCase of, String material) {
        settle(of, material);
        return of.awaited(material).isPresent() ? Optional.empty() : Optional.of("这份材料逾期未补交，所属事项已经终止办理，不再收取；申请人可以重新申请");
    }

    @Override
    public void materialArrived(LockedCase of, String material) {
        rows.find(of.id(), material).ifPresent(deferral -> {
            plan.done(of, material);
            lateness.over(of, deferral);
        });
    }

    /** Applies what follows from the calendar by today, as far as it has not been. */
    void settle(LockedCase of, String material) {
        Optional<Deferral> promised = standing(of, material);
        if (promised.isPresent() && !promised.get().lapsed() && promised.get().lateOn(today())) {
            lateness.begin(of, promised.get(), today());
        }
        standing(of, material).ifPresent(deferral -> grace(of, deferral));
    }

    private void grace(LockedCase of, Deferral deferral) {
        LocalDate toldOn = deferral.lapsedOn();
        if (toldOn == null) {
            return;
        }
        Optional<LocalDate> last = plan.lastDayOfGrace(deferral, toldOn);
        if (last.isPresent() && today().isAfter(last.get())) {
            lateness.giveBack(of, deferral);
        } else {
            plan.giveBack(of, deferral, toldOn, today());
        }
    }

    /** Reminds the applicant, unless the material came or its day has passed meanwhile. */
    void remind(LockedCase of, String material) {
        Optional<Deferral> deferral = standing(of, material).filter(d -> !d.lateOn(today()));
        Optional<LockedCase.Awaited> awaited = of.awaited(material);
        if (deferral.isPresent() && awaited.isPresent()) {
            LocalDate by = deferral.get().promisedBy();
            of.tellApplicant(
                    DeferralPlan.REMIND,
                    material,
                    "您承诺于 " + by + " 前补交《" + awaited.get().name() + "》，请按期补交，当日送达也算按期");
            of.record(
                    CaseEvents.DEFERRAL_REMINDED,
                    Map.of("material", material),
                    Map.of("material", awaited.get().name(), "promisedBy", by.toString()));
        }
    }

    /** The deferral, as long as its material is awaited and the case goes on. */
    private Optional<Deferral> standing(LockedCase of, String material) {
        return of.goesOn() && of.awaited(material).isPresent() ? rows.find(of.id(), material) : Optional.empty();
    }

    private int number(PlaceParameter parameter, LockedCase of) {
        return parameters.number(parameter, of.region(), of.lawDate());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    }
}
