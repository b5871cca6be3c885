package cn.yijianshi.ui.admin;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.releases.ReleaseReading.ParameterLine;
import cn.yijianshi.releases.ReleaseReading.QuestionLine;
import cn.yijianshi.releases.ReleaseReading.ScenarioLine;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;

/** The tables in which a release is read. Cells wrap, so that nothing is cut off and nothing scrolls sideways. */
final class ReadingTables {

    private ReadingTables() {}

    /** An empty table for such lines, as tall as they are. */
    static <T> Grid<T> grid(String id, String name, List<T> lines) {
        Grid<T> grid = new Grid<>();
        grid.setId(id);
        grid.getElement().setAttribute("aria-label", name);
        grid.addClassName("reading");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setItems(lines);
        return grid;
    }

    static Component questions(List<QuestionLine> questions) {
        Grid<QuestionLine> grid = grid("questions", "情形引导的问题", questions);
        grid.addColumn(QuestionLine::page).setHeader("页").setFlexGrow(1);
        grid.addColumn(QuestionLine::text).setHeader("问题").setFlexGrow(4);
        grid.addColumn(QuestionLine::type).setHeader("回答").setFlexGrow(1);
        grid.addColumn(q -> q.condition().isBlank() ? "总是问" : q.condition())
                .setHeader("什么时候问")
                .setFlexGrow(3);
        return grid;
    }

    static Grid<ParameterLine> parameters(List<ParameterLine> parameters) {
        Grid<ParameterLine> grid = grid("parameters", "参数", parameters);
        grid.addColumn(ParameterLine::name).setHeader("参数").setFlexGrow(3);
        grid.addColumn(ParameterLine::region).setHeader("区划");
        grid.addColumn(ParameterLine::from).setHeader("起");
        grid.addColumn(ParameterLine::value).setHeader("值");
        grid.addColumn(ParameterLine::source).setHeader("来源").setFlexGrow(3);
        grid.addComponentColumn(p -> p.toConfirm() == null ? new Span() : OverviewTab.toConfirm(p.toConfirm()))
                .setHeader("确认");
        return grid;
    }

    static Component scenarios(List<ScenarioLine> scenarios) {
        long passed = scenarios.stream().filter(ScenarioLine::passed).count();
        Grid<ScenarioLine> grid = grid("scenarios", "用例", scenarios);
        grid.addComponentColumn(s -> s.passed() ? new StateBadge(Tone.GOOD, "通过") : new StateBadge(Tone.BAD, "不通过"))
                .setHeader("结果")
                .setWidth("112px")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(ScenarioLine::passed));
        grid.addColumn(ScenarioLine::name).setHeader("用例").setFlexGrow(3);
        grid.addColumn(s -> String.join("；", s.failures())).setHeader("不符之处").setFlexGrow(2);
        Span summary =
                new Span("共 " + scenarios.size() + " 个，通过 " + passed + " 个，不通过 " + (scenarios.size() - passed) + " 个");
        summary.setId("scenario-summary");
        return new Div(summary, grid);
    }

    static Component faults(List<Fault> faults) {
        if (faults.isEmpty()) {
            return new EmptyState("检查没有发现问题。");
        }
        Grid<Fault> grid = grid("faults", "检查发现", faults);
        grid.addComponentColumn(f -> severity(f.severity()))
                .setHeader("程度")
                .setWidth("112px")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(Fault::severity));
        grid.addColumn(Fault::message).setHeader("发现").setFlexGrow(4);
        grid.addColumn(Fault::mend).setHeader("怎样改").setFlexGrow(3);
        grid.addColumn(f -> f.line() == 0 ? f.file() : f.file() + " 第 " + f.line() + " 行")
                .setHeader("位置")
                .setFlexGrow(3);
        return grid;
    }

    private static StateBadge severity(Fault.Severity severity) {
        return switch (severity) {
            case ERROR -> new StateBadge(Tone.BAD, "错误");
            case WARNING -> new StateBadge(Tone.WARN, "警告");
            case TO_CONFIRM -> new StateBadge(Tone.NEUTRAL, "待确认");
            case NOTE -> new StateBadge(Tone.NEUTRAL, "说明");
        };
    }
}
