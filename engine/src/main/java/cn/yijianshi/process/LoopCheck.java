package cn.yijianshi.process;

import java.util.HashSet;
import java.util.Set;

/** Finds loops in which nobody is ever asked, so that the engine would turn in them without end. */
final class LoopCheck {

    private final ProcessModel model;
    private final Graph graph;
    private final Findings findings;

    LoopCheck(ProcessModel model, Graph graph, Findings findings) {
        this.model = model;
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
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
}
