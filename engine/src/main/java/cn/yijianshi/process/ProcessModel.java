package cn.yijianshi.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A process as drawn. Ids are unique and every flow leads from one of its nodes to another; whether it can run is for
 * {@link ProcessReading#faults()} to say.
 */
public record ProcessModel(String id, String name, List<Node> nodes, List<Flow> flows) {

    public ProcessModel {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
        Set<String> nodeIds = new HashSet<>();
        nodes.forEach(node -> requireNew(nodeIds, node.id()));
        Set<String> all = new HashSet<>(nodeIds);
        for (Flow flow : flows) {
            requireNew(all, flow.id());
            if (!nodeIds.contains(flow.from()) || !nodeIds.contains(flow.to())) {
                throw new IllegalArgumentException("Flow " + flow.id() + " leads nowhere");
            }
        }
    }

    /** The steps in the order they were drawn. */
    public List<Node.Step> steps() {
        return nodes.stream()
                .filter(Node.Step.class::isInstance)
                .map(Node.Step.class::cast)
                .toList();
    }

    public Optional<Node.Step> step(String elementId) {
        return steps().stream().filter(step -> step.id().equals(elementId)).findFirst();
    }

    public Optional<Flow> flow(String flowId) {
        return flows.stream().filter(flow -> flow.id().equals(flowId)).findFirst();
    }

    public List<Flow> outgoing(String nodeId) {
        return flows.stream().filter(flow -> flow.from().equals(nodeId)).toList();
    }

    public List<Flow> incoming(String nodeId) {
        return flows.stream().filter(flow -> flow.to().equals(nodeId)).toList();
    }

    /** Whether a flow leaves a gateway that takes one of its flows only. */
    public boolean onlyOneTaken(Flow flow) {
        return nodes.stream()
                .anyMatch(node -> node.id().equals(flow.from())
                        && node instanceof Node.Gateway gateway
                        && gateway.kind() == Node.Gateway.Kind.EXCLUSIVE);
    }

    /** Ids of all matters that steps or conditions mention, sorted. */
    public Set<String> matters() {
        Set<String> matters = new TreeSet<>();
        steps().forEach(step -> {
            step.settings().matter().ifPresent(matters::add);
            matters.addAll(step.settings().matters());
        });
        flows.stream()
                .flatMap(flow -> flow.conditions().stream())
                .flatMap(ProcessModel::mattersOf)
                .forEach(matters::add);
        return matters;
    }

    /**
     * The longest way from start to end, a loop gone through once.
     *
     * @param workingDays days by step id; a step not in it takes none (it does not apply, or has no limit)
     */
    public LongestPath longestPath(Map<String, Integer> workingDays) {
        return LongestPath.through(this, workingDays);
    }

    private static void requireNew(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("Id " + id + " is there twice");
        }
    }

    /** Ids of the matters that a condition asks about. */
    public static Stream<String> mattersOf(FlowCondition condition) {
        return switch (condition) {
            case FlowCondition.Applies applies -> Stream.of(applies.matter());
            case FlowCondition.NotApplies notApplies -> Stream.of(notApplies.matter());
            case FlowCondition.RouteIs route -> Stream.of(route.matter());
            case FlowCondition.OutcomeIs outcome -> Stream.of(outcome.matter());
            case FlowCondition.Deferral deferral -> Stream.empty();
        };
    }
}
