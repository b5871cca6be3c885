package cn.yijianshi.process;

import cn.yijianshi.process.FlowCondition.OutcomeIs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds conditions that choose nothing, as no case ever takes their flow. */
final class ConditionCheck {

    private static final int MOST = 2_000;

    private final ProcessModel model;
    private final Graph graph;
    private final DecidedMatters decided;
    private final Findings findings;

    ConditionCheck(ProcessModel model, Graph graph, Findings findings) {
        this.model = model;
        this.graph = graph;
        this.decided = new DecidedMatters(model, graph);
        this.findings = findings;
    }

    void check() {
        model.nodes().stream()
                .filter(node -> node instanceof Node.Gateway gateway && gateway.chooses())
                .map(Node.Gateway.class::cast)
                .filter(gateway -> graph.outgoing(gateway.id()).size() > 1)
                .forEach(this::check);
    }

    private void check(Node.Gateway gateway) {
        List<Flow> outgoing = graph.outgoing(gateway.id());
        CaseFacts known = CaseFacts.none().withDecided(decided.before(gateway.id()));
        boolean onlyOne = gateway.kind() == Node.Gateway.Kind.EXCLUSIVE;
        Set<Flow> idle = new HashSet<>(outgoing);
        for (Flow flow : outgoing) {
            if (asksTooEarly(gateway, flow)) {
                idle.remove(flow);
            }
        }
        new Choice(onlyOne, outgoing, Set.of()).ways(known, MOST).ifPresent(ways -> {
            ways.forEach(taken -> taken.flows().forEach(idle::remove));
            outgoing.stream().filter(idle::contains).forEach(this::never);
        });
    }

    private void never(Flow flow) {
        String because = flow.conditions().isEmpty() ? "其余的连线已经包括了全部情形" : "它的条件互相矛盾，或前面的连线已经包括了它";
        findings.warning(flow.id(), "condition-never-true", "没有办件会走连线 " + flow.id() + "：" + because, "改正条件，或删去这条连线");
    }

    /** An outcome that nothing before the gateway can have brought about. */
    private boolean asksTooEarly(Node.Gateway gateway, Flow flow) {
        for (FlowCondition condition : flow.conditions()) {
            if (condition instanceof OutcomeIs outcome && !mayBeDecided(outcome.matter(), gateway)) {
                findings.warning(
                        flow.id(),
                        "condition-never-true",
                        "连线 " + flow.id() + " 问事项“" + outcome.matter() + "”的办理结果，到这里还没有决定它的步骤",
                        "把网关移到这个事项的决定之后，或改问别的");
                return true;
            }
        }
        return false;
    }

    private boolean mayBeDecided(String matter, Node.Gateway gateway) {
        List<String> deciding = model.steps().stream()
                .filter(step -> step.settings().kind().decides())
                .filter(step -> step.settings().matter().filter(matter::equals).isPresent())
                .map(Node.Step::id)
                .toList();
        return graph.reachableFrom(deciding).contains(gateway.id());
    }
}
