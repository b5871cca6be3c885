package cn.yijianshi.bundle;

import cn.yijianshi.process.Flow;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.LongestPath;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepTime;
import cn.yijianshi.rules.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The way through the process that a decision leads to, and what it can promise: the longest path, not the sum. Hours are
 * added up along it before they are rounded up to days of eight. The time an applicant takes to supplement is the
 * applicant's and not promised.
 *
 * @param flows ids of the flows that may be taken, sorted; an exclusive choice takes the first that holds
 * @param steps the steps that may be reached, in the order they were drawn
 * @param days working days along the longest path
 * @param longest the steps of the longest path, in order; those without a time of their own are left out
 */
public record PromisedPath(Set<String> flows, List<Node.Step> steps, int days, List<Node.Step> longest) {

    /** Of how many working hours a day consists. */
    public static final int HOURS_A_DAY = 8;

    public static PromisedPath of(ProcessModel process, Decision decision) {
        Set<String> flows = new TreeSet<>();
        Set<String> reached = reachable(process, decision, flows);
        LongestPath longest = longest(process, reached, step -> true);
        return new PromisedPath(
                Collections.unmodifiableSet(flows),
                process.steps().stream().filter(s -> reached.contains(s.id())).toList(),
                Math.ceilDiv(longest.workingDays(), HOURS_A_DAY),
                longest.steps().stream().flatMap(s -> process.step(s).stream()).toList());
    }

    /** Whole working days that other matters take before the first step of one whose turn comes after theirs. */
    public static int daysBefore(ProcessModel process, Decision decision, String matter) {
        Set<String> before = before(process, matter);
        Set<String> reached = reachable(process, decision, new TreeSet<>());
        return longest(process, reached, step -> before.contains(step.id()) && !about(step, matter))
                        .workingDays()
                / HOURS_A_DAY;
    }

    /** The longest path in working hours. */
    private static LongestPath longest(ProcessModel process, Set<String> reached, Predicate<Node.Step> counted) {
        Map<String, Integer> hours = new HashMap<>();
        for (Node.Step step : process.steps()) {
            boolean applicantsTime = step.settings().kind() == StepKind.SUPPLEMENT;
            if (reached.contains(step.id()) && !applicantsTime && counted.test(step)) {
                step.settings().time().ifPresent(time -> hours.put(step.id(), hours(time)));
            }
        }
        return process.longestPath(hours);
    }

    private static Set<String> before(ProcessModel process, String matter) {
        Set<String> before = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        process.steps().stream().filter(step -> about(step, matter)).forEach(step -> next.add(step.id()));
        while (!next.isEmpty()) {
            for (Flow flow : process.incoming(next.remove())) {
                if (before.add(flow.from())) {
                    next.add(flow.from());
                }
            }
        }
        return before;
    }

    private static boolean about(Node.Step step, String matter) {
        return step.settings().matter().filter(matter::equals).isPresent();
    }

    private static Set<String> reachable(ProcessModel process, Decision decision, Set<String> flows) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        process.nodes().stream().filter(Node.Start.class::isInstance).forEach(n -> next.add(n.id()));
        while (!next.isEmpty()) {
            String at = next.remove();
            if (reached.add(at)) {
                for (Flow flow : taken(process, at, decision)) {
                    flows.add(flow.id());
                    next.add(flow.to());
                }
            }
        }
        return reached;
    }

    /** The flows out of a node that may be taken; the one without a condition only where no other is sure to be. */
    private static List<Flow> taken(ProcessModel process, String node, Decision decision) {
        List<Flow> out = process.outgoing(node);
        Optional<Node.Gateway.Kind> gateway = process.nodes().stream()
                .filter(n -> n.id().equals(node))
                .filter(Node.Gateway.class::isInstance)
                .map(n -> ((Node.Gateway) n).kind())
                .filter(kind -> kind != Node.Gateway.Kind.PARALLEL)
                .findFirst();
        if (gateway.isEmpty()) {
            return out.stream().filter(f -> possible(f, decision)).toList();
        }
        List<Flow> taken = new ArrayList<>();
        boolean sure = false;
        for (Flow flow : out) {
            boolean onlyFirst = sure && gateway.get() == Node.Gateway.Kind.EXCLUSIVE;
            if (!flow.conditions().isEmpty() && !onlyFirst && possible(flow, decision)) {
                taken.add(flow);
                sure |= flow.conditions().stream().allMatch(PromisedPath::settled);
            }
        }
        if (!sure) {
            out.stream().filter(f -> f.conditions().isEmpty()).forEach(taken::add);
        }
        return taken;
    }

    private static boolean possible(Flow flow, Decision decision) {
        return flow.conditions().stream().allMatch(c -> possible(c, decision));
    }

    private static boolean possible(FlowCondition condition, Decision decision) {
        return switch (condition) {
            case FlowCondition.Applies applies -> decision.applies(applies.matter());
            case FlowCondition.NotApplies not -> !decision.applies(not.matter());
            case FlowCondition.RouteIs route ->
                decision.route(route.matter(), "route")
                        .filter(route.value()::equals)
                        .isPresent();
            case FlowCondition.OutcomeIs outcome ->
                outcome.result() == FlowCondition.OutcomeIs.Result.GRANTED_OR_NOT_NEEDED
                        || decision.applies(outcome.matter());
            case FlowCondition.Deferral deferral -> true;
        };
    }

    /** Whether the decision alone settles a condition; the rest shows only while the case is handled. */
    private static boolean settled(FlowCondition condition) {
        return switch (condition) {
            case FlowCondition.Applies a -> true;
            case FlowCondition.NotApplies n -> true;
            case FlowCondition.RouteIs r -> true;
            case FlowCondition.OutcomeIs o -> false;
            case FlowCondition.Deferral d -> false;
        };
    }

    /** Working hours; seven natural days are counted as five working days. */
    static int hours(StepTime time) {
        return switch (time.unit()) {
            case WORKING_DAYS -> time.amount() * HOURS_A_DAY;
            case NATURAL_DAYS -> Math.ceilDiv(time.amount() * 5, 7) * HOURS_A_DAY;
            case HOURS -> time.amount();
        };
    }
}
