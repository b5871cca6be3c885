package cn.yijianshi.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plain cases of branches that meet wrongly: a parallel join whose branches are not all taken, so that it waits
 * for ever; branches that run side by side and meet without a join, so that what follows is done for each; and loops in
 * which nobody is ever asked, so that they never stop.
 */
final class WaitingCheck {

    private final ProcessModel model;
    private final Graph graph;
    private final Findings findings;

    WaitingCheck(ProcessModel model, Graph graph, Findings findings) {
        this.model = model;
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
        for (Node node : model.nodes()) {
            List<Flow> incoming = graph.incoming(node.id());
            if (incoming.size() > 1) {
                if (kind(node) == Node.Gateway.Kind.PARALLEL) {
                    checkJoin(node, incoming);
                } else if (kind(node) != Node.Gateway.Kind.INCLUSIVE && !(node instanceof Node.End)) {
                    checkMeeting(node, incoming);
                }
            }
        }
        checkLoops();
    }

    /** A choice before the join: each of its ways must bring the same branches to the join, or all, or none. */
    private void checkJoin(Node join, List<Flow> incoming) {
        for (Node split : splits(gateway -> gateway.kind() != Node.Gateway.Kind.PARALLEL)) {
            List<Set<Flow>> arriving = arriving(split, join, incoming, node -> node.equals(join));
            boolean same = new HashSet<>(arriving).size() == 1;
            boolean allOrNone = arriving.stream().allMatch(flows -> flows.isEmpty() || flows.size() == incoming.size());
            if (!same && !allOrNone) {
                findings.error(
                        join.id(),
                        "join-waits-for-ever",
                        "并行网关" + ProcessLint.named(join) + "要等齐所有分支，而网关" + ProcessLint.named(split)
                                + "只走其中一部分，办件会永远等下去",
                        "分支由选择网关分出的，也用同一种网关汇合");
                return;
            }
        }
    }

    private void checkMeeting(Node meeting, List<Flow> incoming) {
        Predicate<Node> stop = node -> node.equals(meeting)
                || (graph.incoming(node.id()).size() > 1
                        && (kind(node) == Node.Gateway.Kind.PARALLEL || kind(node) == Node.Gateway.Kind.INCLUSIVE));
        for (Node split : splits(gateway -> gateway.kind() != Node.Gateway.Kind.EXCLUSIVE)) {
            long ways = arriving(split, meeting, incoming, stop).stream()
                    .filter(flows -> !flows.isEmpty())
                    .count();
            if (ways > 1) {
                findings.warning(
                        meeting.id(),
                        "runs-several-times",
                        "网关" + ProcessLint.named(split) + "分出的分支在" + ProcessLint.named(meeting) + "相遇而没有汇合，之后的步骤会办几遍",
                        "先用并行网关或包容网关汇合");
                return;
            }
        }
    }

    /** For each way out of the split, which of the flows into the node it can arrive by. */
    private List<Set<Flow>> arriving(Node split, Node at, List<Flow> incoming, Predicate<Node> stop) {
        List<Set<Flow>> ways = new ArrayList<>();
        if (split.equals(at)) {
            return List.of(Set.of());
        }
        for (Flow way : graph.outgoing(split.id())) {
            Set<Flow> walked = new HashSet<>(graph.walkedFrom(way, stop));
            walked.retainAll(incoming);
            ways.add(walked);
        }
        return ways;
    }

    private List<Node> splits(Predicate<Node.Gateway> which) {
        return model.nodes().stream()
                .filter(node -> node instanceof Node.Gateway gateway && which.test(gateway))
                .filter(node -> graph.outgoing(node.id()).size() > 1)
                .toList();
    }

    private void checkLoops() {
        Set<String> asked = new HashSet<>();
        for (Node.Step step : model.steps()) {
            if (!step.settings().kind().automatic()) {
                asked.add(step.id());
            }
        }
        for (Node node : model.nodes()) {
            if (!asked.contains(node.id()) && returnsUnasked(node, asked)) {
                findings.error(
                        node.id(), "endless-loop", ProcessLint.named(node) + "所在的循环里没有人办的步骤，会不停地转", "循环里至少有一个由人办理的步骤");
                return;
            }
        }
    }

    private boolean returnsUnasked(Node node, Set<String> asked) {
        return graph.outgoing(node.id()).stream()
                .anyMatch(flow -> graph.walkedFrom(flow, at -> at.equals(node) || asked.contains(at.id())).stream()
                        .anyMatch(walked -> walked.to().equals(node.id())));
    }

    private static Node.Gateway.@Nullable Kind kind(Node node) {
        return node instanceof Node.Gateway gateway ? gateway.kind() : null;
    }
}
