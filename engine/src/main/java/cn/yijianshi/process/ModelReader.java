package cn.yijianshi.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the model from a {@code bpmn:process} element whose content was checked against the allow-list. */
final class ModelReader {

    private static final int MOST_NODES = 300;
    private static final int MOST_FLOWS = 600;
    private static final int LONGEST_NAME = 200;

    private final AllowListCheck allowList;
    private final Findings findings;
    private final ExtensionReader extensions;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> nodeIds = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private boolean complete = true;

    ModelReader(AllowListCheck allowList, Findings findings) {
        this.allowList = allowList;
        this.findings = findings;
        this.extensions = new ExtensionReader(findings);
    }

    /** Whether all nodes and flows are in the model, so that asking about the process as a whole makes sense. */
    boolean complete() {
        return complete;
    }

    ProcessModel read(XmlElement process) {
        leftOut.addAll(allowList.refusedIds());
        complete = process.children().stream().noneMatch(allowList::refused);
        List<XmlElement> drawn = process.children().stream()
                .filter(child -> !allowList.refused(child))
                .toList();
        for (XmlElement element : drawn) {
            readNode(element);
        }
        List<XmlElement> arrows = drawn.stream()
                .filter(element -> label(element).equals("bpmn:sequenceFlow"))
                .toList();
        if (nodes.size() > MOST_NODES || arrows.size() > MOST_FLOWS) {
            findings.errorAt(
                    process.line(),
                    process.attributeOr("id", ""),
                    "process-too-large",
                    "流程超过 " + MOST_NODES + " 个节点或 " + MOST_FLOWS + " 条连线",
                    "拆分为几个一件事");
            complete = false;
        }
        nodes.forEach(node -> nodeIds.add(node.id()));
        arrows.forEach(this::readFlow);
        Map<String, Flow> byId = flows.stream().collect(Collectors.toMap(Flow::id, flow -> flow));
        drawn.forEach(element -> checkDefault(element, byId));
        return new ProcessModel(process.attributeOr("id", ""), name(process), nodes, flows);
    }

    private void readNode(XmlElement element) {
        String label = label(element);
        boolean task = BpmnProfile.TASKS.contains(label);
        boolean gateway = BpmnProfile.GATEWAYS.contains(label);
        if (!task && !gateway && !label.equals("bpmn:startEvent") && !label.equals("bpmn:endEvent")) {
            return;
        }
        Optional<String> id = newId(element);
        if (id.isEmpty()) {
            return;
        }
        if (task) {
            extensions
                    .settings(element, id.get())
                    .ifPresentOrElse(
                            settings -> nodes.add(new Node.Step(id.get(), name(element), settings)),
                            () -> leaveOut(id.get()));
        } else if (gateway) {
            nodes.add(new Node.Gateway(id.get(), name(element), gatewayKind(label)));
        } else if (label.equals("bpmn:startEvent")) {
            nodes.add(new Node.Start(id.get(), name(element)));
        } else {
            nodes.add(new Node.End(id.get(), name(element)));
        }
    }

    private static Node.Gateway.Kind gatewayKind(String label) {
        return switch (label) {
            case "bpmn:parallelGateway" -> Node.Gateway.Kind.PARALLEL;
            case "bpmn:inclusiveGateway" -> Node.Gateway.Kind.INCLUSIVE;
            case "bpmn:exclusiveGateway" -> Node.Gateway.Kind.EXCLUSIVE;
            default -> throw new IllegalArgumentException(label);
        };
    }

    private void readFlow(XmlElement element) {
        Optional<String> id = newId(element);
        if (id.isEmpty()) {
            return;
        }
        List<FlowCondition> conditions = extensions.conditions(element, id.get());
        boolean leaves = findsNode(element, id.get(), "sourceRef");
        boolean arrives = findsNode(element, id.get(), "targetRef");
        if (leaves && arrives) {
            flows.add(new Flow(
                    id.get(),
                    element.attributeOr("sourceRef", ""),
                    element.attributeOr("targetRef", ""),
                    name(element),
                    conditions));
        } else {
            leaveOut(id.get());
        }
    }

    private boolean findsNode(XmlElement flow, String id, String end) {
        String node = flow.attributeOr(end, "");
        if (nodeIds.contains(node)) {
            return true;
        }
        if (!leftOut.contains(node)) {
            findings.error(
                    id, "unknown-reference", "连线 " + id + " 的一端“" + BpmnProfile.shown(node) + "”不在流程里", "把连线接到流程的元素上");
        }
        return false;
    }

    private void checkDefault(XmlElement element, Map<String, Flow> byId) {
        Optional<String> byDrawing = element.attribute("default");
        if (byDrawing.isEmpty() || !BpmnProfile.GATEWAYS.contains(label(element))) {
            return;
        }
        String gateway = element.attributeOr("id", "");
        Flow otherwise = byId.get(byDrawing.get());
        boolean fits = otherwise != null
                && otherwise.from().equals(gateway)
                && otherwise.conditions().isEmpty();
        if (!fits && !leftOut.contains(byDrawing.get())) {
            findings.errorAt(
                    element.line(),
                    gateway,
                    "default-mismatch",
                    "网关 " + BpmnProfile.shown(gateway) + " 的默认连线“" + BpmnProfile.shown(byDrawing.get())
                            + "”不是它的没有条件的连线",
                    "“其他情形”的连线不写条件，其余都写条件");
        }
    }

    private Optional<String> newId(XmlElement element) {
        String id = element.attributeOr("id", "");
        if (!ElementId.valid(id)) {
            findings.errorAt(
                    element.line(),
                    BpmnProfile.shown(id),
                    "invalid-id",
                    "元素编号“" + BpmnProfile.shown(id) + "”不合要求",
                    "编号用字母、数字、点、连字符和下划线，以字母或下划线开头，不超过 64 个字符");
        } else if (!ids.add(id)) {
            findings.errorAt(element.line(), id, "duplicate-id", "编号 " + id + " 用了不止一次", "每个元素用自己的编号");
        } else {
            findings.place(id, element.line());
            return Optional.of(id);
        }
        leaveOut(id);
        return Optional.empty();
    }

    private void leaveOut(String id) {
        leftOut.add(id);
        complete = false;
    }

    private String name(XmlElement element) {
        String name = element.attributeOr("name", "");
        if (name.length() > LONGEST_NAME) {
            findings.errorAt(
                    element.line(),
                    BpmnProfile.shown(element.attributeOr("id", "")),
                    "name-too-long",
                    "名称超过 " + LONGEST_NAME + " 个字符",
                    "缩短名称，说明写在文字注释里");
        }
        return name;
    }

    private static String label(XmlElement element) {
        return BpmnProfile.label(element.name());
    }
}
