package cn.yijianshi.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the steps of a process decide before and after a node: which matters have been decided whenever a case comes to a node: a step that decides came before it on every way. Where a
 * parallel join waits for all of its branches, what any of them decided is decided.
 */
final class DecidedMatters {

    private final Graph graph;
    private final Map<String, Set<String>> before = new HashMap<>();

    DecidedMatters(ProcessModel model, Graph graph) {
        this.graph = graph;
        Set<String> everything = new TreeSet<>(model.matters());
        model.nodes().forEach(node -> before.put(node.id(), everything));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Node node : model.nodes()) {
                Set<String> now = arriving(node);
                if (!now.equals(before.put(node.id(), now))) {
                    changed = true;
                }
            }
        }
    }

    /** Matters that a step which may come after the node decides. */
    Set<String> after(String node) {
        Set<String> open = new TreeSet<>();
        for (Flow flow : graph.outgoing(node)) {
            graph.reachableFrom(Set.of(flow.to())).stream()
                    .map(graph::node)
                    .flatMap(reached -> decidedBy(reached).stream())
                    .forEach(open::add);
        }
        return open;
    }

    Set<String> before(String node) {
        return before.getOrDefault(node, Set.of());
    }

    private Set<String> arriving(Node node) {
        boolean all = node instanceof Node.Gateway gateway && gateway.kind() == Node.Gateway.Kind.PARALLEL;
        Set<String> decided = null;
        for (Flow flow : graph.incoming(node.id())) {
            Set<String> along = after(graph.node(flow.from()));
            if (decided == null) {
                decided = new TreeSet<>(along);
            } else if (all) {
                decided.addAll(along);
            } else {
                decided.retainAll(along);
            }
        }
        return decided == null ? Set.of() : decided;
    }

    private Set<String> after(Node node) {
        Set<String> decided = new TreeSet<>(before(node.id()));
        decidedBy(node).ifPresent(decided::add);
        return decided;
    }

    private static Optional<String> decidedBy(Node node) {
        return node instanceof Node.Step step && step.settings().kind().decides()
                ? step.settings().matter()
                : Optional.empty();
    }
}
