package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Adoption;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.PlainTable;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who uses a matter: the bundles it is part of, and the regions that took it over. */
final class UsesTab extends Div {

    UsesTab(List<BundleUse> bundles, List<Adoption> adoptions, Regions regions) {
        addClassName("elements");
        Section used = new Section(new H2("用在哪些一件事"));
        used.addClassName("surface");
        if (bundles.isEmpty()) {
            used.add(new EmptyState("还没有已发布的一件事用到它。"));
        } else {
            PlainTable table = new PlainTable("用在哪些一件事", "一件事", "版本", "何时办", "适用区划");
            bundles.forEach(use -> table.row(
                    new Anchor("bundles/" + use.hash(), use.name()),
                    PlainTable.unbroken("第 " + use.version() + " 版 · " + use.from() + " 起"),
                    new Span(use.mode()),
                    new Span(String.join(
                            "、", use.regions().stream().map(regions::name).toList()))));
            used.add(table);
        }
        Section taken = new Section(new H2("哪些地方已认领"));
        taken.addClassName("surface");
        if (adoptions.isEmpty()) {
            taken.add(new EmptyState("还没有地方认领。没有认领的地方按原办事项办理。"));
        } else {
            PlainTable table = new PlainTable("哪些地方已认领", "区划", "状态", "生效日期", "本地内容", "认领人");
            adoptions.forEach(a -> table.row(
                    new Anchor(AdoptionView.path(a.subject(), a.region()), regions.name(a.region())),
                    a.state() == Adoption.State.IN_USE
                            ? new StateBadge(Tone.GOOD, a.state().label())
                            : new StateBadge(Tone.NEUTRAL, a.state().label()),
                    PlainTable.unbroken(a.effectiveFrom().toString()),
                    new Span(a.values().size() + " 项"),
                    new Span(a.changedBy())));
            taken.add(table);
        }
        add(used, taken);
    }
}
