package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.CaseSummary;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.ui.parts.EmptyState;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** Recent cases of the region, and the search by case number or an applicant's full identifier. */
class CaseSearch extends Section {

    private final Cases cases;
    private final Grid<CaseSummary> grid = new Grid<>();
    private final TextField text = new TextField();
    private final Div nothing = new Div();

    CaseSearch(Cases cases, Days days) {
        this.cases = cases;
        addClassName("surface");
        text.setId("case-search");
        text.setPlaceholder("办件编号，或完整的证件号码");
        text.setAriaLabel("查办件：办件编号，或完整的证件号码");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setWidth("20rem");
        text.addKeyPressListener(Key.ENTER, event -> refresh());
        Button search = new Button("查询", event -> refresh());
        search.setId("case-search-go");
        Div head = new Div(new H2("办件"), text, search);
        head.addClassName("section-head");
        columns(days);
        add(head, nothing, grid);
        refresh();
    }

    private void columns(Days days) {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setId("cases");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(c -> new RouterLink(c.number(), CaseScreen.class, c.id().toString()))
                .setHeader("办件编号")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(CaseSummary::applicant)
                .setHeader("申请人")
                .setTooltipGenerator(c -> c.applicant() + "，" + c.bundleName())
                .setFlexGrow(1);
        grid.addColumn(CaseSummary::bundleName)
                .setHeader("一件事")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(c -> Badges.state(c.stateCode(), c.state()))
                .setHeader("状态")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(c -> days.moment(c.acceptedAt()))
                .setHeader("受理时间")
                .setComparator(CaseSummary::acceptedAt)
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(c -> Days.due(c.due()))
                .setHeader("承诺办结")
                .setWidth("6.5rem")
                .setFlexGrow(0);
    }

    private void refresh() {
        List<CaseSummary> found = cases.search(text.getValue().strip());
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        nothing.removeAll();
        if (found.isEmpty()) {
            nothing.add(new EmptyState(text.isEmpty() ? "还没有受理过办件。从左边选一件事开始收件。" : "没有找到。请核对编号；证件号码要输入完整。"));
        }
    }
}
