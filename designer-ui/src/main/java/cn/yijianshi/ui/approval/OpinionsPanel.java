package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkItemView.Opinion;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What was concluded at earlier steps of the same matter, oldest first. */
final class OpinionsPanel extends OrderedList {

    OpinionsPanel(List<Opinion> history) {
        addClassName("work-opinions");
        history.forEach(opinion -> add(line(opinion)));
    }

    private static ListItem line(Opinion opinion) {
        Span head = new Span(opinion.step() + " · " + opinion.conclusion());
        head.addClassName("work-opinion-head");
        Span who = new Span(opinion.who() + " " + opinion.when());
        who.addClassName("work-opinion-who");
        ListItem line = new ListItem(head, who);
        if (!opinion.opinion().isBlank()) {
            Span words = new Span(opinion.opinion());
            words.addClassName("work-opinion-words");
            line.add(words);
        }
        return line;
    }
}
