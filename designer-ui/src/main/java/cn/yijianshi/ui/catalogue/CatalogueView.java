package cn.yijianshi.ui.catalogue;

import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Role;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every matter of the catalogue: found by name, code or pinyin initials, by region, department, state and type. */
@Route(value = CatalogueView.PATH, layout = MainLayout.class)
@PageTitle("事项目录 · 一件事")
@Menu(title = "事项目录", order = 41, icon = "vaadin:open-book")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
@StyleSheet("context://assets/catalogue.css")
public class CatalogueView extends Main implements BeforeEnterObserver {

    static final String PATH = "catalogue";

    private final WorkingCatalogue catalogue;
    private final PageHeader header = new PageHeader("事项目录", "");
    private final FilterBar filter;
    private final MatterGrid grid;
    private final EmptyState nothing;

    public CatalogueView(CatalogueRegister register, Access access) {
        addClassNames("page", "catalogue");
        catalogue = WorkingCatalogue.of(register);
        filter = new FilterBar(catalogue.entries(), this::changed);
        grid = new MatterGrid(catalogue);
        Button all = new Button("清除条件", e -> filter.clear());
        all.setId("catalogue-clear");
        nothing = new EmptyState("没有符合条件的事项。", all);
        if (access.has(Role.ADMINISTRATOR)) {
            Button add = new Button("新建事项", e -> go(MatterEditView.path("")));
            Button workbook = new Button("Excel 导入导出", e -> go(WorkbookView.PATH));
            workbook.setId("to-workbook");
            header.setActions(add, workbook);
        }
        add(header, filter, grid, nothing);
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CatalogueFilter asked = CatalogueFilter.of(event.getLocation().getQueryParameters());
        filter.show(asked);
        show(asked);
    }

    private void changed(CatalogueFilter asked) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, asked.address()));
        show(asked);
    }

    private void show(CatalogueFilter asked) {
        List<Recorded> found = catalogue.matters().stream()
                .filter(r -> asked.lets(r, catalogue.entries()))
                .toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        int all = catalogue.matters().size();
        header.say(
                "事项目录", found.size() == all ? "共 " + all + " 个事项。" : "共 " + all + " 个事项，符合条件的 " + found.size() + " 个。");
    }
}
