package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.BundleOffer;
import cn.yijianshi.intake.FieldProblem;
import cn.yijianshi.intake.PartiesOutcome;
import cn.yijianshi.intake.PartyEntry;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 当事人: who applies, who acts for them, and what the registries hold about them. */
class PartiesStep extends IntakeStep {

    private final Desk desk;
    private final BundleOffer offer;
    private final List<PartyFields> roles;
    private final Section evidence = new Section();

    PartiesStep(Desk desk, BundleOffer offer) {
        super(StepName.PARTIES);
        this.desk = desk;
        this.offer = offer;
        roles = offer.parties().stream()
                .map(role -> new PartyFields(role, this::save))
                .toList();
        Div people = new Div();
        people.addClassName("step-main");
        roles.forEach(people::add);
        evidence.addClassNames("surface", "step-side");
        evidence.setId("evidence");
        Div columns = new Div(people, evidence);
        columns.addClassName("step-columns");
        add(columns);
    }

    @Override
    void refresh() {
        Map<String, PartyEntry> typed = desk.intake().parties(desk.draft()).stream()
                .collect(Collectors.toMap(PartyEntry::role, Function.identity(), (a, b) -> a));
        roles.forEach(fields -> fields.show(typed.get(fields.role())));
        show(desk.intake().evidence(desk.draft()));
    }

    private void save() {
        List<PartyEntry> entries =
                roles.stream().map(PartyFields::entry).flatMap(Optional::stream).toList();
        switch (desk.intake().saveParties(desk.draft(), entries)) {
            case PartiesOutcome.Saved saved -> {
                roles.forEach(fields -> fields.showProblems(List.of(), false));
                show(saved.evidence());
            }
            case PartiesOutcome.Invalid invalid -> {
                roles.forEach(fields -> fields.showProblems(invalid.problems(), false));
                show(desk.intake().evidence(desk.draft()));
            }
        }
        desk.saved().run();
    }

    @Override
    void showProblems(List<FieldProblem> problems) {
        roles.forEach(fields -> fields.showProblems(problems, true));
    }

    @Override
    void reveal(String target) {
        if (roles.stream().noneMatch(fields -> fields.reveal(target))) {
            roles.getFirst().focusFirst();
        }
    }

    private void show(List<PartiesOutcome.EvidenceLine> lines) {
        evidence.removeAll();
        evidence.add(new H2("电子证照和共享数据"));
        String standing = desk.intake().creditNotice(desk.draft());
        if (!standing.isEmpty()) {
            evidence.add(new StateBadge(Tone.BAD, standing), new Paragraph("不能容缺受理，材料须一次交齐。"));
        }
        if (lines.isEmpty()) {
            Paragraph nothing = new Paragraph("填写名称和证件号码后，自动查询申请人名下的证照；查到的材料不用再交。");
            nothing.addClassName("quiet");
            evidence.add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence-list");
        lines.forEach(line -> list.add(item(line)));
        evidence.add(list);
    }

    private ListItem item(PartiesOutcome.EvidenceLine line) {
        Span name = new Span(line.name());
        Div head = new Div(name, new StateBadge(line.valid() ? Tone.GOOD : Tone.BAD, line.state()));
        head.addClassName("evidence-head");
        String holder = roles.size() > 1 ? roleName(line.role()) + " · " : "";
        Span number = new Span(holder + line.number() + " · 有效期至 " + line.until());
        number.addClassName("quiet");
        return new ListItem(head, number);
    }

    private String roleName(String role) {
        return offer.parties().stream()
                .filter(r -> r.role().equals(role))
                .map(BundleOffer.Role::name)
                .findFirst()
                .orElse(role);
    }
}
