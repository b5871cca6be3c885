package cn.yijianshi.stories;

import cn.yijianshi.process.Flow;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A drawn process as one would draw it for the engine alone: people's steps are user tasks, automatic ones asynchronous
 * service tasks that do nothing, and conditions ask for one variable each.
 */
final class SameDiagram {

    static final String KEY = "same";

    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Map<String, FlowNode> nodes = new HashMap<>();

    private SameDiagram() {}

    static BpmnModelInstance of(ProcessModel drawn) {
        SameDiagram diagram = new SameDiagram();
        Definitions definitions = diagram.model.newInstance(Definitions.class);
        definitions.setTargetNamespace("same");
        diagram.model.setDefinitions(definitions);
        Process process = diagram.model.newInstance(Process.class, KEY);
        process.setExecutable(true);
        process.setCamundaHistoryTimeToLiveString("P1D");
        definitions.addChildElement(process);
        drawn.nodes().forEach(node -> diagram.add(process, node));
        drawn.flows().forEach(flow -> diagram.add(process, flow));
        return diagram.model;
    }

    private void add(Process process, Node node) {
        FlowNode made =
                switch (node) {
                    case Node.Start n -> model.newInstance(StartEvent.class, n.id());
                    case Node.End n -> model.newInstance(EndEvent.class, n.id());
                    case Node.Gateway n ->
                        switch (n.kind()) {
                            case PARALLEL -> model.newInstance(ParallelGateway.class, n.id());
                            case INCLUSIVE -> model.newInstance(InclusiveGateway.class, n.id());
                            case EXCLUSIVE -> model.newInstance(ExclusiveGateway.class, n.id());
                        };
                    case Node.Step n -> step(n);
                };
        process.addChildElement(made);
        nodes.put(node.id(), made);
    }

    private FlowNode step(Node.Step step) {
        if (step.settings().kind().automatic()) {
            ServiceTask task = model.newInstance(ServiceTask.class, step.id());
            task.setCamundaAsyncBefore(true);
            task.setCamundaExpression("${true}");
            return task;
        }
        UserTask task = model.newInstance(UserTask.class, step.id());
        task.setCamundaCandidateGroups("department");
        return task;
    }

    private void add(Process process, Flow drawn) {
        FlowNode from = node(drawn.from());
        FlowNode to = node(drawn.to());
        SequenceFlow flow = model.newInstance(SequenceFlow.class, drawn.id());
        process.addChildElement(flow);
        flow.setSource(from);
        from.getOutgoing().add(flow);
        flow.setTarget(to);
        to.getIncoming().add(flow);
        if (!drawn.conditions().isEmpty()) {
            ConditionExpression condition = model.newInstance(ConditionExpression.class);
            condition.setTextContent("${" + variable(drawn) + "}");
            flow.setConditionExpression(condition);
        }
    }

    private FlowNode node(String id) {
        BpmnModelElementInstance node = nodes.get(id);
        if (node instanceof FlowNode flowNode) {
            return flowNode;
        }
        throw new ProcessEngineException("No node " + id);
    }

    private static String variable(Flow flow) {
        return "f_" + flow.id().replaceAll("[^A-Za-z0-9]", "_");
    }

    /** The variables that the conditions ask for. */
    static Map<String, Object> variables(ProcessModel drawn, Predicate<Flow> holds) {
        Map<String, Object> variables = new HashMap<>();
        drawn.flows().stream()
                .filter(f -> !f.conditions().isEmpty())
                .forEach(f -> variables.put(variable(f), holds.test(f)));
        return variables;
    }
}
