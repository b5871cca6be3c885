package cn.yijianshi.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a bundle can promise: parallel branches run side by side, so the longest way through counts, not the sum.
 *
 * @param workingDays days along it
 * @param steps ids of the steps that take them, in order
 */
public record LongestPath(int workingDays, List<String> steps) {

    public LongestPath {
        steps = List.copyOf(steps);
    }

    /**
     * Over the working days that the steps themselves promise. Steps counted in natural days or hours add none, and 容缺补齐
     * is the applicant's time, not the organs'.
     */
    public static LongestPath promised(ProcessModel model) {
        Map<String, Integer> days = new HashMap<>();
        for (Node.Step step : model.steps()) {
            StepSettings settings = step.settings();
            settings.time()
                    .filter(time -> settings.kind() != StepKind.SUPPLEMENT)
                    .filter(time -> time.unit() == StepTime.Unit.WORKING_DAYS)
                    .ifPresent(time -> days.put(step.id(), time.amount()));
        }
        return through(model, days);
    }

    static LongestPath through(ProcessModel model, Map<String, Integer> workingDays) {
        Search search = new Search(new Graph(model), workingDays);
        return model.nodes().stream()
                .filter(Node.Start.class::isInstance)
                .map(start -> search.from(start.id()))
                .reduce(new LongestPath(0, List.of()), LongestPath::longer);
    }

    private static LongestPath longer(LongestPath one, LongestPath other) {
        return other.workingDays > one.workingDays ? other : one;
    }

    /** Depth first; a flow back to where the way came from is a loop and not followed again. */
    private record Search(
            Graph graph, Map<String, Integer> workingDays, Map<String, LongestPath> known, Set<String> onTheWay) {

        Search(Graph graph, Map<String, Integer> workingDays) {
            this(graph, workingDays, new HashMap<>(), new HashSet<>());
        }

        LongestPath from(String node) {
            LongestPath before = known.get(node);
            if (before != null) {
                return before;
            }
            onTheWay.add(node);
            LongestPath rest = new LongestPath(0, List.of());
            for (Flow flow : graph.outgoing(node)) {
                if (!onTheWay.contains(flow.to())) {
                    rest = longer(rest, from(flow.to()));
                }
            }
            onTheWay.remove(node);
            LongestPath path = withNode(node, rest);
            known.put(node, path);
            return path;
        }

        private LongestPath withNode(String node, LongestPath rest) {
            Integer days = workingDays.get(node);
            if (days == null) {
                return rest;
            }
            List<String> steps = new ArrayList<>(List.of(node));
            steps.addAll(rest.steps);
            return new LongestPath(days + rest.workingDays, steps);
        }
    }
}
