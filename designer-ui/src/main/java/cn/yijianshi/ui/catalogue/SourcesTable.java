package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Element;
import cn.yijianshi.adoption.Resolved;
import cn.yijianshi.adoption.Sourced;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that holds in a region today, each value with its source; a part for each matter, the parameters, the bundle. */
final class SourcesTable extends Div {

    /** So many parts are shown open: a matter and its parameters. */
    private static final int FEW = 2;

    SourcesTable(Resolved resolved, AdoptedNames names, Regions regions) {
        addClassName("sources");
        Map<String, PlainTable> parts = new LinkedHashMap<>();
        resolved.values()
                .forEach((element, value) -> row(
                        parts.computeIfAbsent(part(element, names), SourcesTable::table),
                        element,
                        value,
                        resolved,
                        names,
                        regions));
        parts.forEach((part, table) -> {
            Div scrolling = new Div(table);
            scrolling.addClassName("wide-table");
            Details details = new Details(part, scrolling);
            details.setOpened(parts.size() <= FEW);
            add(details);
        });
    }

    private static PlainTable table(String part) {
        return new PlainTable(part, "要素", "现在的内容", "来源", "出处");
    }

    private static String part(Element element, AdoptedNames names) {
        return switch (element.area()) {
            case BUNDLE -> "一件事";
            case MATTER, MATERIAL -> names.matter(element.of());
            case PARAMETER -> "规则参数";
        };
    }

    private static void row(
            PlainTable table, Element element, Sourced value, Resolved resolved, AdoptedNames names, Regions regions) {
        table.row(
                new Span(names.of(element)),
                new Span(names.value(element, value.value())),
                SourceWords.badge(value.source(), resolved.region()),
                new Span(SourceWords.all(value.source(), regions)));
    }
}
