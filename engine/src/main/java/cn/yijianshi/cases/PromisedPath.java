package cn.yijianshi.cases;

import cn.yijianshi.process.Flow;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.StepTime;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Decision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The longest path through the steps a decision leads to. Eight hours make a working day, begun ones count. */
final class PromisedPath {

    private PromisedPath() {}

    static int days(LoadedRelease release, Decision decision) {
        ProcessModel process = release.process();
        Set<String> taken = reachable(process, decision);
        Map<String, Integer> days = new HashMap<>();
        for (Node.Step step : process.steps()) {
            if (taken.contains(step.id())) {
                step.settings().time().ifPresent(time -> days.put(step.id(), workingDays(time)));
            }
        }
        return process.longestPath(days).workingDays();
    }

    private static Set<String> reachable(ProcessModel process, Decision decision) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        process.nodes().stream().filter(Node.Start.class::isInstance).forEach(n -> next.add(n.id()));
        while (!next.isEmpty()) {
            String at = next.remove();
            if (reached.add(at)) {
                for (Flow flow : process.outgoing(at)) {
                    if (flow.conditions().stream().allMatch(c -> possible(c, decision))) {
                        next.add(flow.to());
                    }
                }
            }
        }
        return reached;
    }

    private static boolean possible(FlowCondition condition, Decision decision) {
        return switch (condition) {
            case FlowCondition.Applies applies -> decision.applies(applies.matter());
            case FlowCondition.NotApplies not -> !decision.applies(not.matter());
            case FlowCondition.RouteIs route ->
                decision.route(route.matter(), "route")
                        .filter(route.value()::equals)
                        .isPresent();
            case FlowCondition.OutcomeIs outcome -> true;
            case FlowCondition.Deferral deferral -> true;
        };
    }

    private static int workingDays(StepTime time) {
        return switch (time.unit()) {
            case WORKING_DAYS -> time.amount();
            case NATURAL_DAYS -> Math.ceilDiv(time.amount() * 5, 7);
            case HOURS -> Math.ceilDiv(time.amount(), 8);
        };
    }
}
