package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Diagrams as other tools write them. Each opens, and what is told of it stands beside it: write that anew with {@code
 * -Dyijianshi.golden.write=true}, and read what changed.
 */
class DialectsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/cn/yijianshi/process/dialects");

    private static final Set<String> IN_THE_PROFILE = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "process",
            "laneSet",
            "lane",
            "startEvent",
            "endEvent",
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "exclusiveGateway",
            "sequenceFlow",
            "textAnnotation",
            "association",
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "Bounds",
            "waypoint",
            "incoming",
            "outgoing",
            "flowNodeRef",
            "text",
            "documentation",
            "extensionElements");

    @ParameterizedTest
    @ValueSource(strings = {"camunda-modeler", "signavio", "bizagi", "flowable", "jbpm", "visio"})
    void a_file_of_another_tool_opens_and_what_the_profile_lacks_is_listed(String tool) throws IOException {
        ProcessReading reading = Drawing.read(Drawing.resource("dialects/" + tool + ".bpmn"));
        assertThat(reading.model()).isPresent();
        assertThat(reading.runnable()).isEmpty();
        assertThat(reading.faults())
                .allSatisfy(fault -> assertThat(fault.mend()).isNotBlank())
                .filteredOn(fault -> !fault.code().startsWith("no-"))
                .allSatisfy(fault -> assertThat(fault.line()).isPositive());
        if (Boolean.getBoolean("yijianshi.golden.write")) {
            Files.writeString(GOLDEN.resolve(tool + ".faults.txt"), told(reading));
        }
        assertThat(told(reading)).isEqualTo(Files.readString(GOLDEN.resolve(tool + ".faults.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-modeler", "signavio", "bizagi", "flowable", "jbpm", "visio"})
    void whatever_has_an_id_is_in_the_model_or_is_told_itself_or_with_what_it_stands_in(String tool) throws Exception {
        String xml = Drawing.resource("dialects/" + tool + ".bpmn");
        Set<String> told = Drawing.read(xml).faults().stream()
                .filter(fault ->
                        Set.of("element-not-allowed", "several-processes").contains(fault.code()))
                .map(Fault::element)
                .collect(Collectors.toCollection(TreeSet::new));
        DocumentBuilderFactory dom = DocumentBuilderFactory.newDefaultInstance();
        dom.setNamespaceAware(true);
        NodeList all = dom.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (!IN_THE_PROFILE.contains(element.getLocalName())) {
                assertThat(owners(element)).as(element.getTagName()).anyMatch(told::contains);
            }
        }
    }

    /** The ids of an element and of all it stands in. */
    private static Set<String> owners(Node from) {
        Set<String> ids = new TreeSet<>();
        for (Node at = from; at instanceof Element element; at = at.getParentNode()) {
            ids.add(element.getAttribute("id"));
        }
        return ids;
    }

    private static String told(ProcessReading reading) {
        return reading.faults().stream()
                .map(fault -> fault.line() + " " + fault.element() + " " + fault.code() + " " + fault.message() + "\n")
                .collect(Collectors.joining());
    }
}
