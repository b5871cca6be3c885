package cn.yijianshi.process;

import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whether a flow is open, {@code ${flowTaken.holds(execution, '…')}} in engine BPMN. Public for the engine's sake. */
public final class FlowTaken {

    private final Supplier<CaseSteps> host;

    FlowTaken(Supplier<CaseSteps> host) {
        this.host = host;
    }

    /** Asks the host. */
    public boolean holds(DelegateExecution execution, String flowId) {
        return host.get().holds(UUID.fromString(execution.getProcessBusinessKey()), flowId);
    }
}
