package cn.yijianshi.process;

import cn.yijianshi.definitions.Fault;
import java.util.List;
import java.util.Set;

/** Checks that a process, taken as a whole, leads every case to an end. */
final class ProcessLint {

    void check(ProcessModel model, Findings findings) {
        Graph graph = new Graph(model);
        checkEnds(model, findings);
        checkWays(model, graph, findings);
        model.steps().forEach(step -> checkStep(step, findings));
        for (Node node : model.nodes()) {
            checkOutgoing(node, graph.outgoing(node.id()), findings);
        }
        new LoopCheck(model, graph, findings).check();
        new ConditionCheck(model, graph, findings).check();
        if (findings.sorted().stream().noneMatch(fault -> fault.severity() == Fault.Severity.ERROR)) {
            new Soundness(model, graph, findings).check();
        }
    }

    private static void checkEnds(ProcessModel model, Findings findings) {
        List<Node> starts =
                model.nodes().stream().filter(Node.Start.class::isInstance).toList();
        if (starts.isEmpty()) {
            findings.error("", "no-start", "流程没有开始", "加一个开始事件");
        }
        starts.stream().skip(1).forEach(extra -> findings.error(extra.id(), "several-starts", "流程不止一个开始", "只留一个开始事件"));
        if (model.nodes().stream().noneMatch(Node.End.class::isInstance)) {
            findings.error("", "no-end", "流程没有结束", "加一个结束事件");
        }
        for (Node node : model.nodes()) {
            if (node instanceof Node.Start && !model.incoming(node.id()).isEmpty()) {
                findings.error(node.id(), "flow-into-start", "有连线回到开始", "把连线接到第一个步骤");
            }
            if (node instanceof Node.End && !model.outgoing(node.id()).isEmpty()) {
                findings.error(node.id(), "flow-out-of-end", "结束之后还有连线", "删去连线，或把结束换成网关");
            }
        }
    }

    private static void checkWays(ProcessModel model, Graph graph, Findings findings) {
        Set<String> reached = graph.reachableFrom(model.nodes().stream()
                .filter(Node.Start.class::isInstance)
                .map(Node::id)
                .toList());
        boolean deadEnd = false;
        for (Node node : model.nodes()) {
            if (!reached.isEmpty() && !reached.contains(node.id())) {
                findings.error(node.id(), "unreachable", named(node) + "从开始走不到", "从前一步画一条连线过来，或删去");
            }
            if (!(node instanceof Node.End) && graph.outgoing(node.id()).isEmpty()) {
                deadEnd = true;
                findings.error(node.id(), "dead-end", "办件走到" + named(node) + "就停住了", "画一条连线到下一步或结束");
            }
        }
        if (!deadEnd) {
            checkWayOut(model, graph, findings);
        }
    }

    private static void checkWayOut(ProcessModel model, Graph graph, Findings findings) {
        for (Node node : model.nodes()) {
            boolean ends =
                    graph.reachableFrom(List.of(node.id())).stream().anyMatch(id -> graph.node(id) instanceof Node.End);
            if (!ends) {
                findings.error(node.id(), "no-way-out", "从" + named(node) + "走不到结束", "画一条通向结束的连线");
            }
        }
    }

    private static void checkStep(Node.Step step, Findings findings) {
        StepSettings settings = step.settings();
        String kind = settings.kind().label();
        if (settings.kind().needsMatter() && settings.matter().isEmpty()) {
            findings.error(step.id(), "matter-missing", kind + "步骤" + named(step) + "没有写是哪个事项", "在步骤的属性里选择事项");
        } else if (settings.kind().handler() == StepKind.Handler.DEPARTMENT
                && settings.matter().isEmpty()
                && settings.department().isEmpty()) {
            findings.error(step.id(), "handler-missing", kind + "步骤" + named(step) + "没有人办", "选择部门，或选择事项由其部门办理");
        }
    }

    private static void checkOutgoing(Node node, List<Flow> outgoing, Findings findings) {
        boolean choice = node instanceof Node.Gateway gateway && gateway.chooses() && outgoing.size() > 1;
        if (!(node instanceof Node.Gateway) && outgoing.size() > 1) {
            findings.error(node.id(), "split-without-gateway", "从" + named(node) + "出来几条连线，没有说是都走还是选走", "在它后面加一个网关");
        }
        if (choice) {
            checkChoice(node, outgoing, findings);
            return;
        }
        for (Flow flow : outgoing) {
            if (!flow.conditions().isEmpty()) {
                findings.error(
                        flow.id(), "condition-without-choice", "连线 " + flow.id() + " 的条件不起作用", "条件只写在包容网关或排他网关分出的连线上");
            }
        }
    }

    private static void checkChoice(Node node, List<Flow> outgoing, Findings findings) {
        List<Flow> otherwise =
                outgoing.stream().filter(flow -> flow.conditions().isEmpty()).toList();
        otherwise.stream()
                .skip(1)
                .forEach(extra -> findings.error(
                        extra.id(), "several-otherwise", "网关" + named(node) + "有几条连线没有条件", "只留一条作“其他情形”，其余写上条件"));
    }

    static String named(Node node) {
        return node.name().isBlank() ? " " + node.id() + " " : "“" + node.name() + "”（" + node.id() + "）";
    }
}
