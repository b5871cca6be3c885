package cn.yijianshi.cases;

import cn.yijianshi.process.Flow;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.rules.Decision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a case can still come in its process: by what was decided at acceptance, and by what the departments have decided
 * since. What is not decided yet may go either way.
 */
final class WaysOpen {

    private final Decision decision;
    private final Map<String, MatterState> states;

    /** @param states of the matters of the case as far as there is one; empty before acceptance */
    WaysOpen(Decision decision, Map<String, MatterState> states) {
        this.decision = decision;
        this.states = states;
    }

    /** Ids of the nodes that some way from the start leads to. */
    Set<String> nodes(ProcessModel process) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        process.nodes().stream().filter(Node.Start.class::isInstance).forEach(n -> next.add(n.id()));
        while (!next.isEmpty()) {
            String at = next.remove();
            if (reached.add(at)) {
                for (Flow flow : process.outgoing(at)) {
                    if (flow.conditions().stream().allMatch(this::possible)) {
                        next.add(flow.to());
                    }
                }
            }
        }
        return reached;
    }

    private boolean possible(FlowCondition condition) {
        return switch (condition) {
            case FlowCondition.Applies applies -> decision.applies(applies.matter());
            case FlowCondition.NotApplies not -> !decision.applies(not.matter());
            case FlowCondition.RouteIs route ->
                decision.route(route.matter(), "route")
                        .filter(route.value()::equals)
                        .isPresent();
            case FlowCondition.OutcomeIs outcome -> possible(outcome);
            case FlowCondition.Deferral deferral -> true;
        };
    }

    private boolean possible(FlowCondition.OutcomeIs outcome) {
        FlowCondition.OutcomeIs.Result wanted = outcome.result();
        if (wanted == FlowCondition.OutcomeIs.Result.GRANTED_OR_NOT_NEEDED) {
            return !decision.applies(outcome.matter())
                    || possible(new FlowCondition.OutcomeIs(outcome.matter(), FlowCondition.OutcomeIs.Result.GRANTED));
        }
        return switch (states.getOrDefault(outcome.matter(), MatterState.PROCESSING)) {
            case PROCESSING -> decision.applies(outcome.matter());
            case GRANTED -> wanted == FlowCondition.OutcomeIs.Result.GRANTED;
            case REFUSED -> wanted == FlowCondition.OutcomeIs.Result.REFUSED;
            case DISCONTINUED -> false;
        };
    }
}
