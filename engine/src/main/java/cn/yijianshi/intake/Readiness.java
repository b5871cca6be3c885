package cn.yijianshi.intake;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.forms.FormError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What still keeps a draft from being accepted: everything at once (行政许可法 art. 32), each with the place to mend it. */
@Component
class Readiness {

    private final PartyChecks parties;
    private final GuideReading guide;
    private final DecisionReading decisions;
    private final FormReading forms;
    private final Checklist checklist;

    Readiness(
            PartyChecks parties,
            GuideReading guide,
            DecisionReading decisions,
            FormReading forms,
            Checklist checklist) {
        this.parties = parties;
        this.guide = guide;
        this.decisions = decisions;
        this.forms = forms;
        this.checklist = checklist;
    }

    List<FieldProblem> problems(Draft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        Bundle bundle = draft.release().bundle();
        problems.addAll(parties.problems(bundle, draft.content().parties()));
        problems.addAll(parties.namesakes(bundle, draft.content()));
        for (GuideReading.OpenQuestion question : guide.openQuestions(draft)) {
            problems.add(new FieldProblem("guide", question.id(), question.text(), "请回答：" + question.text()));
        }
        DecisionView decision = decisions.view(draft);
        for (DecisionView.Notice notice : decision.notices()) {
            if (notice.stops()) {
                problems.add(new FieldProblem("decision", notice.outcome(), "不能受理", notice.message()));
            }
        }
        if (decision.matters().stream().noneMatch(m -> m.status().equals("applies"))) {
            problems.add(new FieldProblem("guide", "", "适用事项", "按目前的回答没有需要办理的事项"));
        }
        for (FormError error : forms.view(draft).errors()) {
            problems.add(new FieldProblem("form", error.element(), error.label(), error.message()));
        }
        for (ChecklistView.Line line : checklist.view(draft).lines()) {
            if (line.state().equals("missing")) {
                problems.add(new FieldProblem("materials", line.material(), line.name(), missing(line)));
            }
        }
        return problems;
    }

    private static String missing(ChecklistView.Line line) {
        String what = "缺少《" + line.name() + "》（" + line.form() + "）";
        if (line.originalSeen() || line.copiesReceived() > 0) {
            what = "《" + line.name() + "》份数不足：需" + line.form() + "，已收复印件 " + line.copiesReceived() + " 份"
                    + (line.originals() > 0 && !line.originalSeen() ? "，原件未核对" : "");
        }
        return line.status().equals("deferrable") ? what + "，可容缺受理" : what;
    }
}
