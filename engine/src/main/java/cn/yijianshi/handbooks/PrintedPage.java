package cn.yijianshi.handbooks;

import cn.yijianshi.letters.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A handbook as pages of paper, with a list of its sections for the reader's sidebar. Text enters as text nodes only. */
final class PrintedPage {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 18mm 20mm 18mm; @bottom-center { content: element(footer); } }
            body { font-family: '%s'; font-size: 10.5pt; line-height: 1.6; word-wrap: break-word; }
            h1 { font-size: 22pt; font-weight: normal; margin: 0; }
            p.kind { font-size: 12pt; margin: 0 0 2mm 0; color: #1757c2; }
            p.edition { font-size: 9pt; margin: 1mm 0 8mm 0; color: #4b5563; border-bottom: 0.7pt solid #aab3c0;
                        padding-bottom: 3mm; }
            h2 { font-size: 14pt; font-weight: normal; margin: 7mm 0 2mm 0; page-break-after: avoid; }
            h3 { font-size: 10.5pt; font-weight: normal; margin: 3mm 0 1mm 0; color: #4b5563; page-break-after: avoid; }
            p { margin: 0 0 1.5mm 0; }
            ul { margin: 0 0 2mm 0; padding-left: 5mm; }
            table { width: 100%%; border-collapse: collapse; font-size: 9pt; line-height: 1.45; margin-bottom: 2mm;
                    -fs-table-paginate: paginate; table-layout: fixed; }
            th, td { border: 0.5pt solid #aab3c0; padding: 1mm 1.6mm; text-align: left; font-weight: normal;
                     vertical-align: top; }
            th { background-color: #f0f2f5; }
            tr { page-break-inside: avoid; }
            div.footer { position: running(footer); font-size: 8.5pt; text-align: center; color: #4b5563; }
            span.page:before { content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; }
            """.formatted(Printer.FONT_FAMILY);

    private final Handbook handbook;
    private final Document document;

    private PrintedPage(Handbook handbook, Document document) {
        this.handbook = handbook;
        this.document = document;
    }

    static Document of(Handbook handbook) {
        try {
            return new PrintedPage(
                            handbook,
                            DocumentBuilderFactory.newDefaultInstance()
                                    .newDocumentBuilder()
                                    .newDocument())
                    .build();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK makes documents", e);
        }
    }

    private Document build() {
        String name = handbook.title() + handbook.kind().label();
        Element html = document.createElement("html");
        html.setAttribute("lang", "zh-CN");
        document.appendChild(html);
        Element head = add(html, "head", null, null);
        add(head, "title", null, name);
        Element description = add(head, "meta", null, null);
        description.setAttribute("name", "description");
        description.setAttribute("content", name);
        add(head, "style", null, STYLE);
        Element bookmarks = add(head, "bookmarks", null, null);
        Element body = add(html, "body", null, null);
        Element footer = add(body, "div", "footer", null);
        add(footer, "span", null, name + "　");
        add(footer, "span", "page", null);
        add(body, "p", "kind", handbook.kind().label());
        add(body, "h1", null, handbook.title());
        add(body, "p", "edition", handbook.edition());
        for (Handbook.Section section : handbook.sections()) {
            Element bookmark = add(bookmarks, "bookmark", null, null);
            bookmark.setAttribute("name", section.title());
            bookmark.setAttribute("href", "#" + section.id());
            add(body, "h2", null, section.title()).setAttribute("id", section.id());
            section.blocks().forEach(block -> draw(body, block));
        }
        return document;
    }

    private void draw(Element body, Handbook.Block block) {
        switch (block) {
            case Handbook.Text text -> add(body, "p", null, text.text());
            case Handbook.Items items -> {
                Element list = add(body, "ul", null, null);
                items.items().forEach(item -> add(list, "li", null, item));
            }
            case Handbook.Facts facts -> {
                Element table = add(body, "table", null, null);
                widths(table, List.of(18.0, 82.0));
                Element rows = add(table, "tbody", null, null);
                facts.facts().forEach(fact -> {
                    Element row = add(rows, "tr", null, null);
                    add(row, "th", null, fact.name());
                    add(row, "td", null, fact.value());
                });
            }
            case Handbook.Table table -> draw(body, table);
        }
    }

    private void draw(Element body, Handbook.Table table) {
        add(body, "h3", null, table.name());
        Element grid = add(body, "table", null, null);
        widths(grid, share(table));
        Element head = add(add(grid, "thead", null, null), "tr", null, null);
        table.head().forEach(text -> add(head, "th", null, text));
        Element rows = add(grid, "tbody", null, null);
        for (List<String> cells : table.rows()) {
            Element row = add(rows, "tr", null, null);
            cells.forEach(text -> add(row, "td", null, text));
        }
    }

    /** How the width is shared: by how much the columns have to say, so that short ones stay narrow. */
    private static List<Double> share(Handbook.Table table) {
        List<Double> weights = new ArrayList<>();
        for (int c = 0; c < table.head().size(); c++) {
            int column = c;
            double average = table.rows().stream()
                    .mapToInt(r -> r.get(column).length())
                    .average()
                    .orElse(1);
            weights.add(
                    Math.sqrt(Math.clamp(Math.max(average, table.head().get(c).length()), 4, 60)));
        }
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.stream().map(w -> w * 100 / all).toList();
    }

    private void widths(Element table, List<Double> percents) {
        Element group = add(table, "colgroup", null, null);
        percents.forEach(p ->
                add(group, "col", null, null).setAttribute("style", String.format(Locale.ROOT, "width: %.1f%%", p)));
    }

    private Element add(Element parent, String name, @Nullable String style, @Nullable String text) {
        Element element = document.createElement(name);
        if (style != null) {
            element.setAttribute("class", style);
        }
        if (text != null) {
            element.appendChild(document.createTextNode(text));
        }
        parent.appendChild(element);
        return element;
    }
}
