package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.BundleOffer;
import cn.yijianshi.intake.FieldProblem;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.DocumentPanel;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.ProblemSummary;
import cn.yijianshi.ui.parts.Stepper;
import cn.yijianshi.ui.parts.WhyPanel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes one application in: six steps, free to go to and fro, saved at every change. The step stands in the address
 * ({@code ?step=guide}), so that back, forward and a reload stay where one was.
 */
@Route(value = "intake", layout = MainLayout.class)
@PageTitle("收件 · 一件事")
@RolesAllowed(Roles.CLERK)
@StyleSheet("context://assets/intake.css")
class IntakeView extends Main implements HasUrlParameter<String> {

    private final Intake intake;
    private final Days days;
    private final PageHeader header = new PageHeader("收件", "");
    private final Span saved = new Span();
    private final ProblemSummary problems = new ProblemSummary();
    private final Stepper stepper = new Stepper("收件步骤", StepName.all(), id -> go(StepName.ofId(id), ""));
    private final WhyPanel why = new WhyPanel();
    private final DocumentPanel documents = new DocumentPanel();
    private final Div place = new Div();
    private final Map<StepName, IntakeStep> steps = new EnumMap<>(StepName.class);
    private StepName current = StepName.PARTIES;
    private StepName furthest = StepName.PARTIES;
    private @Nullable UUID draft;

    IntakeView(Intake intake, Clock clock) {
        this.intake = intake;
        this.days = new Days(clock);
        addClassNames("page", "intake-page");
        saved.setId("saved");
        saved.getElement().setAttribute("role", "status");
        header.setBeside(saved);
        add(header, stepper, problems, place, why, documents);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        UUID id = id(parameter);
        Optional<UUID> accepted = intake.caseOf(id);
        if (accepted.isPresent()) {
            event.forwardTo("case/" + accepted.get());
            return;
        }
        if (!id.equals(draft)) {
            open(id);
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        show(
                StepName.ofId(query.getSingleParameter("step").orElse("")),
                query.getSingleParameter("at").orElse(""));
    }

    private static UUID id(String parameter) {
        try {
            return UUID.fromString(parameter);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    private void open(UUID id) {
        draft = id;
        BundleOffer offer = intake.offer(id);
        header.say(offer.name(), intake.regionName(id) + " · 第 " + offer.version() + " 版");
        Desk desk = new Desk(id, intake, why, documents, this::saved, this::go);
        steps.clear();
        furthest = StepName.PARTIES;
        List.of(
                        new PartiesStep(desk, offer),
                        new GuideStep(desk),
                        new DecisionStep(desk),
                        new FormStep(desk),
                        new MaterialsStep(desk),
                        new AcceptStep(desk))
                .forEach(step -> steps.put(step.step(), step));
    }

    private void show(StepName name, String target) {
        why.close();
        documents.close();
        problems.show("", List.of());
        current = name;
        furthest = name.compareTo(furthest) > 0 ? name : furthest;
        IntakeStep panel = Objects.requireNonNull(steps.get(name));
        panel.refresh();
        place.removeAll();
        place.add(panel);
        scrollIntoView();
        panel.reveal(target);
        stepper.setCurrent(name.id());
        actions(panel);
        mark(intake.problems(draft()));
    }

    private void actions(IntakeStep panel) {
        Button back = new Button("上一步", event -> go(current.previous(), ""));
        back.setId("back");
        back.setVisible(!current.isFirst());
        if (panel instanceof AcceptStep accept) {
            header.setActions(accept.acceptButton(), back);
        } else {
            header.setActions(new Button("下一步：" + current.next().label(), event -> next(panel)), back);
        }
    }

    /** Goes on, unless something is wrong here: then it is said on top and at its place. */
    private void next(IntakeStep panel) {
        List<FieldProblem> here = here(intake.problems(draft()));
        if (here.isEmpty()) {
            go(current.next(), "");
            return;
        }
        panel.showProblems(here);
        summarise(here);
        // The head stays in place: without this the summary would appear out of sight.
        problems.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    private List<FieldProblem> here(List<FieldProblem> open) {
        return open.stream().filter(p -> p.step().equals(current.id())).toList();
    }

    private void summarise(List<FieldProblem> here) {
        IntakeStep panel = Objects.requireNonNull(steps.get(current));
        problems.show(
                "这一步还有 " + here.size() + " 处要处理，处理后再继续",
                here.stream()
                        .map(p -> new ProblemSummary.Problem(p.message(), () -> panel.reveal(p.target())))
                        .toList());
    }

    private void go(StepName step, String target) {
        QueryParameters query = target.isEmpty()
                ? QueryParameters.of("step", step.id())
                : QueryParameters.simple(Map.of("step", step.id(), "at", target));
        UI.getCurrent().navigate(IntakeView.class, draft().toString(), query);
    }

    /** After every change that was saved: the time, and how far each step is. */
    private void saved() {
        saved.setText("已保存 " + days.now());
        List<FieldProblem> open = intake.problems(draft());
        mark(open);
        if (problems.isVisible()) {
            summarise(here(open));
        }
    }

    private void mark(List<FieldProblem> open) {
        for (StepName step : StepName.values()) {
            boolean wanting = open.stream().anyMatch(p -> p.step().equals(step.id()));
            boolean begun = step.compareTo(furthest) <= 0 && !step.isLast();
            stepper.setState(
                    step.id(), !begun ? Stepper.State.OPEN : wanting ? Stepper.State.WANTING : Stepper.State.DONE);
        }
    }

    private UUID draft() {
        return Objects.requireNonNull(draft);
    }
}
