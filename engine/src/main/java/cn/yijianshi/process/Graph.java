package cn.yijianshi.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A model as nodes and arrows, for questions about what can be reached. */
final class Graph {

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Flow>> outgoing = new HashMap<>();
    private final Map<String, List<Flow>> incoming = new HashMap<>();

    Graph(ProcessModel model) {
        model.nodes().forEach(node -> nodes.put(node.id(), node));
        for (Flow flow : model.flows()) {
            outgoing.computeIfAbsent(flow.from(), id -> new ArrayList<>()).add(flow);
            incoming.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
        }
    }

    Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("No node " + id);
        }
        return node;
    }

    List<Flow> outgoing(String node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<Flow> incoming(String node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** Nodes that can be reached from these, themselves included. */
    Set<String> reachableFrom(Collection<String> starts) {
        Set<String> seen = new HashSet<>(starts);
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (Flow flow : outgoing(open.remove())) {
                if (seen.add(flow.to())) {
                    open.add(flow.to());
                }
            }
        }
        return seen;
    }

    /** Flows walked from this one on, itself included, without going past a node that stops the walk. */
    Set<Flow> walkedFrom(Flow first, Predicate<Node> stop) {
        Set<Flow> seen = new HashSet<>(Set.of(first));
        Deque<Flow> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String at = open.remove().to();
            if (stop.test(node(at))) {
                continue;
            }
            for (Flow flow : outgoing(at)) {
                if (seen.add(flow)) {
                    open.add(flow);
                }
            }
        }
        return seen;
    }
}
