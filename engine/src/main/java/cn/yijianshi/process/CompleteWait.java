package cn.yijianshi.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Finds the execution that stands in a wait now, and sends it on, in one command so that it is read once. The result says
 * whether one stood there.
 */
record CompleteWait(Wait at) implements Command<Boolean> {

    @Override
    public Boolean execute(CommandContext context) {
        Optional<ExecutionEntity> waiting =
                context.getExecutionManager().findExecutionsByProcessInstanceId(at.processInstanceId()).stream()
                        .filter(execution -> execution.isActive()
                                && at.activityInstanceId().equals(execution.getActivityInstanceId()))
                        .findFirst();
        waiting.ifPresent(execution -> new SignalCmd(execution.getId(), null, null, null).execute(context));
        return waiting.isPresent();
    }
}
