package cn.yijianshi.ui.admin;

import cn.yijianshi.releases.ReleaseReading.Table;
import cn.yijianshi.releases.ReleaseReading.View;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The rules of a release: its tables at the left, the chosen one at the right; parameters and generated text after. */
final class RulesTab extends Div {

    /** Something that can be chosen at the left. */
    private record Entry(String id, String label, String small, Supplier<Component> shows) {}

    RulesTab(View view) {
        addClassName("rules-tab");
        List<Entry> entries = entries(view);
        ListBox<Entry> list = new ListBox<>();
        list.setId("rule-tables");
        list.getElement().setAttribute("aria-label", "规则表");
        list.addClassName("rules-list");
        list.setItems(entries);
        list.setRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(RulesTab::line));
        Div shown = new Div();
        shown.addClassName("rules-shown");
        list.addValueChangeListener(e -> {
            shown.removeAll();
            if (e.getValue() != null) {
                shown.add(e.getValue().shows().get());
            }
        });
        add(list, shown);
        list.setValue(entries.getFirst());
    }

    private static List<Entry> entries(View view) {
        List<Entry> entries = new ArrayList<>();
        for (Table table : view.tables()) {
            entries.add(new Entry(
                    table.id().replace('/', '-'),
                    table.name(),
                    table.concludes() + " · " + table.rows().size() + " 行",
                    () -> new RuleTablePanel(table)));
        }
        entries.add(new Entry(
                "parameters",
                "参数",
                view.parameters().size() + " 个值",
                () -> ReadingTables.parameters(view.parameters())));
        entries.add(new Entry("generated", "生成的规则文本（DRL）", "供技术人员核对", () -> generated(view)));
        return entries;
    }

    private static Component line(Entry entry) {
        Span small = new Span(entry.small());
        small.addClassName("quiet");
        Div line = new Div(new Span(entry.label()), small);
        line.setId("rules-" + entry.id());
        line.addClassName("rules-line");
        return line;
    }

    private static Component generated(View view) {
        Div packs = new Div();
        view.drlByPack().forEach((pack, drl) -> {
            Pre text = new Pre(drl);
            text.addClassName("raw");
            text.getElement().setAttribute("tabindex", "0");
            Details details = new Details(pack, text);
            details.setId("drl-" + pack);
            packs.add(details);
        });
        return packs;
    }
}
