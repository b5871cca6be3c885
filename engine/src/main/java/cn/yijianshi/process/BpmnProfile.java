package cn.yijianshi.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;

/**
 * The allow-list: which elements may stand where, with which attributes, and which may hold text. What it does not name
 * is refused; the reasons below only make the refusal readable.
 */
final class BpmnProfile {

    static final Set<String> TASKS = Set.of("bpmn:task", "bpmn:userTask", "bpmn:manualTask", "bpmn:serviceTask");
    static final Set<String> GATEWAYS =
            Set.of("bpmn:parallelGateway", "bpmn:inclusiveGateway", "bpmn:exclusiveGateway");

    private static final int LONGEST_SHOWN = 80;

    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn:",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "urn:yijianshi:bpmn:1", "yjs:",
            "", "");

    /** What one kind of element may have. */
    private static final class Rule {
        private final Set<String> attributes;
        private final Set<String> children = new TreeSet<>();
        private boolean text;

        Rule(Set<String> attributes) {
            this.attributes = attributes;
        }

        Rule children(String labels) {
            children.addAll(words(labels));
            return this;
        }

        void text() {
            text = true;
        }
    }

    private final Map<String, Rule> rules = new HashMap<>();

    BpmnProfile() {
        document();
        flowNodes();
        remarks();
        diagram();
    }

    /** The name people know an element or attribute by; a namespace nobody knows is spelt out. */
    static String label(QName name) {
        String prefix = PREFIXES.get(name.getNamespaceURI());
        if (prefix != null) {
            return prefix + name.getLocalPart();
        }
        return DrawingTool.of(name.getNamespaceURI())
                .map(tool -> tool.prefix() + ":" + shown(name.getLocalPart()))
                .orElseGet(() -> "{" + shown(name.getNamespaceURI()) + "}" + shown(name.getLocalPart()));
    }

    /** A file's own words in a message: the beginning of them. */
    static String shown(String words) {
        return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
    }

    boolean allowsChild(String parent, String child) {
        Rule rule = rules.get(parent);
        return rule != null && rule.children.contains(child);
    }

    boolean allowsAttribute(String element, String attribute) {
        Rule rule = rules.get(element);
        return rule != null && rule.attributes.contains(attribute);
    }

    boolean allowsText(String element) {
        Rule rule = rules.get(element);
        return rule != null && rule.text;
    }

    /**
     * The key under which an element's rule stands: extension elements are allowed other things in a task than in a flow.
     */
    static String key(String parent, String label) {
        return label.equals("bpmn:extensionElements") ? parent + "/" + label : label;
    }

    /** Why it is refused, for the message. */
    static String reason(QName name) {
        String local = name.getLocalPart();
        if (name.getNamespaceURI().equals(SafeXml.INSTRUCTION)) {
            return "处理指令不属于流程";
        }
        if (!PREFIXES.containsKey(name.getNamespaceURI())) {
            return DrawingTool.of(name.getNamespaceURI())
                            .map(tool -> tool.label() + " 的扩展")
                            .orElse("其他产品的扩展")
                    + "（监听器、类、表达式等）可能运行代码";
        }
        if (local.contains("cript")) {
            return "脚本会运行代码";
        }
        if (local.endsWith("Expression") || local.equals("expressionLanguage")) {
            return "条件不写表达式";
        }
        if (local.contains("Event")) {
            return "只用普通的开始事件和结束事件，期限写在步骤的时限里";
        }
        if (local.startsWith("data") || local.startsWith("ioSpec") || local.equals("property")) {
            return "材料和数据写在目录和表单里，流程里不画";
        }
        if (local.startsWith("message") || local.startsWith("signal") || local.endsWith("dTask")) {
            return "流程不收发消息，告知写成通知步骤或文书";
        }
        if (local.startsWith("potential") || local.startsWith("resource") || local.startsWith("humanPerf")) {
            return "由谁办写在步骤的事项和部门里";
        }
        if (local.equals("callActivity") || local.endsWith("ubProcess") || local.equals("transaction")) {
            return "流程不调用其他流程，也不套子流程";
        }
        if (local.endsWith("LoopCharacteristics")) {
            return "任务不自动重复";
        }
        if (local.equals("operationRef") || local.equals("implementation")) {
            return "任务不直接调用程序";
        }
        return "不在流程可用的元素和属性之内";
    }

    private void document() {
        allow("bpmn:definitions", "id name targetNamespace exporter exporterVersion xsi:schemaLocation")
                .children("bpmn:process bpmn:collaboration bpmndi:BPMNDiagram bpmn:documentation");
        allow("bpmn:collaboration", "id name")
                .children("bpmn:participant bpmn:textAnnotation bpmn:association bpmn:documentation");
        allow("bpmn:participant", "id name processRef").children("bpmn:documentation");
        allow("bpmn:process", "id name isExecutable")
                .children("bpmn:laneSet bpmn:startEvent bpmn:endEvent bpmn:sequenceFlow bpmn:textAnnotation"
                        + " bpmn:association bpmn:documentation")
                .children(String.join(" ", TASKS))
                .children(String.join(" ", GATEWAYS));
        allow("bpmn:laneSet", "id name").children("bpmn:lane bpmn:documentation");
        allow("bpmn:lane", "id name").children("bpmn:flowNodeRef bpmn:childLaneSet bpmn:documentation");
        allow("bpmn:childLaneSet", "id name").children("bpmn:lane");
    }

    private void flowNodes() {
        String inside = "bpmn:incoming bpmn:outgoing bpmn:documentation";
        allow("bpmn:startEvent", "id name").children(inside);
        allow("bpmn:endEvent", "id name").children(inside);
        for (String task : TASKS) {
            allow(task, "id name").children(inside);
            allow(key(task, "bpmn:extensionElements"), "").children("yjs:step");
        }
        for (String gateway : GATEWAYS) {
            allow(gateway, "id name gatewayDirection default").children(inside);
        }
        allow("yjs:step", "kind matter matters department amount unit");
        allow("bpmn:sequenceFlow", "id name sourceRef targetRef").children("bpmn:documentation");
        allow(key("bpmn:sequenceFlow", "bpmn:extensionElements"), "").children("yjs:when");
        allow("yjs:when", "applies not-applies route outcome is deferral");
    }

    private void remarks() {
        allow("bpmn:textAnnotation", "id textFormat").children("bpmn:text bpmn:documentation");
        allow("bpmn:association", "id sourceRef targetRef associationDirection").children("bpmn:documentation");
        for (String text : List.of("bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef", "bpmn:text")) {
            allow(text, "").text();
        }
        allow("bpmn:documentation", "id textFormat").text();
    }

    private void diagram() {
        allow("bpmndi:BPMNDiagram", "id name documentation resolution").children("bpmndi:BPMNPlane");
        allow("bpmndi:BPMNPlane", "id bpmnElement").children("bpmndi:BPMNShape bpmndi:BPMNEdge");
        allow("bpmndi:BPMNShape", "id bpmnElement isHorizontal isExpanded isMarkerVisible")
                .children("dc:Bounds bpmndi:BPMNLabel");
        allow("bpmndi:BPMNEdge", "id bpmnElement").children("di:waypoint bpmndi:BPMNLabel");
        allow("bpmndi:BPMNLabel", "id").children("dc:Bounds");
        allow("dc:Bounds", "x y width height");
        allow("di:waypoint", "x y");
    }

    private Rule allow(String element, String attributes) {
        Rule rule = new Rule(words(attributes));
        rules.put(element, rule);
        return rule;
    }

    private static Set<String> words(String words) {
        return new TreeSet<>(Arrays.asList(words.split(" ", -1)));
    }
}
