package cn.yijianshi.cases;

import cn.yijianshi.process.Flow;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepTime;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Decision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The longest path through the steps a decision leads to. Hours are added up along it before they are rounded up to days
 * of eight. The time an applicant takes to supplement is the applicant's and not promised.
 */
final class PromisedPath {

    private static final int HOURS_A_DAY = 8;

    private PromisedPath() {}

    static int days(LoadedRelease release, Decision decision) {
        ProcessModel process = release.process();
        Set<String> taken = reachable(process, decision);
        Map<String, Integer> hours = new HashMap<>();
        for (Node.Step step : process.steps()) {
            boolean applicantsTime = step.settings().kind() == StepKind.SUPPLEMENT;
            if (taken.contains(step.id()) && !applicantsTime) {
                step.settings().time().ifPresent(time -> hours.put(step.id(), hours(time)));
            }
        }
        return Math.ceilDiv(process.longestPath(hours).workingDays(), HOURS_A_DAY);
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

    private static int hours(StepTime time) {
        return switch (time.unit()) {
            case WORKING_DAYS -> time.amount() * HOURS_A_DAY;
            case NATURAL_DAYS -> Math.ceilDiv(time.amount() * 5, 7) * HOURS_A_DAY;
            case HOURS -> time.amount();
        };
    }
}
