package cn.yijianshi.process;

import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Process files for tests, written element by element. */
final class Drawing {

    static final String PATH = "bundles/test/process.bpmn";

    private final StringBuilder elements = new StringBuilder();

    static Drawing of() {
        return new Drawing();
    }

    /** A process with nothing wrong: start, one review, end. */
    static Drawing plain() {
        return of().start().review("review").end().flow("f1", "start", "review").flow("f2", "review", "end");
    }

    Drawing start() {
        return raw("<bpmn:startEvent id='start'/>");
    }

    Drawing end() {
        return raw("<bpmn:endEvent id='end'/>");
    }

    Drawing review(String id) {
        return step(id, "kind='review' matter='food-permit'");
    }

    Drawing step(String id, String settings) {
        return raw("<bpmn:userTask id='" + id + "'><bpmn:extensionElements><yjs:step " + settings
                + "/></bpmn:extensionElements></bpmn:userTask>");
    }

    Drawing gateway(String id, String kind) {
        return raw("<bpmn:" + kind + "Gateway id='" + id + "'/>");
    }

    Drawing flow(String id, String from, String to) {
        return raw("<bpmn:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to + "'/>");
    }

    Drawing flow(String id, String from, String to, String when) {
        return raw("<bpmn:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to
                + "'><bpmn:extensionElements><yjs:when " + when + "/></bpmn:extensionElements></bpmn:sequenceFlow>");
    }

    Drawing raw(String xml) {
        elements.append("    ").append(xml).append('\n');
        return this;
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:yjs="urn:yijianshi:bpmn:1"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <bpmn:process id="test" isExecutable="true">
                """ + elements + "  </bpmn:process>\n</bpmn:definitions>\n";
    }

    ProcessReading read() {
        return read(xml());
    }

    List<Fault> faults() {
        return read().faults();
    }

    List<String> codes() {
        return faults().stream().map(Fault::code).toList();
    }

    ProcessModel model() {
        return read().runnable().orElseThrow();
    }

    static ProcessReading read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    static ProcessReading read(byte[] content) {
        return new ProcessReader().read(new DefinitionFile(PATH, content));
    }

    static String resource(String name) {
        try (InputStream in = Drawing.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
