package cn.yijianshi.ui.guidepages;

import cn.yijianshi.handbooks.Handbook;
import cn.yijianshi.handbooks.Handbooks;
import cn.yijianshi.ui.parts.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be applied for: every bundle with its matters, and the way to the documents of each. */
@Route(value = "guides", autoLayout = false)
@PageTitle("办事指南 · 一件事")
@AnonymousAllowed
@StyleSheet("context://assets/handbook.css")
class HandbookListView extends Main {

    HandbookListView(Handbooks handbooks) {
        addClassNames("public-page", "handbook");
        add(new H1("办事指南"));
        List<Handbooks.Entry> entries = handbooks.list();
        if (entries.isEmpty()) {
            add(new EmptyState("目前没有可以办理的一件事，请到综合窗口咨询。"));
        }
        entries.forEach(entry -> add(bundle(entry)));
    }

    private static Component bundle(Handbooks.Entry entry) {
        Section section = new Section(
                new H2(entry.name()), new Paragraph(entry.summary()), links(entry.bundle(), null, entry.name()));
        section.addClassNames("surface", "handbook-bundle");
        section.setId("bundle-" + entry.bundle());
        UnorderedList matters = new UnorderedList();
        for (Handbooks.MatterEntry matter : entry.matters()) {
            Span department = new Span(matter.department());
            department.addClassName("quiet");
            Div name = new Div(new Span(matter.name()), department);
            matters.add(new ListItem(name, links(entry.bundle(), matter.matter(), matter.name())));
        }
        section.add(matters);
        return section;
    }

    private static Component links(String bundle, @Nullable String matter, String name) {
        Div links = new Div();
        links.addClassName("handbook-links");
        for (Handbook.Kind kind : Handbook.Kind.values()) {
            links.add(HandbookView.link(bundle, matter, kind, name, null));
        }
        return links;
    }
}
