package cn.yijianshi.process;

import cn.yijianshi.process.Sheet.Box;
import cn.yijianshi.process.Sheet.Point;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what stands on a sheet as a {@code process.bpmn}; the reading of it gives the same model. */
final class BpmnText {

    private final ProcessModel model;
    private final Sheet sheet;
    private final StringBuilder xml = new StringBuilder();

    BpmnText(String id, String name, Sheet sheet) {
        this.model = sheet.model(id, name);
        this.sheet = sheet;
    }

    String text() {
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:yjs="urn:yijianshi:bpmn:1" id="definitions" \
                targetNamespace="urn:yijianshi:process">
                """);
        line(1, "<bpmn:process" + with("id", model.id()) + named(model.name()) + " isExecutable=\"true\">");
        model.nodes().forEach(this::node);
        model.flows().forEach(this::flow);
        line(1, "</bpmn:process>");
        line(1, "<bpmndi:BPMNDiagram id=\"diagram\">");
        line(2, "<bpmndi:BPMNPlane id=\"plane\"" + with("bpmnElement", model.id()) + ">");
        model.nodes().forEach(this::shape);
        model.flows().forEach(this::edge);
        line(2, "</bpmndi:BPMNPlane>");
        line(1, "</bpmndi:BPMNDiagram>");
        return xml.append("</bpmn:definitions>\n").toString();
    }

    private void node(Node node) {
        String element =
                switch (node) {
                    case Node.Start start -> "bpmn:startEvent";
                    case Node.End end -> "bpmn:endEvent";
                    case Node.Step step -> "bpmn:userTask";
                    case Node.Gateway gateway ->
                        switch (gateway.kind()) {
                            case PARALLEL -> "bpmn:parallelGateway";
                            case INCLUSIVE -> "bpmn:inclusiveGateway";
                            case EXCLUSIVE -> "bpmn:exclusiveGateway";
                        };
                };
        line(2, "<" + element + with("id", node.id()) + named(node.name()) + ">");
        if (node instanceof Node.Step step) {
            extension("<yjs:step" + settings(step.settings()) + "/>");
        }
        model.incoming(node.id()).forEach(flow -> line(3, "<bpmn:incoming>" + flow.id() + "</bpmn:incoming>"));
        model.outgoing(node.id()).forEach(flow -> line(3, "<bpmn:outgoing>" + flow.id() + "</bpmn:outgoing>"));
        line(2, "</" + element + ">");
    }

    private static String settings(StepSettings settings) {
        return with("kind", settings.kind().code())
                + settings.matter().map(matter -> with("matter", matter)).orElse("")
                + (settings.matters().isEmpty() ? "" : with("matters", String.join(" ", settings.matters())))
                + settings.department()
                        .map(department -> with("department", department))
                        .orElse("")
                + settings.time()
                        .map(time -> with("amount", Integer.toString(time.amount()))
                                + with("unit", time.unit().code()))
                        .orElse("");
    }

    private void flow(Flow flow) {
        String open = "<bpmn:sequenceFlow" + with("id", flow.id()) + named(flow.name()) + with("sourceRef", flow.from())
                + with("targetRef", flow.to());
        if (flow.conditions().isEmpty()) {
            line(2, open + "/>");
            return;
        }
        line(2, open + ">");
        extension(flow.conditions().stream()
                .map(condition -> "<yjs:when" + condition(condition) + "/>")
                .collect(Collectors.joining()));
        line(2, "</bpmn:sequenceFlow>");
    }

    private static String condition(FlowCondition condition) {
        return switch (condition) {
            case FlowCondition.Applies c -> with("applies", c.matter());
            case FlowCondition.NotApplies c -> with("not-applies", c.matter());
            case FlowCondition.RouteIs c -> with("route", c.matter()) + with("is", c.value());
            case FlowCondition.OutcomeIs c ->
                with("outcome", c.matter()) + with("is", c.result().code());
            case FlowCondition.Deferral c -> with("deferral", c.state().code());
        };
    }

    private void extension(String content) {
        line(3, "<bpmn:extensionElements>" + content + "</bpmn:extensionElements>");
    }

    private void shape(Node node) {
        Box box = sheet.box(node.id());
        String marker = node instanceof Node.Gateway gateway && gateway.kind() == Node.Gateway.Kind.EXCLUSIVE
                ? " isMarkerVisible=\"true\""
                : "";
        line(
                3,
                "<bpmndi:BPMNShape" + with("id", node.id() + "-di") + with("bpmnElement", node.id()) + marker
                        + "><dc:Bounds x=\"" + box.x() + "\" y=\"" + box.y() + "\" width=\"" + box.width()
                        + "\" height=\"" + box.height() + "\"/></bpmndi:BPMNShape>");
    }

    private void edge(Flow flow) {
        List<Point> points = sheet.lines().getOrDefault(flow.id(), List.of());
        line(
                3,
                "<bpmndi:BPMNEdge" + with("id", flow.id() + "-di") + with("bpmnElement", flow.id()) + ">"
                        + points.stream()
                                .map(point -> "<di:waypoint x=\"" + point.x() + "\" y=\"" + point.y() + "\"/>")
                                .collect(Collectors.joining())
                        + "</bpmndi:BPMNEdge>");
    }

    private static String named(String name) {
        return name.isBlank() ? "" : with("name", name);
    }

    /** An attribute. What no XML may hold is left out, so that any name can be written. */
    private static String with(String attribute, String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ')
                .filter(c -> c != 0xfffe && c != 0xffff && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .forEach(c -> escaped.append(
                        switch (c) {
                            case '&' -> "&amp;";
                            case '<' -> "&lt;";
                            case '"' -> "&quot;";
                            case '\t', '\n', '\r' -> "&#" + c + ";";
                            default -> Character.toString(c);
                        }));
        return " " + attribute + "=\"" + escaped + "\"";
    }

    private void line(int depth, String content) {
        xml.append("  ".repeat(depth)).append(content).append('\n');
    }
}
