package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.FieldProblem;
import cn.yijianshi.intake.GuideView;
import cn.yijianshi.ui.form.FieldInput;
import cn.yijianshi.ui.form.FieldInputs;
import cn.yijianshi.ui.parts.InPlace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** 情形引导: the questions that can still change the outcome, and beside them what comes of the answers so far. */
@StyleSheet("context://assets/form.css")
class GuideStep extends IntakeStep {

    private final Desk desk;
    private final Div pages = new Div();
    private final Outlook outlook;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Div> places = new HashMap<>();
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    GuideStep(Desk desk) {
        super(StepName.GUIDE);
        this.desk = desk;
        this.outlook = new Outlook();
        pages.addClassName("step-main");
        Div columns = new Div(pages, outlook);
        columns.addClassName("step-columns");
        add(columns);
    }

    @Override
    void refresh() {
        show(desk.intake().guide(desk.draft()));
    }

    private void show(GuideView guide) {
        List<Component> wanted = new ArrayList<>();
        for (GuideView.Page page : guide.pages()) {
            wanted.add(section(page.id(), page.title()));
            InPlace.arrange(
                    place(page.id()),
                    page.questions().stream().map(this::question).toList());
        }
        if (!guide.optional().isEmpty()) {
            wanted.add(section("optional-matters", "自愿选办的事项"));
            InPlace.arrange(
                    place("optional-matters"),
                    guide.optional().stream().map(this::choice).toList());
        }
        InPlace.arrange(pages, wanted);
        outlook.show(desk.intake().decision(desk.draft()), guide.open());
    }

    private Section section(String id, String title) {
        return sections.computeIfAbsent(id, key -> {
            Section section = new Section(new H2(title), place(key));
            section.addClassName("surface");
            return section;
        });
    }

    private Div place(String page) {
        return places.computeIfAbsent(page, key -> {
            Div place = new Div();
            place.addClassName("questions");
            return place;
        });
    }

    private Component question(GuideView.Question question) {
        FieldInput input = inputs.computeIfAbsent(
                question.id(), id -> FieldInputs.of(Questions.field(question), "answer-" + id, () -> answer(id)));
        JsonNode told = question.answer() == null ? MissingNode.getInstance() : question.answer();
        JsonNode own = input.value();
        if (!told.equals(own == null ? MissingNode.getInstance() : own)) {
            input.setValue(told);
        }
        input.setSource(question.source());
        input.showErrors("", question.problem() == null ? Map.of() : Map.of("", question.problem()));
        return input.component();
    }

    private Component choice(GuideView.OptionalMatter matter) {
        RadioButtonGroup<Boolean> choice = choices.computeIfAbsent(matter.matter(), id -> {
            RadioButtonGroup<Boolean> group = new RadioButtonGroup<>("一并办理" + matter.name() + "？");
            group.setId("choose-" + id);
            group.setItems(true, false);
            group.setItemLabelGenerator(yes -> yes ? "一并办理" : "这次不办");
            group.setHelperText(matter.department() + "办理，由申请人自愿选择");
            group.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    show(desk.intake().choose(desk.draft(), id, event.getValue()));
                    desk.saved().run();
                }
            });
            return group;
        });
        choice.setValue(matter.chosen());
        return choice;
    }

    private void answer(String question) {
        FieldInput input = Objects.requireNonNull(inputs.get(question));
        show(desk.intake().answer(desk.draft(), question, input.value()));
        desk.saved().run();
    }

    @Override
    void showProblems(List<FieldProblem> problems) {
        Map<String, String> messages =
                problems.stream().collect(Collectors.toMap(FieldProblem::target, FieldProblem::message, (a, b) -> a));
        inputs.forEach((id, input) -> input.showErrors(id, messages));
    }

    @Override
    void reveal(String target) {
        FieldInput input = inputs.get(target);
        if (input != null) {
            input.focus();
        } else if (choices.containsKey(target)) {
            Objects.requireNonNull(choices.get(target)).getElement().callJsFunction("focus");
        } else {
            // The first question without an answer; it is where one goes on.
            inputs.values().stream()
                    .filter(i -> i.component().isAttached() && i.value() == null)
                    .findFirst()
                    .ifPresent(FieldInput::focus);
        }
    }
}
