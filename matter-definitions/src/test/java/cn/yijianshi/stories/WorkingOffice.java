package cn.yijianshi.stories;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process of its own that works until it is killed: takes cases in and concludes steps, and says what was acknowledged
 * only after it was. With {@code verify} as its only argument it says instead whether everything it finds is whole.
 */
final class WorkingOffice {

    static final String ACCEPTED = "ACCEPTED ";
    static final String CONCLUDED = "CONCLUDED ";
    static final String FOUND = "FOUND ";
    static final String BROKEN = "BROKEN ";
    static final String FINISHED = "FINISHED";

    private final Office office;
    private final Cases cases;
    private final WorkList work;
    private final CaseAudit audit;

    private WorkingOffice(ConfigurableApplicationContext context) {
        this.cases = context.getBean(Cases.class);
        this.work = context.getBean(WorkList.class);
        this.audit = context.getBean(CaseAudit.class);
        this.office = new Office(context.getBean(CurrentActor.class), context.getBean(Intake.class), work);
    }

    static void main(String[] args) {
        SpringApplication application = new SpringApplication(ServiceCentre.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        WorkingOffice office = new WorkingOffice(application.run());
        if (List.of(args).contains("verify")) {
            office.verify();
            System.exit(0);
        }
        while (true) {
            office.workOn();
        }
    }

    private void workOn() {
        UUID draft = office.application(
                "92990000MA0DEMQ27T",
                "南溪区石榴小吃店",
                Map.of("signage", "true", "signage-area", "4", "catering-kind", "\"restaurant\""));
        office.fillForm(draft);
        office.takeEverythingOnPaper(draft);
        say(ACCEPTED + office.accepted(draft).caseId());
        for (int round = 0; round < 6; round++) {
            for (Actor actor : List.of(office.market, office.urban, office.clerk)) {
                concludeOne(actor);
            }
        }
    }

    private void concludeOne(Actor actor) {
        List<WorkItemLine> open = office.as(actor, () -> work.items(WorkList.Filter.DEPARTMENT));
        if (!open.isEmpty()) {
            UUID item = open.getFirst().id();
            CompleteOutcome outcome = office.as(
                    actor,
                    () -> work.complete(
                            item, work.open(item).conclusions().getFirst().code(), "符合条件"));
            if (outcome instanceof CompleteOutcome.Completed) {
                say(CONCLUDED + item);
            }
        }
    }

    private void verify() {
        for (var summary : office.as(office.clerk, () -> cases.search(""))) {
            CaseAudit.Timeline timeline = office.as(office.auditor, () -> audit.timeline(summary.id()));
            say(FOUND + summary.id());
            if (!(office.as(office.auditor, () -> audit.verify(summary.id()))
                    instanceof CaseAudit.ChainOutcome.Intact)) {
                say(BROKEN + "chain of " + summary.id());
            }
            timeline.events().stream()
                    .filter(e -> e.type().equals("step-concluded"))
                    .forEach(e -> say(FOUND + e.ids().get("work-item")));
            CaseView view = office.as(office.clerk, () -> cases.view(summary.id()));
            List<String> waiting = view.openSteps().stream()
                    .map(CaseView.OpenStep::step)
                    .sorted()
                    .toList();
            if (waiting.size() > timeline.active().size()) {
                say(BROKEN + summary.id() + " has work " + waiting + " but waits at " + timeline.active());
            }
            if (timeline.active().isEmpty() && !summary.stateCode().equals("closed")) {
                say(BROKEN + summary.id() + " waits nowhere and is " + summary.stateCode());
            }
        }
        say(FINISHED);
    }

    @SuppressWarnings("SystemOut") // the other process reads it
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
