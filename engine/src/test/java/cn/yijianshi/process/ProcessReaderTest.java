package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessReaderTest {

    @Test
    void the_snack_shop_has_nothing_wrong() {
        ProcessReading reading = Drawing.read(Drawing.resource("snack-shop.bpmn"));
        assertThat(reading.faults()).isEmpty();
        ProcessModel model = reading.runnable().orElseThrow();
        assertThat(model.name()).isEqualTo("开小吃店");
        assertThat(model.steps())
                .extracting(Node.Step::id)
                .containsExactly(
                        "accept",
                        "licence-verify",
                        "food-review",
                        "food-decide",
                        "fire-inspect",
                        "fire-decide",
                        "supplement",
                        "issue");
        assertThat(model.matters()).containsExactly("business-licence-check", "fire-check", "food-permit");
    }

    @Test
    void a_step_says_what_whose_and_how_long() {
        ProcessModel model = Drawing.of()
                .start()
                .step(
                        "s",
                        "kind='countersign' matters='food-permit fire-check' department='fire' amount='3'"
                                + " unit='working-days'")
                .end()
                .flow("f1", "start", "s")
                .flow("f2", "s", "end")
                .model();
        assertThat(model.step("s").orElseThrow().settings())
                .isEqualTo(new StepSettings(
                        StepKind.COUNTERSIGN,
                        Optional.empty(),
                        List.of("food-permit", "fire-check"),
                        Optional.of("fire"),
                        Optional.of(new StepTime(3, StepTime.Unit.WORKING_DAYS))));
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void every_kind_of_step_is_read(StepKind kind) {
        ProcessModel model = Drawing.of()
                .start()
                .step("s", "kind='" + kind.code() + "' matter='food-permit'")
                .end()
                .flow("f1", "start", "s")
                .flow("f2", "s", "end")
                .model();
        assertThat(model.step("s").orElseThrow().settings().kind()).isEqualTo(kind);
    }

    @Test
    void conditions_are_data() {
        ProcessReading reading = Drawing.of()
                .raw("<bpmn:exclusiveGateway id='g'/><bpmn:endEvent id='end'/>")
                .flow("a", "g", "end", "applies='signage'")
                .flow("b", "g", "end", "not-applies='signage'")
                .flow("c", "g", "end", "route='fire-check' is='general'")
                .flow("d", "g", "end", "outcome='food-permit' is='refused'")
                .flow("d2", "g", "end", "outcome='food-permit' is='granted-or-not-needed'")
                .flow("e", "g", "end", "deferral='open'/><yjs:when applies='signage'")
                .read();
        assertThat(reading.model().orElseThrow().flows())
                .extracting(Flow::conditions)
                .containsExactly(
                        List.of(new FlowCondition.Applies("signage")),
                        List.of(new FlowCondition.NotApplies("signage")),
                        List.of(new FlowCondition.RouteIs("fire-check", "general")),
                        List.of(new FlowCondition.OutcomeIs("food-permit", FlowCondition.OutcomeIs.Result.REFUSED)),
                        List.of(new FlowCondition.OutcomeIs(
                                "food-permit", FlowCondition.OutcomeIs.Result.GRANTED_OR_NOT_NEEDED)),
                        List.of(
                                new FlowCondition.Deferral(FlowCondition.Deferral.State.OPEN),
                                new FlowCondition.Applies("signage")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            applies='signage' route='x',    condition-unknown
            route='fire-check',             condition-unknown
            outcome='fire-check' is='maybe', condition-unknown
            deferral='yes',                 condition-unknown
            applies='${x}',                 invalid-code
            """, quoteCharacter = '"')
    void a_condition_nobody_understands_is_a_fault(String when, String code) {
        assertThat(Drawing.plain().flow("odd", "start", "end", when).codes()).contains(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kind='dance',                                                    step-kind-unknown
            matter='food-permit',                                            step-kind-unknown
            kind='review' matter='Food',                                     invalid-code
            kind='meeting' department='fire' matters='food-permit Fire',     invalid-code
            kind='review' matter='food-permit' amount='0' unit='hours',      invalid-time
            kind='review' matter='food-permit' amount='3',                   invalid-time
            kind='review' matter='food-permit' unit='hours',                 invalid-time
            kind='review' matter='food-permit' amount='3' unit='weeks',      invalid-time
            kind='review' matter='food-permit' amount='99999' unit='hours',  invalid-time
            kind='review' matter='food-permit' assignee='me',                attribute-not-allowed
            """, quoteCharacter = '"')
    void settings_nobody_understands_are_a_fault(String settings, String code) {
        assertThat(Drawing.plain().step("odd", settings).codes()).contains(code);
    }

    @Test
    void a_fault_names_file_line_and_element() {
        Fault fault = Drawing.of()
                .start()
                .raw("<bpmn:userTask id='bare' name='没有设置'/>")
                .faults()
                .getFirst();
        assertThat(fault.line(true))
                .isEqualTo("bundles/test/process.bpmn:6: 错误 任务 bare 没有步骤设置"
                        + " → 在步骤的属性里选择种类、事项和时限 [step-settings-missing]");
        assertThat(fault.element()).isEqualTo("bare");
    }

    @Test
    void lanes_notes_and_documentation_are_for_people_and_do_not_change_the_process() {
        String extras = "<bpmn:laneSet id='ls'><bpmn:lane id='l' name='窗口'><bpmn:flowNodeRef>review</bpmn:flowNodeRef>"
                + "</bpmn:lane></bpmn:laneSet><bpmn:textAnnotation id='t'><bpmn:text>${x}</bpmn:text>"
                + "</bpmn:textAnnotation><bpmn:documentation>说明</bpmn:documentation>";
        ProcessReading reading = Drawing.plain().raw(extras).read();
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.model()).contains(Drawing.plain().model());
    }

    @Test
    void the_flow_drawn_as_default_is_the_one_without_condition() {
        Drawing good = choice("<bpmn:exclusiveGateway id='g' default='else'/>");
        Drawing bad = choice("<bpmn:exclusiveGateway id='g' default='if'/>");
        assertThat(good.codes()).isEmpty();
        assertThat(bad.codes()).containsExactly("default-mismatch");
    }

    @Test
    void a_flow_to_nowhere_is_told_once() {
        assertThat(Drawing.plain().flow("lost", "review", "nobody").codes()).containsExactly("unknown-reference");
    }

    @Test
    void an_id_is_used_once() {
        assertThat(Drawing.plain().review("review").codes()).containsExactly("duplicate-id");
        assertThat(Drawing.plain().flow("f1", "review", "end").codes()).containsExactly("duplicate-id");
    }

    private static Drawing choice(String gateway) {
        return Drawing.of()
                .start()
                .raw(gateway)
                .review("review")
                .end()
                .flow("f1", "start", "g")
                .flow("if", "g", "review", "applies='food-permit'")
                .flow("else", "g", "end")
                .flow("f2", "review", "end");
    }
}
