package cn.yijianshi.ui.catalogue;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import cn.yijianshi.workbooks.CatalogueWorkbooks;
import cn.yijianshi.workbooks.WorkbookFault;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What would come, or came, of a workbook: how much of it is new, and every fault by sheet and cell. */
final class WorkbookOutcome extends Div {

    WorkbookOutcome() {
        setId("workbook-outcome");
        addClassName("workbook-outcome");
        getElement().setAttribute("role", "status");
    }

    void clear() {
        removeAll();
    }

    void show(String name, CatalogueWorkbooks.Result result) {
        removeAll();
        long errors = result.faults().stream()
                .filter(f -> f.severity() == Fault.Severity.ERROR)
                .count();
        if (errors > 0) {
            say(Tone.BAD, "不能导入", "“" + name + "”有 " + errors + " 处错误，什么都没有改。请在 Excel 里改好，再上传一次。");
        } else if (result.added() + result.changed() == 0) {
            say(Tone.NEUTRAL, "没有变化", "“" + name + "”与目录一样（" + result.unchanged() + " 条），不用导入。");
        } else {
            say(Tone.GOOD, "可以导入", "“" + name + "”：" + counts(result) + "。核对后点“确认导入”。");
        }
        faults(result.faults());
    }

    void taken(String name, CatalogueWorkbooks.Result result) {
        removeAll();
        say(Tone.GOOD, "已导入", "“" + name + "”：" + counts(result) + "。");
        faults(result.faults());
    }

    private static String counts(CatalogueWorkbooks.Result result) {
        return "新增 " + result.added() + " 条，修改 " + result.changed() + " 条，不变 " + result.unchanged() + " 条";
    }

    private void say(Tone tone, String word, String sentence) {
        Div line = new Div(new StateBadge(tone, word), new Paragraph(sentence));
        line.addClassName("workbook-line");
        add(line);
    }

    private void faults(List<WorkbookFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        Grid<WorkbookFault> grid = new Grid<>();
        grid.setId("workbook-faults");
        grid.addClassName("reading");
        grid.getElement().setAttribute("aria-label", "逐个单元格的问题");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(faults.size() <= 100);
        grid.addComponentColumn(f -> f.severity() == Fault.Severity.ERROR
                        ? new StateBadge(Tone.BAD, "错误")
                        : new StateBadge(Tone.WARN, "提醒"))
                .setHeader("程度")
                .setWidth("88px")
                .setFlexGrow(0);
        grid.addColumn(f -> f.sheet().isEmpty() ? "整个文件" : f.sheet() + " " + f.cell())
                .setHeader("工作表和单元格")
                .setWidth("136px")
                .setFlexGrow(0);
        grid.addColumn(WorkbookFault::message).setHeader("问题").setFlexGrow(3);
        grid.addColumn(WorkbookFault::mend).setHeader("怎样改").setFlexGrow(2);
        grid.setItems(faults);
        add(grid);
    }
}
