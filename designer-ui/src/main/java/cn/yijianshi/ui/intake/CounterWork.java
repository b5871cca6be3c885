package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.ui.parts.PlainTable;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** Cases that wait for the counter: something to be supplemented, issued or handed out. */
class CounterWork extends Section {

    CounterWork(WorkList workList, Days days) {
        addClassName("surface");
        setId("counter-work");
        List<WorkItemLine> items = workList.items(WorkList.Filter.DEPARTMENT);
        setVisible(!items.isEmpty());
        PlainTable table = new PlainTable("等窗口办理", "要做的事", "办件编号", "申请人", "等待自", "承诺办结");
        items.forEach(item -> table.row(
                new RouterLink(item.step(), CaseScreen.class, item.caseId().toString()),
                new Span(item.caseNumber()),
                new Span(item.applicant()),
                new Span(days.moment(item.since())),
                due(item)));
        add(new H2("等窗口办理"), table);
    }

    private static Component due(WorkItemLine item) {
        String date = Days.due(item.due());
        Integer left = item.daysLeft();
        if (left == null) {
            return new Span(date);
        }
        if (left < 0) {
            return new StateBadge(Tone.BAD, "超期 " + -left + " 个工作日 (" + date + ")");
        }
        String words = "剩 " + left + " 个工作日 (" + date + ")";
        return left <= 1 ? new StateBadge(Tone.WARN, "临期，" + words) : new Span(words);
    }
}
