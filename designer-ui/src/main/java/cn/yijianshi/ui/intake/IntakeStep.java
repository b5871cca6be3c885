package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.FieldProblem;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** One step of taking an application in. It is built once and reads anew whenever it is come to. */
abstract class IntakeStep extends Div {

    private final StepName step;

    IntakeStep(StepName step) {
        this.step = step;
        addClassNames("intake-step", "intake-" + step.id());
    }

    StepName step() {
        return step;
    }

    /** Reads from the service and shows. */
    abstract void refresh();

    /** Puts the focus on a field, question or material; on the first one where the target is unknown or empty. */
    void reveal(String target) {}

    /** Shows at their places what is wrong; called when somebody wants to go on. */
    void showProblems(List<FieldProblem> problems) {}
}
