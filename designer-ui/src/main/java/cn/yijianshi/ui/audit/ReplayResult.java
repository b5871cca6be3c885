package cn.yijianshi.ui.audit;

import cn.yijianshi.replay.CaseAudit.ReplayOutcome;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What evaluating a decision again gave: 一致, or what differs. */
final class ReplayResult extends Div {

    ReplayResult(ReplayOutcome outcome) {
        addClassName("replay-result");
        switch (outcome) {
            case ReplayOutcome.Same(String hash, String release, String lawDate, int findings) ->
                add(
                        new StateBadge(Tone.GOOD, "一致"),
                        new Paragraph("用当时的发布版本 " + brief(release) + "、法律适用日 " + lawDate + " 重新判定，" + findings
                                + " 条结论与记录逐字相同（" + brief(hash) + "）。"));
            case ReplayOutcome.Different(String recorded, String now, var differences) -> {
                UnorderedList list = new UnorderedList();
                differences.forEach(difference -> list.add(new ListItem(difference)));
                add(
                        new StateBadge(Tone.BAD, "不一致"),
                        new Paragraph("记录为 " + brief(recorded) + "，重新判定为 " + brief(now) + "："),
                        list);
            }
            case ReplayOutcome.Impossible(String reason) ->
                add(new StateBadge(Tone.WARN, "无法回放"), new Paragraph(reason));
        }
    }

    private static String brief(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) : hash;
    }
}
