package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.yijianshi.definitions.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBpmnTest {

    private static final String PLAIN = Drawing.plain().xml();

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("doctype-refused", utf8(doctype("<!DOCTYPE x>"))),
                Arguments.of("doctype-refused", utf8(doctype("<!DOCTYPE x SYSTEM 'http://localhost:1/x.dtd'>"))),
                Arguments.of(
                        "doctype-refused",
                        utf8(doctype("<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>")
                                .replace("id='review'", "id='review' name='&f;'"))),
                Arguments.of("doctype-refused", utf8(doctype(billionLaughs()))),
                Arguments.of(
                        "doctype-refused",
                        utf8(doctype("<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://localhost:1/'>%p;]>"))),
                Arguments.of(
                        "doctype-refused",
                        doctype("<!DOCTYPE x>").replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        "doctype-refused",
                        doctype("<!DOCTYPE x>").replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of(
                        "doctype-refused",
                        doctype("<!DOCTYPE x>").replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("not-utf8", doctype("<!DOCTYPE x>").getBytes(Charset.forName("UTF-32"))),
                Arguments.of(
                        "doctype-refused",
                        doctype("<!DOCTYPE x>").replace("UTF-8", "GBK").getBytes(Charset.forName("GBK"))),
                Arguments.of("not-utf8", utf8(PLAIN.replace("UTF-8", "UTF-7"))),
                Arguments.of("not-utf8", utf8(PLAIN.replace("UTF-8", "UTF-16"))),
                Arguments.of("not-utf8", PLAIN.replace("'review'", "'审查'").getBytes(Charset.forName("GBK"))),
                Arguments.of("not-utf8", PLAIN.getBytes(Charset.forName("IBM1047"))),
                Arguments.of("not-well-formed", utf8(PLAIN.substring(0, PLAIN.length() - 30))),
                Arguments.of("not-well-formed", utf8(PLAIN.replace("id='review'", "id='review' id='review'"))),
                Arguments.of("not-well-formed", utf8(PLAIN.replace("id='review'", "id='review' name='&lol;'"))),
                Arguments.of("not-well-formed", utf8(PLAIN + "<more/>")),
                Arguments.of("not-well-formed", new byte[0]),
                Arguments.of("not-well-formed", utf8("不是 XML")),
                Arguments.of("not-bpmn", utf8("<html/>")),
                Arguments.of("not-bpmn", utf8("<definitions/>")),
                Arguments.of("file-too-large", tooLong()),
                Arguments.of("file-too-large", utf8(inProcess("<a " + manyAttributes(5_000) + "/>"))));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("refused")
    void what_cannot_be_trusted_is_refused_as_a_whole_and_at_once(String code, byte[] content) {
        ProcessReading reading = Drawing.read(content);
        assertThat(reading.model()).isEmpty();
        assertThat(reading.runnable()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).contains(code);
        assertThat(reading.faults().getFirst().severity()).isEqualTo(Fault.Severity.ERROR);
        assertThat(reading.faults().getFirst().message()).matches(".*\\p{IsHan}.*");
        assertThat(quickest(content)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void a_refused_doctype_is_shown_where_it_stands() {
        Fault fault =
                Drawing.read(doctype("<!-- one -->\n<!DOCTYPE x>")).faults().getFirst();
        assertThat(fault.line(false))
                .isEqualTo("bundles/test/process.bpmn:3: 错误 流程文件带有文档类型声明（DOCTYPE），为防止借此读取其他文件，不予接收 [doctype-refused]");
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                Arguments.of("not-utf8", PLAIN.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)),
                Arguments.of("not-utf8", PLAIN.replace("UTF-8", "GB2312").getBytes(Charset.forName("GB18030"))),
                Arguments.of("not-utf8", PLAIN.replace("UTF-8", "iso-8859-1").getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("not-xml-1-0", utf8(PLAIN.replace("\"1.0\"", "\"1.1\""))),
                Arguments.of("no-process", utf8(PLAIN.replaceAll("(?s)  <bpmn:process.*</bpmn:process>", ""))),
                Arguments.of("process-too-large", utf8(inProcess(manyEnds(301)))),
                Arguments.of("element-not-allowed", utf8(inProcess(nested("bpmn:subProcess", 50_000)))),
                Arguments.of("element-not-allowed", utf8(inProcess(nested("bpmn:extensionElements", 30_000)))),
                Arguments.of("element-not-allowed", utf8(inProcess("<a/>".repeat(300_000)))),
                Arguments.of("attribute-not-allowed", utf8(inProcess("<bpmn:task " + manyAttributes(500) + "/>"))));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("odd")
    void what_is_only_odd_or_huge_opens_and_never_compiles(String code, byte[] content) {
        ProcessReading reading = Drawing.read(content);
        assertThat(reading.model()).isPresent();
        assertThat(reading.runnable()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).contains(code);
    }

    @Test
    void the_word_doctype_in_a_remark_is_not_a_doctype() {
        String remark = "<!-- <!DOCTYPE x> --><bpmn:documentation><![CDATA[<!DOCTYPE x>]]></bpmn:documentation>";
        assertThat(Drawing.plain().raw(remark).codes()).isEmpty();
        assertThat(Drawing.read(doctype("<?note <!DOCTYPE x> ?>").replace("note", "xml-note"))
                        .faults())
                .extracting(Fault::code)
                .doesNotContain("doctype-refused");
    }

    static Stream<Arguments> outsideTheAllowList() {
        String expression =
                "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${x}</bpmn:conditionExpression>";
        String step = "<bpmn:extensionElements><yjs:step kind='review' matter='food-permit'/></bpmn:extensionElements>";
        return Stream.of(
                outside("bpmn:scriptTask", "<bpmn:scriptTask id='x'><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                outside("bpmn:sendTask", "<bpmn:sendTask id='x'/>"),
                outside("bpmn:receiveTask", "<bpmn:receiveTask id='x'/>"),
                outside("bpmn:businessRuleTask", "<bpmn:businessRuleTask id='x'/>"),
                outside("bpmn:callActivity", "<bpmn:callActivity id='x' calledElement='other'/>"),
                outside("bpmn:subProcess", "<bpmn:subProcess id='x'><bpmn:scriptTask id='y'/></bpmn:subProcess>"),
                outside("bpmn:boundaryEvent", "<bpmn:boundaryEvent id='x' attachedToRef='review'/>"),
                outside("bpmn:intermediateCatchEvent", "<bpmn:intermediateCatchEvent id='x'/>"),
                outside("bpmn:eventBasedGateway", "<bpmn:eventBasedGateway id='x'/>"),
                outside("bpmn:complexGateway", "<bpmn:complexGateway id='x'/>"),
                outside("bpmn:dataObject", "<bpmn:dataObject id='x'/>"),
                outside(
                        "bpmn:timerEventDefinition",
                        "<bpmn:startEvent id='x'><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"
                                + "</bpmn:timerEventDefinition></bpmn:startEvent>"),
                outside(
                        "bpmn:terminateEventDefinition",
                        "<bpmn:endEvent id='x'><bpmn:terminateEventDefinition/></bpmn:endEvent>"),
                outside(
                        "bpmn:multiInstanceLoopCharacteristics",
                        "<bpmn:userTask id='x'>" + step + "<bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask>"),
                outside(
                        "bpmn:conditionExpression",
                        "<bpmn:sequenceFlow id='x' sourceRef='review' targetRef='end'>" + expression
                                + "</bpmn:sequenceFlow>"),
                outside(
                        "bpmn:ioSpecification",
                        "<bpmn:userTask id='x'>" + step + "<bpmn:ioSpecification/></bpmn:userTask>"),
                outside("camunda:class", "<bpmn:serviceTask id='x' camunda:class='java.lang.Runtime'/>"),
                outside("camunda:expression", "<bpmn:serviceTask id='x' camunda:expression='${x}'/>"),
                outside("camunda:delegateExpression", "<bpmn:userTask id='x' camunda:delegateExpression='${x}'/>"),
                outside("camunda:asyncBefore", "<bpmn:userTask id='x' camunda:asyncBefore='true'/>"),
                outside(
                        "camunda:executionListener",
                        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:executionListener class='Evil' "
                                + "event='start'/></bpmn:extensionElements></bpmn:userTask>"),
                outside(
                        "camunda:taskListener",
                        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener expression='${x}' "
                                + "event='create'/></bpmn:extensionElements></bpmn:userTask>"),
                outside(
                        "camunda:inputOutput",
                        "<bpmn:startEvent id='x'><bpmn:extensionElements><camunda:inputOutput/>"
                                + "</bpmn:extensionElements></bpmn:startEvent>"),
                outside("implementation", "<bpmn:serviceTask id='x' implementation='##WebService'/>"),
                outside("operationRef", "<bpmn:serviceTask id='x' operationRef='o'/>"),
                outside("isForCompensation", "<bpmn:userTask id='x' isForCompensation='true'/>"),
                outside("default", "<bpmn:userTask id='x' default='f2'/>"),
                outside("bpmn:id", "<bpmn:userTask id='x' bpmn:id='y'/>"),
                outside(
                        "yjs:script",
                        "<bpmn:userTask id='x'><bpmn:extensionElements><yjs:script/>"
                                + "</bpmn:extensionElements></bpmn:userTask>"),
                outside(
                        "xml-stylesheet",
                        "<bpmn:userTask id='x'><?xml-stylesheet href='http://localhost:1/'?></bpmn:userTask>"),
                outside("userTask", "<userTask id='x'/>"));
    }

    private static Arguments outside(String what, String xml) {
        return Arguments.of(what, xml);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("outsideTheAllowList")
    void what_the_allow_list_lacks_opens_with_a_fault_and_never_compiles(String what, String xml) {
        ProcessReading reading = Drawing.plain().raw(xml).read();
        assertThat(reading.model()).isPresent();
        assertThat(reading.faults())
                .filteredOn(fault -> fault.code().endsWith("-not-allowed"))
                .anySatisfy(fault -> {
                    assertThat(fault.message()).contains(what.substring(what.indexOf(':') + 1));
                    assertThat(fault.element()).isEqualTo("x");
                    assertThat(fault.line()).isEqualTo(10);
                });
        assertThatIllegalArgumentException().isThrownBy(() -> new ProcessCompiler().compile("test.r1", reading));
    }

    @Test
    void what_hangs_on_a_refused_element_is_not_reported_again() {
        assertThat(Drawing.plain()
                        .raw("<bpmn:scriptTask id='x'/>")
                        .flow("f3", "x", "end")
                        .codes())
                .containsExactly("element-not-allowed");
    }

    @Test
    void text_between_elements_is_reported() {
        assertThat(Drawing.plain().raw("${evil}").codes()).containsExactly("text-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${runtimeService.deleteDeployment('x')}",
                "#{''.getClass().forName('java.lang.Runtime')}",
                "T(java.lang.Runtime).getRuntime().exec('id')",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "]]&gt;&quot;/&gt;&lt;scriptTask id=&quot;y&quot;/&gt;",
                "{{constructor.constructor('x')()}}"
            })
    void an_expression_in_a_name_is_only_a_name(String hostile) {
        Drawing drawing = Drawing.of()
                .raw("<bpmn:startEvent id='start' name=\"" + hostile + "\"/>")
                .raw("<bpmn:userTask id='review' name=\"" + hostile + "\"><bpmn:extensionElements>"
                        + "<yjs:step kind='review' matter='food-permit'/></bpmn:extensionElements></bpmn:userTask>")
                .end()
                .raw("<bpmn:sequenceFlow id='f1' name=\"" + hostile + "\" sourceRef='start' targetRef='review'/>")
                .flow("f2", "review", "end");
        assertThat(drawing.faults()).isEmpty();
        assertThat(new ProcessCompiler().compile("test.r1", drawing.read()))
                .isEqualTo(
                        new ProcessCompiler().compile("test.r1", Drawing.plain().read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${x}", "a b", "1a", "", "a'b", "审查", "a\"/>", "a)}${b("})
    void an_id_that_is_more_than_an_id_is_refused(String hostile) {
        String id = hostile.replace("\"", "&quot;").replace("'", "&apos;").replace(">", "&gt;");
        assertThat(Drawing.plain().review(id).codes()).contains("invalid-id");
        assertThat(Drawing.plain().flow(id, "review", "end").codes()).contains("invalid-id");
    }

    @Test
    void a_file_of_nothing_but_faults_tells_the_first_ones_and_counts_the_others_by_kind() {
        String scripts = IntStream.range(0, 5_000)
                .mapToObj(i -> "<bpmn:scriptTask id='s" + i + "'/>\n<bpmn:sendTask id='t" + i + "'/>")
                .collect(Collectors.joining("\n"));
        List<Fault> faults = Drawing.plain().raw(scripts).faults();
        assertThat(faults).hasSize(202);
        assertThat(faults)
                .filteredOn(fault -> fault.code().equals("too-many-faults"))
                .extracting(Fault::message)
                .containsExactly(
                        "同样的问题另有 4900 处，首处在第 210 行：不能使用元素 bpmn:scriptTask：脚本会运行代码",
                        "同样的问题另有 4900 处，首处在第 211 行：不能使用元素 bpmn:sendTask：流程不收发消息，告知写成通知步骤或文书");
    }

    @Test
    void a_message_repeats_only_the_beginning_of_a_files_own_words() {
        String longName = "x".repeat(900);
        assertThat(Drawing.plain()
                        .raw("<o:" + longName + " xmlns:o='urn:" + "y".repeat(100_000) + "'/>")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).hasSizeLessThan(300));
    }

    @Test
    void nothing_is_fetched() throws IOException {
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            outside.setSoTimeout(1);
            String address = "http://localhost:" + outside.getLocalPort() + "/x.xsd";
            String xml = PLAIN.replace(
                    "<bpmn:definitions ", "<bpmn:definitions xsi:schemaLocation='urn:x " + address + "' ");
            assertThat(Drawing.read(xml).faults()).isEmpty();
            Drawing.read(doctype("<!DOCTYPE x SYSTEM '" + address + "'>"));
            assertThat(catchThrowable(outside::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String doctype(String doctype) {
        return PLAIN.replace("?>\n", "?>\n" + doctype + "\n");
    }

    private static String inProcess(String xml) {
        return Drawing.plain().raw(xml).xml();
    }

    private static String nested(String element, int depth) {
        return ("<" + element + ">").repeat(depth) + "x" + ("</" + element + ">").repeat(depth);
    }

    private static String billionLaughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        return entities.append("]>").toString();
    }

    private static byte[] tooLong() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(utf8(PLAIN));
        byte[] blanks = new byte[2 * 1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        out.writeBytes(blanks);
        return out.toByteArray();
    }

    private static String manyAttributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + "='x'").collect(Collectors.joining(" "));
    }

    private static String manyEnds(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<bpmn:endEvent id='e" + i + "'/>")
                .collect(Collectors.joining());
    }

    /** The best of a few, so that a busy machine does not count. */
    private static Duration quickest(byte[] content) {
        return IntStream.range(0, 5)
                .mapToObj(i -> {
                    long from = System.nanoTime();
                    Drawing.read(content);
                    return Duration.ofNanos(System.nanoTime() - from);
                })
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
