package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Adoption;
import cn.yijianshi.adoption.Adoptions;
import cn.yijianshi.adoption.Subject;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.NarrowScreen;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** What regions took over: of each its state and what waits for a decision; and the way to take over more. */
@Route(value = "adoptions", layout = MainLayout.class)
@PageTitle("认领 · 一件事")
@Menu(title = "认领", order = 42, icon = "vaadin:handshake")
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("context://assets/catalogue.css")
public class AdoptionsView extends Main implements BeforeEnterObserver {

    private final Adoptions adoptions;
    private final Catalogue catalogue;
    private final AdoptedNames names;
    private final ComboBox<Subject> subject = new ComboBox<>("认领什么");
    private final ComboBox<String> region;

    public AdoptionsView(
            Adoptions adoptions, CatalogueRegister register, ReleasedDefinitions releases, CurrentActor actor) {
        this.adoptions = adoptions;
        catalogue = WorkingCatalogue.of(register).entries();
        names = new AdoptedNames(catalogue, releases);
        region = RegionPath.field("认领到哪里", catalogue.regionTree(), actor.get().region());
        addClassNames("page", "catalogue");
        PageHeader header = new PageHeader("认领", "下级地区把上级的事项和一件事拿来用：只改本地的地址、电话、时间、更短的承诺、参数和本地材料，其余随原件。");
        header.setActions(new Button("去认领", e -> begin()));
        List<Adoption> heads = adoptions.heads();
        add(header, choice(), heads.isEmpty() ? new EmptyState("还没有认领。上面选好事项或一件事和区划，点“去认领”。") : grid(heads));
    }

    static String path(Subject subject) {
        return "adoptions?subject=" + subject.kind().id() + "/" + subject.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("subject")
                .flatMap(asked -> subject.getListDataView()
                        .getItems()
                        .filter(s -> (s.kind().id() + "/" + s.id()).equals(asked))
                        .findFirst())
                .ifPresent(asked -> {
                    subject.setValue(asked);
                    region.focus();
                });
    }

    private Component choice() {
        subject.setId("adopt-subject");
        subject.setItems(Stream.concat(
                        names.bundles().keySet().stream().map(Subject::bundle),
                        catalogue.matters().stream().map(m -> Subject.matter(m.id())))
                .toList());
        subject.setItemLabelGenerator(s -> s.kind().label() + "：" + names.of(s));
        region.setId("adopt-region");
        Div bar = new Div(subject, region);
        bar.addClassName("filter-bar");
        return bar;
    }

    private void begin() {
        subject.setInvalid(subject.isEmpty());
        subject.setErrorMessage("请选择事项或一件事");
        region.setInvalid(region.isEmpty());
        region.setErrorMessage("请选择区划");
        if (!subject.isEmpty() && !region.isEmpty()) {
            UI.getCurrent().navigate(AdoptionView.path(subject.getValue(), region.getValue()));
        }
    }

    private Grid<Adoption> grid(List<Adoption> heads) {
        Grid<Adoption> grid = new Grid<>();
        grid.setId("adoptions");
        grid.addClassName("matter-grid");
        grid.getElement().setAttribute("aria-label", "已有的认领");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.addComponentColumn(a -> {
                    Anchor link = new Anchor(AdoptionView.path(a.subject(), a.region()), names.of(a.subject()));
                    link.setId("adoption-" + a.subject().id() + "-" + a.region());
                    return link;
                })
                .setHeader("认领的事项或一件事")
                .setFlexGrow(3);
        grid.addColumn(a -> catalogue.regionTree().name(a.region()))
                .setHeader("区划")
                .setWidth("96px");
        List<Grid.Column<Adoption>> wide = List.of(
                grid.addColumn(a -> a.subject().kind().label()).setHeader("种类").setWidth("96px"),
                grid.addColumn(a -> a.values().size() + " 项").setHeader("本地内容").setWidth("96px"),
                grid.addColumn(Adoption::effectiveFrom).setHeader("生效日期").setWidth("120px"),
                grid.addColumn(Adoption::changedBy).setHeader("认领人").setWidth("120px"),
                grid.addComponentColumn(this::waiting).setHeader("原件的变化").setWidth("136px"));
        grid.addComponentColumn(a -> a.state() == Adoption.State.IN_USE
                        ? new StateBadge(Tone.GOOD, a.state().label())
                        : new StateBadge(Tone.NEUTRAL, a.state().label()))
                .setHeader("状态")
                .setWidth("96px")
                .setFlexGrow(0);
        NarrowScreen.watch(grid, narrow -> wide.forEach(c -> c.setVisible(!narrow)));
        grid.setItems(heads);
        return grid;
    }

    private Component waiting(Adoption adoption) {
        long open = adoptions.differences(adoption.subject(), adoption.region()).stream()
                .filter(d -> d.decided() == null)
                .count();
        return open == 0 ? new StateBadge(Tone.NEUTRAL, "没有") : new StateBadge(Tone.WARN, open + " 项待处理");
    }
}
