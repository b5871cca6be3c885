package cn.yijianshi.process;

import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Finds the execution that stands in a wait now, and sends it on, in one command so that it is read once. */
record CompleteWait(Wait at) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext context) {
        ExecutionEntity waiting =
                context.getExecutionManager().findExecutionsByProcessInstanceId(at.processInstanceId()).stream()
                        .filter(execution -> execution.isActive()
                                && at.activityInstanceId().equals(execution.getActivityInstanceId()))
                        .findFirst()
                        .orElseThrow(() -> new WaitGoneException(at.id()));
        new SignalCmd(waiting.getId(), null, null, null).execute(context);
        return null;
    }
}
