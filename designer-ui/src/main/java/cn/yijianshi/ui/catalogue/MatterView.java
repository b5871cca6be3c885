package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Adoptions;
import cn.yijianshi.adoption.Subject;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Role;
import cn.yijianshi.standards.Finding;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** One matter: all its elements, its materials, its versions, who uses it, and where it falls short of the standard. */
@Route(value = "catalogue/matters/:" + MatterView.ID, layout = MainLayout.class)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
@StyleSheet("context://assets/catalogue.css")
public class MatterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "id";

    private final CatalogueRegister register;
    private final Adoptions adoptions;
    private final ReleasedDefinitions releases;
    private final boolean edits;
    private final PageHeader header = new PageHeader("", "");
    private final StatePanel statePanel;
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private final Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();
    private String title = "事项";

    public MatterView(
            CatalogueRegister register, Adoptions adoptions, ReleasedDefinitions releases, Access access, Clock clock) {
        this.register = register;
        this.adoptions = adoptions;
        this.releases = releases;
        edits = access.has(Role.ADMINISTRATOR);
        statePanel = new StatePanel(
                register, clock, recorded -> show(recorded.entry().key()));
        addClassNames("page", "catalogue");
        content.setId("matter-content");
        content.addClassName("matter-content");
        tabs.addSelectedChangeListener(e -> {
            content.removeAll();
            Supplier<Component> chosen = contents.get(e.getSelectedTab());
            if (chosen != null) {
                content.add(chosen.get());
            }
        });
        add(header, tabs, content, statePanel);
    }

    static String path(String matter) {
        return "catalogue/matters/" + matter;
    }

    static RouteParameters parameters(String matter) {
        return new RouteParameters(ID, matter);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get(ID).orElseThrow());
    }

    @Override
    public String getPageTitle() {
        return title + " · 事项目录";
    }

    private void show(String id) {
        WorkingCatalogue catalogue = WorkingCatalogue.of(register);
        Recorded recorded = catalogue.matter(id).orElseThrow(() -> new NoSuchElementException("No matter " + id));
        Matter matter = (Matter) recorded.entry();
        title = matter.name();
        header.say(
                matter.name(),
                catalogue.name(EntryKind.DEPARTMENT, matter.department()) + " · "
                        + matter.regime().label() + " · " + matter.handling().label() + " · 第 " + recorded.version()
                        + " 版"
                        + (recorded.effectiveFrom() == null ? "，尚未生效" : "，" + recorded.effectiveFrom() + " 起"));
        header.setBeside(States.badge(recorded.state()));
        if (edits) {
            actions(recorded);
        }
        tabs(catalogue, matter);
    }

    private void actions(Recorded recorded) {
        String id = recorded.entry().key();
        Button edit = new Button("修改", e -> UI.getCurrent().navigate(MatterEditView.path(id)));
        Button state = new Button("改状态");
        state.setId("change-state");
        state.addClickListener(e -> statePanel.open(state, recorded));
        Button adopt = new Button("认领", e -> UI.getCurrent().navigate(AdoptionsView.path(Subject.matter(id))));
        adopt.setId("adopt");
        header.setActions(edit, adopt, state);
    }

    private void tabs(WorkingCatalogue catalogue, Matter matter) {
        ElementWords words = new ElementWords(catalogue.entries());
        List<Finding> findings = WorkingCatalogue.of(matter, catalogue.findings());
        List<Recorded> history = register.history(EntryKind.MATTER, matter.id());
        contents.clear();
        tabs.removeAll();
        tab(
                "elements",
                "要素",
                () -> new ElementsTab(
                        matter,
                        words,
                        MatterSection.ALL.stream()
                                .filter(s -> !s.id().equals("materials"))
                                .toList()));
        tab(
                "materials",
                "材料 " + matter.materials().size(),
                () -> new ElementsTab(
                        matter,
                        words,
                        MatterSection.ALL.stream()
                                .filter(s -> s.id().equals("materials"))
                                .toList()));
        tab("versions", "版本 " + history.size(), () -> new VersionsTab(history));
        tab(
                "uses",
                "谁在用",
                () -> new UsesTab(
                        BundleUse.of(matter.id(), releases),
                        adoptions.heads().stream()
                                .filter(a -> a.subject().equals(Subject.matter(matter.id())))
                                .toList(),
                        catalogue.entries().regionTree()));
        tab("findings", "规范检查 " + findings.size(), () -> new FindingsTab(findings));
    }

    private void tab(String id, String label, Supplier<Component> shows) {
        Tab tab = new Tab(label);
        tab.setId("tab-" + id);
        contents.put(tab, shows);
        tabs.add(tab);
    }
}
