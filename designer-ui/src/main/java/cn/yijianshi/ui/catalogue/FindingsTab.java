package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.standards.Finding;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.PlainTable;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where a matter falls short of the standard: which element, why it matters, what to do. */
final class FindingsTab extends Div {

    FindingsTab(List<Finding> findings) {
        addClassNames("surface", "wide-table");
        if (findings.isEmpty()) {
            add(new EmptyState("这个事项和它要的材料都合规范。"));
            return;
        }
        PlainTable table = new PlainTable("规范检查", "程度", "要素", "发现", "为什么要紧", "建议");
        for (Finding finding : findings) {
            table.row(
                    degree(finding),
                    new Span(element(finding)),
                    new Span(finding.message()),
                    new Span(finding.standard().why()),
                    new Span(proposal(finding)));
        }
        add(table);
    }

    private static Component degree(Finding finding) {
        return finding.standard().stops() ? new StateBadge(Tone.BAD, "须改正") : new StateBadge(Tone.WARN, "建议");
    }

    private static String element(Finding finding) {
        String label = finding.entry() instanceof Matter
                ? MatterSection.label(finding.pointer())
                : finding.entry().kind().label() + "“" + finding.entry().name() + "”";
        return label.isEmpty() ? "整个事项" : label;
    }

    private static String proposal(Finding finding) {
        return finding.replacement() == null ? finding.proposal() : finding.proposal() + "：" + finding.replacement();
    }
}
