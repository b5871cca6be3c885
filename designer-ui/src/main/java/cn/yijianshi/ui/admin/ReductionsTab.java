package cn.yijianshi.ui.admin;

import cn.yijianshi.reductions.Counting;
import cn.yijianshi.reductions.Figure;
import cn.yijianshi.reductions.Reduction;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import cn.yijianshi.ui.parts.Why;
import cn.yijianshi.ui.parts.WhyPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 四减 of every scenario: what the bundle saves against its matters done one by one, and how that is counted. */
final class ReductionsTab extends Div {

    private final WhyPanel how = new WhyPanel();

    ReductionsTab(List<Reduction> reductions) {
        if (reductions.isEmpty()) {
            add(new EmptyState("还没有用例；四减按用例的情形来数，先给这件事写上用例。"));
            return;
        }
        add(new H2("各情形：单独办 → 联办"), grid(reductions), new H2("怎么数的"), rules(), how);
    }

    private Grid<Reduction> grid(List<Reduction> reductions) {
        Grid<Reduction> grid = ReadingTables.grid("reductions", "四减", reductions);
        grid.addComponentColumn(ReductionsTab::name).setHeader("情形").setFlexGrow(6);
        for (Counting counting : Counting.values()) {
            grid.addComponentColumn(r -> figure(r.figure(counting)))
                    .setHeader(counting.label())
                    .setFlexGrow(2)
                    .setComparator(Comparator.comparing(r -> r.figure(counting).saved()));
        }
        grid.addComponentColumn(r -> how.link(r.name(), () -> made(r)))
                .setHeader("怎么算")
                .setFlexGrow(0)
                .setWidth("88px");
        return grid;
    }

    private static Component name(Reduction reduction) {
        Div cell = new Div(new Span(reduction.name()));
        if (!reduction.taken()) {
            cell.add(new StateBadge(Tone.NEUTRAL, "不受理"));
        }
        if (!reduction.settled()) {
            cell.add(new StateBadge(Tone.NEUTRAL, "还有问题未答"));
        }
        return cell;
    }

    private static Component figure(Figure figure) {
        Span words = new Span(figure.words());
        words.addClassName("unbroken");
        Span saving = new Span(saving(figure));
        saving.addClassName("quiet");
        return new Div(words, new Span(" "), saving);
    }

    private static String saving(Figure figure) {
        if (figure.saved() == 0) {
            return "未减少";
        }
        return figure.saved() > 0 ? "减 " + figure.percent() + "%" : "增加 " + -figure.saved();
    }

    private static List<Why> made(Reduction reduction) {
        List<Why> made = new ArrayList<>();
        for (Reduction.Alone alone : reduction.before()) {
            made.add(new Why(
                    "单独办：" + alone.matter(),
                    "材料 " + alone.materials() + " 份，承诺 " + alone.promised() + "，到现场 " + alone.visits() + " 次",
                    "",
                    "",
                    List.of(),
                    null));
        }
        made.add(new Why(
                "联办",
                "合并后材料 " + reduction.merged() + " 份，其中免提交 "
                        + (reduction.merged()
                                - reduction.figure(Counting.MATERIALS).after()) + " 份；流程最长路径 "
                        + reduction.figure(Counting.DAYS).after() + " 个工作日",
                "",
                "",
                List.of(),
                null));
        return made;
    }

    private static Component rules() {
        DescriptionList list = new DescriptionList();
        for (Counting counting : Counting.values()) {
            list.add(
                    new DescriptionList.Term(counting.label() + "（" + counting.unit() + "）"),
                    new DescriptionList.Description(counting.rule()));
        }
        return list;
    }
}
