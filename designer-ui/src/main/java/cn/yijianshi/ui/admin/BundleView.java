package cn.yijianshi.ui.admin;

import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.releases.ReleaseReading;
import cn.yijianshi.releases.ReleaseReading.View;
import cn.yijianshi.ui.form.FormFiles;
import cn.yijianshi.ui.form.SchemaForm;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;

/** One release of a bundle, to read: guide, diagram, rules, form, letters, scenarios, and what its checks found. */
@Route(value = "bundles/:hash", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("context://assets/admin.css")
public class BundleView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String HASH = "hash";

    private final ReleaseReading releases;
    private final PageHeader header = new PageHeader("", "");
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private final Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();
    private String title = "一件事";

    public BundleView(ReleaseReading releases) {
        this.releases = releases;
        addClassName("bundle-view");
        content.addClassName("bundle-content");
        content.setId("bundle-content");
        tabs.addSelectedChangeListener(e -> {
            content.removeAll();
            Supplier<Component> chosen = contents.get(e.getSelectedTab());
            if (chosen != null) {
                content.add(chosen.get());
            }
        });
        add(header, tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(releases.view(event.getRouteParameters().get(HASH).orElseThrow()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(View view) {
        title = view.line().name();
        header.say(
                view.line().name(),
                "第 " + view.line().version() + " 版 · " + view.line().effectiveFrom() + " 起生效 · 版本指纹 "
                        + view.line().hash().substring(0, 12));
        header.setBeside(BundlesView.state(view.line()));
        contents.clear();
        tabs.removeAll();
        tab("overview", "概况", () -> new OverviewTab(view));
        tab("composition", "谁要什么", () -> new CompositionTab(view.composition()));
        tab("reductions", "四减", () -> new ReductionsTab(view.reductions()));
        tab("guide", "引导 " + view.questions().size(), () -> ReadingTables.questions(view.questions()));
        tab("process", "流程", () -> diagram(view.processXml()));
        tab("rules", "规则 " + view.tables().size(), () -> new RulesTab(view));
        tab("form", "表单", () -> form(view));
        tab("letters", "文书 " + view.letters().size(), () -> new LettersTab(view.letters()));
        tab("scenarios", "用例 " + view.scenarios().size(), () -> ReadingTables.scenarios(view.scenarios()));
        tab("checks", "检查 " + view.faults().size(), () -> ReadingTables.faults(view.faults()));
    }

    private void tab(String id, String label, Supplier<Component> shows) {
        Tab tab = new Tab(label);
        tab.setId("tab-" + id);
        contents.put(tab, shows);
        tabs.add(tab);
    }

    private static Component diagram(String xml) {
        BpmnViewer viewer = new BpmnViewer();
        viewer.setDiagram(xml);
        return viewer;
    }

    /** The form as the counter fills it in; what is typed here goes nowhere. */
    private static Component form(View view) {
        SchemaForm form = new SchemaForm(FormFiles.NOWHERE, data -> {});
        form.show(new FormSchema(view.formSchema()), JsonNodeFactory.instance.objectNode(), Map.of(), List.of());
        form.addClassName("bundle-form");
        return form;
    }
}
