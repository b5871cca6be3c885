package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Adoption;
import cn.yijianshi.adoption.AdoptionChange;
import cn.yijianshi.adoption.AdoptionOutcome;
import cn.yijianshi.adoption.Adoptions;
import cn.yijianshi.adoption.Choice;
import cn.yijianshi.adoption.DecisionOutcome;
import cn.yijianshi.adoption.Difference;
import cn.yijianshi.adoption.Resolved;
import cn.yijianshi.adoption.Subject;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.ProblemSummary;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One matter or bundle in one region: what is local, where every value comes from, what changed at the original. */
@Route(value = "adoptions/:kind/:id/:region", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("context://assets/catalogue.css")
@PreserveOnRefresh
public class AdoptionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Adoptions adoptions;
    private final Clock clock;
    private final Catalogue catalogue;
    private final AdoptedNames names;
    private final PageHeader header = new PageHeader("", "");
    private final ProblemSummary problems = new ProblemSummary();
    private final DifferencesPanel differences;
    private final Div body = new Div();
    private Subject subject = Subject.matter("");
    private String region = "";

    public AdoptionView(Adoptions adoptions, CatalogueRegister register, ReleasedDefinitions releases, Clock clock) {
        this.adoptions = adoptions;
        this.clock = clock;
        catalogue = WorkingCatalogue.of(register).entries();
        names = new AdoptedNames(catalogue, releases);
        differences = new DifferencesPanel(names, this::decide);
        addClassNames("page", "catalogue");
        body.addClassName("elements");
        add(header, problems, differences, body);
    }

    static String path(Subject subject, String region) {
        return "adoptions/" + subject.kind().id() + "/" + subject.id() + "/" + region;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.isRefreshEvent()) {
            return;
        }
        String kind = event.getRouteParameters().get("kind").orElseThrow();
        subject = new Subject(
                Arrays.stream(Subject.Kind.values())
                        .filter(k -> k.id().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("No kind " + kind)),
                event.getRouteParameters().get("id").orElseThrow());
        region = event.getRouteParameters().get("region").orElseThrow();
        show();
    }

    @Override
    public String getPageTitle() {
        return "认领：" + names.of(subject) + " · 一件事";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }

    private void show() {
        Optional<Adoption> head = adoptions.history(subject, region).stream().findFirst();
        header.say(
                names.of(subject),
                subject.kind().label() + " · " + catalogue.regionTree().name(region)
                        + head.map(a -> " · 第 " + a.version() + " 版，" + a.effectiveFrom() + " 起，" + a.changedBy())
                                .orElse("。空着的随原件；填了的只在本地有效。"));
        header.setBeside(head.map(a -> a.state() == Adoption.State.IN_USE
                        ? new StateBadge(Tone.GOOD, "已认领")
                        : new StateBadge(Tone.NEUTRAL, a.state().label()))
                .orElseGet(() -> new StateBadge(Tone.NEUTRAL, "尚未认领")));
        body.removeAll();
        Optional<Resolved> now = adoptions.resolved(subject, region, today());
        Optional<Resolved> inherited = adoptions.inherited(subject, region, today());
        if (now.isEmpty() || inherited.isEmpty()) {
            header.setOtherActions();
            body.add(new EmptyState("这里和上级地区今天都不办理它，没有可以认领的内容。"));
            return;
        }
        AdoptionForm form = new AdoptionForm(names, inherited.get(), catalogue, today());
        head.ifPresent(a -> form.show(a.values()));
        differences.show(adoptions.differences(subject, region));
        header.setActions(new Button(head.isPresent() ? "保存" : "认领", e -> save(form, head)));
        Section sources = new Section(new H2("现在的内容和来源"), new SourcesTable(now.get(), names, catalogue.regionTree()));
        sources.addClassName("surface");
        sources.setId("sources");
        body.add(form, sources);
        head.filter(a -> a.state() == Adoption.State.IN_USE).ifPresent(a -> body.add(retirement(a, form)));
    }

    private Section retirement(Adoption adoption, AdoptionForm form) {
        Button retire = new Button(
                "不再认领",
                e -> answer(
                        adoptions.retire(subject, region, adoption.version(), form.from(), form.note()), List.of()));
        retire.setId("retire");
        Section section = new Section(new H2("停用"), new Div("不再认领后，从生效日期起按原件办理；本地内容留着，可以恢复。"), retire);
        section.addClassName("surface");
        return section;
    }

    private void save(AdoptionForm form, Optional<Adoption> head) {
        Optional<List<LocalInput>> told = form.values();
        if (told.isEmpty()) {
            problems.show("没有保存", List.of(new ProblemSummary.Problem("有的内容没有填全或者读不懂，请看标红的各项", () -> {})));
            return;
        }
        answer(
                adoptions.record(new AdoptionChange(
                        subject,
                        region,
                        head.map(Adoption::version).orElse(0),
                        form.from(),
                        told.get().stream().map(LocalInput::value).toList(),
                        form.note())),
                told.get());
    }

    private void answer(AdoptionOutcome outcome, List<LocalInput> inputs) {
        switch (outcome) {
            case AdoptionOutcome.Done done -> {
                problems.show("", List.of());
                Notices.done("已保存，" + done.adoption().effectiveFrom() + " 起生效。");
                show();
            }
            case AdoptionOutcome.Refused refused -> {
                problems.show(
                        "没有保存，有 " + refused.faults().size() + " 处要改",
                        refused.faults().stream().map(f -> problem(f, inputs)).toList());
                problems.scrollIntoView();
            }
        }
    }

    /** A fault at its field: {@code /values/2/span} is the third value that was filled in. */
    private static ProblemSummary.Problem problem(Fault fault, List<LocalInput> inputs) {
        String words = fault.message() + "。" + fault.mend();
        String[] place = fault.element().split("/");
        if (place.length > 2 && place[1].equals("values")) {
            LocalInput input = inputs.get(Integer.parseInt(place[2]));
            input.tell().accept(words);
            return new ProblemSummary.Problem(words, input.focus());
        }
        return new ProblemSummary.Problem(words, () -> {});
    }

    private void decide(Difference difference, Choice choice) {
        switch (adoptions.decide(subject, region, difference.id(), choice, "")) {
            case DecisionOutcome.Made made ->
                Notices.done(
                        "已" + made.made().choice().label() + "，" + made.made().from() + " 起。");
            case DecisionOutcome.Refused refused -> Notices.problem(refused.reason() + "。");
        }
        differences.show(adoptions.differences(subject, region));
    }
}
