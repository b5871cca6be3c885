package cn.yijianshi.process;

import java.util.List;

/**
 * Compiles a process to the engine's BPMN, element by element under the same ids. Nothing a person typed goes in: no
 * names, no values of conditions, only ids that were checked. The engine asks the host, by id, what a step does and
 * whether a flow is open; the three expressions below are constant.
 */
public final class ProcessCompiler {

    /**
     * The engine BPMN; the same model gives the same text.
     *
     * @param processKey names this process, in this form, for good; see {@link ProcessRunner#deploy}
     * @param reading must be {@linkplain ProcessReading#runnable() runnable}
     * @throws IllegalArgumentException if the reading has errors or the key cannot be used
     */
    public String compile(String processKey, ProcessReading reading) {
        ProcessModel model = reading.runnable()
                .orElseThrow(() -> new IllegalArgumentException("A process with errors never compiles"));
        requireId(processKey);
        if (model.nodes().stream().anyMatch(node -> node.id().equals(processKey))
                || model.flow(processKey).isPresent()) {
            throw new IllegalArgumentException("Key " + processKey + " is the id of an element");
        }
        StringBuilder xml = new StringBuilder(head(processKey));
        model.nodes().forEach(node -> xml.append(compile(node, model.outgoing(node.id()))));
        model.flows().forEach(flow -> xml.append(compile(flow)));
        return xml.append("  </process>\n</definitions>\n").toString();
    }

    private static String head(String processKey) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                             xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                             targetNamespace="urn:yijianshi:process:1">
                  <process id="%s" isExecutable="true">
                    <extensionElements>
                      <camunda:executionListener event="end" delegateExpression="${processEnded}"/>
                    </extensionElements>
                """.formatted(processKey);
    }

    private static String compile(Node node, List<Flow> outgoing) {
        String id = requireId(node.id());
        return switch (node) {
            case Node.Start start -> "    <startEvent id=\"" + id + "\"/>\n";
            case Node.End end -> "    <endEvent id=\"" + id + "\"/>\n";
            case Node.Step step ->
                "    <serviceTask id=\"" + id + "\"" + later(step) + " camunda:delegateExpression=\"${step}\"/>\n";
            case Node.Gateway gateway ->
                "    <" + element(gateway) + " id=\"" + id + "\"" + otherwise(gateway, outgoing) + "/>\n";
        };
    }

    /** What the system does by itself waits for the commit and runs in a transaction of its own. */
    private static String later(Node.Step step) {
        return step.settings().kind().automatic() ? " camunda:asyncBefore=\"true\"" : "";
    }

    private static String element(Node.Gateway gateway) {
        return switch (gateway.kind()) {
            case PARALLEL -> "parallelGateway";
            case INCLUSIVE -> "inclusiveGateway";
            case EXCLUSIVE -> "exclusiveGateway";
        };
    }

    private static String otherwise(Node.Gateway gateway, List<Flow> outgoing) {
        if (!gateway.chooses() || outgoing.size() < 2) {
            return "";
        }
        return outgoing.stream()
                .filter(flow -> flow.conditions().isEmpty())
                .findFirst()
                .map(flow -> " default=\"" + requireId(flow.id()) + "\"")
                .orElse("");
    }

    private static String compile(Flow flow) {
        String id = requireId(flow.id());
        String open = "    <sequenceFlow id=\"" + id + "\" sourceRef=\"" + requireId(flow.from()) + "\" targetRef=\""
                + requireId(flow.to()) + "\"";
        if (flow.conditions().isEmpty()) {
            return open + "/>\n";
        }
        return open + ">\n      <conditionExpression xsi:type=\"tFormalExpression\">${flowTaken.holds(execution, '" + id
                + "')}</conditionExpression>\n    </sequenceFlow>\n";
    }

    /** The wall's last stone: whatever came before, nothing but an id is written. */
    private static String requireId(String id) {
        if (!ElementId.valid(id)) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
        return id;
    }
}
