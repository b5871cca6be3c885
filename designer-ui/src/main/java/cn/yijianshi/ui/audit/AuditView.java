package cn.yijianshi.ui.audit;

import cn.yijianshi.cases.CaseSummary;
import cn.yijianshi.replay.CaseAudit;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.PageHeader;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds a case by its number or by an applicant's identifier. What was looked for stays in the address, except
 * identifiers of persons and firms, which do not belong there.
 */
@Route(value = "audit", layout = MainLayout.class)
@PageTitle("办件审计 · 一件事")
@Menu(title = "办件审计", order = 30, icon = "vaadin:search")
@RolesAllowed(Roles.AUDITOR)
@StyleSheet("context://assets/audit.css")
public class AuditView extends Main implements BeforeEnterObserver {

    private static final String NUMBER = "number";
    private static final int IDENTIFIER_LENGTH = 18;

    private final CaseAudit audit;
    private final TextField text = new TextField();
    private final Grid<CaseSummary> cases = new Grid<>(CaseSummary.class, false);
    private final EmptyState nothing = new EmptyState("没有找到办件。请核对办件编号；按证件查找要输入完整的 18 位号码。");

    public AuditView(CaseAudit audit) {
        this.audit = audit;
        addClassNames("page", "audit-find");
        text.setId("audit-search");
        text.setPlaceholder("办件编号，或申请人的完整证件号码");
        text.setAriaLabel("办件编号，或申请人的完整证件号码");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setWidth("360px");
        text.setAutofocus(true);
        Button find = new Button("查找", e -> find());
        find.setId("audit-find");
        find.addClickShortcut(Key.ENTER).listenOn(text);
        PageHeader header = new PageHeader("办件审计", "");
        PageHeader.asMain(find).setId("audit-find");
        header.setOtherActions(text, find);
        columns();
        add(header, cases, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(NUMBER).ifPresent(text::setValue);
        show(audit.find(text.getValue().strip()));
    }

    private void find() {
        String wanted = text.getValue().strip();
        show(audit.find(wanted));
        boolean keep = !wanted.isEmpty() && wanted.length() != IDENTIFIER_LENGTH;
        QueryParameters parameters = keep ? QueryParameters.simple(Map.of(NUMBER, wanted)) : QueryParameters.empty();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "audit?" + parameters.getQueryString()));
    }

    private void show(List<CaseSummary> found) {
        cases.setItems(found);
        cases.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
    }

    private void columns() {
        cases.setId("audit-cases");
        cases.addThemeVariants(GridVariant.LUMO_COMPACT);
        cases.setAllRowsVisible(true);
        cases.addComponentColumn(AuditView::link)
                .setHeader("办件编号")
                .setAutoWidth(true)
                .setComparator(Comparator.comparing(CaseSummary::number));
        cases.addColumn(CaseSummary::bundleName).setHeader("一件事").setSortable(true);
        cases.addColumn(CaseSummary::applicant).setHeader("申请人").setSortable(true);
        cases.addComponentColumn(c -> CaseStates.badge(c.stateCode(), c.state()))
                .setHeader("状态");
        cases.addColumn(c -> Moments.minute(c.acceptedAt()))
                .setHeader("受理时间")
                .setAutoWidth(true)
                .setComparator(Comparator.comparing(CaseSummary::acceptedAt));
        cases.addColumn(c -> c.due() == null ? "待定" : c.due().toString()).setHeader("承诺办结日");
        cases.addItemClickListener(e -> getUI().ifPresent(ui -> ui.navigate(
                AuditCaseView.class,
                new RouteParam(AuditCaseView.CASE, e.getItem().id().toString()))));
    }

    private static RouterLink link(CaseSummary summary) {
        RouterLink link = new RouterLink(
                summary.number(),
                AuditCaseView.class,
                new com.vaadin.flow.router.RouteParameters(
                        AuditCaseView.CASE, summary.id().toString()));
        link.setId("audit-case-" + summary.id());
        return link;
    }
}
