package cn.yijianshi.process;

import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** What every step of every process does, {@code ${step}} in engine BPMN: asks the host, and waits or goes on. */
final class StepBehavior extends AbstractBpmnActivityBehavior {

    private final Supplier<CaseSteps> host;

    StepBehavior(Supplier<CaseSteps> host) {
        this.host = host;
    }

    @Override
    public void execute(ActivityExecution execution) {
        Wait wait = new Wait(execution.getProcessInstanceId(), execution.getActivityInstanceId());
        UUID caseId = UUID.fromString(execution.getProcessBusinessKey());
        switch (host.get().entered(caseId, execution.getCurrentActivityId(), wait.id())) {
            case DONE -> leave(execution);
            case WAIT -> {
                // stays here until it is signalled
            }
        }
    }

    @Override
    public void signal(ActivityExecution execution, String signalName, Object signalData) {
        leave(execution);
    }
}
