package cn.yijianshi.process;

import java.util.Arrays;
import java.util.Optional;

/** Tools in which people draw, so that what they add to a file can be named; their namespaces end in all sorts of versions. */
enum DrawingTool {
    CAMUNDA("Camunda", "camunda", "http://camunda.org/schema/"),
    ZEEBE("Camunda 8", "zeebe", "http://camunda.org/schema/zeebe/"),
    MODELER("Camunda Modeler", "modeler", "http://camunda.org/schema/modeler/"),
    BPMN_IO("bpmn.io", "bioc", "http://bpmn.io/schema/"),
    COLOURS("BPMN in Color", "color", "http://www.omg.org/spec/BPMN/non-normative/color/"),
    ACTIVITI("Activiti", "activiti", "http://activiti.org/"),
    FLOWABLE("Flowable", "flowable", "http://flowable.org/"),
    SIGNAVIO("Signavio", "signavio", "http://www.signavio.com"),
    BIZAGI("Bizagi", "bizagi", "http://www.bizagi.com/"),
    JBPM("jBPM", "drools", "http://www.jboss.org/drools"),
    SIMULATION("BPSim", "bpsim", "http://www.bpsim.org/"),
    VISIO("Visio", "visio", "http://schemas.microsoft.com/");

    private final String label;
    private final String prefix;
    private final String namespace;

    DrawingTool(String label, String prefix, String namespace) {
        this.label = label;
        this.prefix = prefix;
        this.namespace = namespace;
    }

    /** The tool that uses a namespace; the one that says most of it where several fit. */
    static Optional<DrawingTool> of(String namespace) {
        return Arrays.stream(values())
                .filter(tool -> namespace.startsWith(tool.namespace))
                .max((one, other) -> Integer.compare(one.namespace.length(), other.namespace.length()));
    }

    /** Its name in a sentence. */
    String label() {
        return label;
    }

    /** What people know its namespace by. */
    String prefix() {
        return prefix;
    }
}
