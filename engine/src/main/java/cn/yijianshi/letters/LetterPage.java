package cn.yijianshi.letters;

import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A letter as a tree of elements. Template and data enter it as text nodes only and are never parsed, so that nothing
 * they contain can become markup, style or a link.
 */
final class LetterPage {

    /** A line to write on, where a value is missing. */
    static final String BLANK = "＿＿＿";

    private static final String STYLE = """
            @page { size: A4; margin: 28mm 24mm 26mm 26mm; @bottom-center { content: element(footer); } }
            body { font-family: 'Noto Sans SC'; font-size: 12pt; line-height: 1.75; word-wrap: break-word; }
            h1 { font-size: 20pt; font-weight: normal; text-align: center; margin: 0 0 4mm 0; }
            p { margin: 0 0 1.5mm 0; text-indent: 2em; white-space: pre-wrap; }
            p.address { text-indent: 0; }
            p.number { text-align: center; text-indent: 0; margin-bottom: 8mm; }
            h2 { font-size: 12pt; font-weight: normal; margin: 4mm 0 1.5mm 0; page-break-after: avoid; }
            table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 1.5;
                    -fs-table-paginate: paginate; table-layout: fixed; }
            th, td { border: 0.5pt solid #000; padding: 1.2mm 2mm; text-align: left; font-weight: normal;
                     vertical-align: top; white-space: pre-wrap; }
            th { background-color: #eee; }
            tr { page-break-inside: avoid; }
            td.none { text-align: center; }
            div.organ { margin-top: 12mm; text-align: right; page-break-inside: avoid; }
            div.receipt { margin-top: 12mm; page-break-inside: avoid; }
            div.footer { position: running(footer); font-size: 9pt; text-align: center; }
            span.page:before { content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; }
            """;

    private final LetterTemplate template;
    private final LetterData data;
    private final Document document;

    private LetterPage(LetterTemplate template, LetterData data, Document document) {
        this.template = template;
        this.data = data;
        this.document = document;
    }

    static Document of(LetterTemplate template, LetterData data) {
        try {
            Document empty = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            return new LetterPage(template, data, empty).build();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK makes documents", e);
        }
    }

    private Document build() {
        Element html = document.createElement("html");
        html.setAttribute("lang", "zh-CN");
        document.appendChild(html);
        Element head = add(html, "head", null, null);
        add(head, "title", null, template.title());
        Element description = add(head, "meta", null, null);
        description.setAttribute("name", "description");
        description.setAttribute("content", LetterText.printable(template.name()));
        add(head, "style", null, STYLE);
        Element body = add(html, "body", null, null);
        footer(body);
        add(body, "h1", null, template.title());
        add(body, "p", "number", numberOrBlank());
        for (String paragraph : template.body()) {
            String filled = Placeholders.fill(paragraph, this::value);
            add(body, "p", paragraph.endsWith("：") ? "address" : null, filled);
        }
        template.tableNames().forEach(name -> table(body, name));
        if (template.sealed()) {
            Element organ = add(body, "div", "organ", null);
            add(organ, "div", null, value("organ.name") + "（盖章）");
            add(organ, "div", null, value("today"));
        }
        if (template.signed()) {
            add(body, "div", "receipt", "申请人（签名或者盖章）：＿＿＿＿＿＿＿＿　日期：＿＿＿＿年＿＿月＿＿日");
        }
        return document;
    }

    private void footer(Element body) {
        Element footer = add(body, "div", "footer", null);
        add(footer, "span", null, numberOrBlank() + "　");
        add(footer, "span", "page", null);
    }

    private void table(Element body, String name) {
        LetterData.Table table = data.tables().get(name);
        Map<String, String> titles = LetterFields.tableTitles();
        add(body, "h2", null, titles.getOrDefault(name, name) + "：" + (table == null ? BLANK : ""));
        if (table == null) {
            return;
        }
        Element grid = add(body, "table", null, null);
        row(add(grid, "thead", null, null), "th", table.header());
        Element rows = add(grid, "tbody", null, null);
        table.rows().forEach(cells -> row(rows, "td", cells));
        if (table.rows().isEmpty()) {
            Element none = add(add(rows, "tr", null, null), "td", "none", "无");
            none.setAttribute("colspan", Integer.toString(table.header().size()));
        }
    }

    private void row(Element parent, String cell, List<String> texts) {
        Element row = add(parent, "tr", null, null);
        texts.forEach(text -> add(row, cell, null, text));
    }

    private String numberOrBlank() {
        return data.number() == null || data.number().isBlank() ? BLANK : data.number();
    }

    private String value(String field) {
        String value = data.fields().get(field);
        return value == null || value.isBlank() ? BLANK : value;
    }

    private Element add(Element parent, String name, @Nullable String style, @Nullable String text) {
        Element element = document.createElement(name);
        if (style != null) {
            element.setAttribute("class", style);
        }
        if (text != null) {
            element.appendChild(document.createTextNode(LetterText.printable(text)));
        }
        parent.appendChild(element);
        return element;
    }
}
