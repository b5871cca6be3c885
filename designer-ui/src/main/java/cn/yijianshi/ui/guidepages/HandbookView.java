package cn.yijianshi.ui.guidepages;

import cn.yijianshi.handbooks.Handbook;
import cn.yijianshi.handbooks.Handbooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One 办事指南 or 业务手册, drawn from its blocks: nothing on this page is written here. */
@Route(value = "guides/:bundle/:matter?", autoLayout = false)
@RouteAlias(value = HandbookView.MANUALS + "/:bundle/:matter?", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://assets/handbook.css")
class HandbookView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String MANUALS = "handbooks";
    private static final String REGION = "region";

    private final Handbooks handbooks;
    private String title = Handbook.Kind.GUIDE.label();

    HandbookView(Handbooks handbooks) {
        this.handbooks = handbooks;
        addClassNames("public-page", "handbook");
    }

    /** The way to a document. */
    static Anchor link(
            String bundle, @Nullable String matter, Handbook.Kind kind, String name, @Nullable String region) {
        String root = kind == Handbook.Kind.GUIDE ? "guides" : MANUALS;
        Anchor link = new Anchor(path(bundle, matter, kind, region), kind.label());
        link.setId(root + "-" + bundle + (matter == null ? "" : "-" + matter));
        link.setAriaLabel(name + kind.label());
        return link;
    }

    private static String path(String bundle, @Nullable String matter, Handbook.Kind kind, @Nullable String region) {
        return (kind == Handbook.Kind.GUIDE ? "guides" : MANUALS) + "/" + bundle
                + (matter == null ? "" : "/" + matter)
                + (region == null ? "" : "?" + REGION + "=" + region);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        String bundle = parameters.get("bundle").orElseThrow();
        @Nullable String matter = parameters.get("matter").orElse(null);
        Handbook.Kind kind =
                event.getLocation().getFirstSegment().equals(MANUALS) ? Handbook.Kind.MANUAL : Handbook.Kind.GUIDE;
        @Nullable
        String region = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(REGION)
                .orElse(null);
        Handbook handbook = handbooks
                .find(bundle, matter, kind, region)
                .orElseThrow(() -> new NoSuchElementException("No document of " + bundle + "/" + matter));
        title = handbook.title() + kind.label();
        removeAll();
        add(head(handbook, bundle, matter, region), body(handbook));
    }

    @Override
    public String getPageTitle() {
        return title + " · 一件事";
    }

    private Component head(Handbook handbook, String bundle, @Nullable String matter, @Nullable String region) {
        Span kind = new Span(handbook.kind().label());
        kind.addClassName("handbook-kind");
        Paragraph edition = new Paragraph(handbook.edition());
        edition.addClassName("quiet");
        Handbook.Kind other = handbook.kind() == Handbook.Kind.GUIDE ? Handbook.Kind.MANUAL : Handbook.Kind.GUIDE;
        Anchor all = new Anchor("guides", "全部办事指南");
        Button print = new Button("打印", event -> getElement().executeJs("window.print()"));
        print.setId("print");
        Div actions = new Div(
                all,
                link(bundle, matter, other, handbook.title(), region),
                pdf(handbook, bundle, matter, region),
                print);
        actions.addClassName("handbook-links");
        Div head = new Div(kind, new H1(handbook.title()), edition, regions(handbook, bundle, matter, region), actions);
        head.addClassName("handbook-head");
        return head;
    }

    /** Regions have offices, telephones, times and standards of their own. */
    private Component regions(Handbook handbook, String bundle, @Nullable String matter, @Nullable String region) {
        Map<String, String> names = handbooks.regions(bundle);
        Select<String> select = new Select<>();
        select.setId("region");
        select.setLabel("办理地区");
        select.setItems(names.keySet());
        select.setItemLabelGenerator(code -> names.getOrDefault(code, "各地"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("各地");
        select.setValue(region);
        select.addValueChangeListener(event ->
                select.getUI().ifPresent(ui -> ui.navigate(path(bundle, matter, handbook.kind(), event.getValue()))));
        return select;
    }

    private Anchor pdf(Handbook handbook, String bundle, @Nullable String matter, @Nullable String region) {
        String name = handbook.title() + handbook.kind().label() + ".pdf";
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                    byte[] content = handbooks
                            .pdf(bundle, matter, handbook.kind(), region)
                            .orElseThrow(() -> new NoSuchElementException(name));
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), name, "application/pdf", content.length);
                })
                .inline();
        Anchor pdf = new Anchor(handler, "PDF");
        pdf.setId("pdf");
        pdf.setTarget(AnchorTarget.BLANK);
        pdf.setAriaLabel(name);
        return pdf;
    }

    private static Component body(Handbook handbook) {
        OrderedList contents = new OrderedList();
        Article article = new Article();
        for (Handbook.Section section : handbook.sections()) {
            Anchor to = new Anchor("#" + section.id(), section.title());
            to.setRouterIgnore(true);
            contents.add(new ListItem(to));
            article.add(Blocks.section(section));
        }
        Nav nav = new Nav(contents);
        nav.setAriaLabel("目录");
        Div columns = new Div(nav, article);
        columns.addClassName("handbook-columns");
        return columns;
    }
}
