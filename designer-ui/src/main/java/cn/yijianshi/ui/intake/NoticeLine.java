package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.DecisionView;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something that must be told before going on: 退出联办, 先换证, 不符合. */
class NoticeLine extends Div {

    NoticeLine(DecisionView.Notice notice, Component... more) {
        addClassName("notice-line");
        StateBadge badge = notice.stops()
                ? new StateBadge(Tone.BAD, heading(notice.outcome()))
                : new StateBadge(Tone.WARN, "这次不办");
        add(badge, new Paragraph(notice.message()));
        add(more);
    }

    private static String heading(String outcome) {
        return switch (outcome) {
            case "leave" -> "退出联办";
            case "renew-first" -> "先换证";
            case "refuse" -> "不符合条件";
            default -> "请先告知";
        };
    }
}
