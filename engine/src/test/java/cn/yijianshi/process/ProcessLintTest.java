package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessLintTest {

    private static final String WHEN_FOOD = """
            <bpmn:sequenceFlow id='to-a' sourceRef='split' targetRef='a'><bpmn:extensionElements>\
            <yjs:when applies='food-permit'/></bpmn:extensionElements></bpmn:sequenceFlow>""";

    @Test
    void a_process_has_one_start_and_an_end() {
        assertThat(Drawing.of().review("a").codes()).contains("no-start", "no-end");
        assertThat(Drawing.plain()
                        .raw("<bpmn:startEvent id='again'/>")
                        .flow("f3", "again", "end")
                        .codes())
                .containsExactly("several-starts");
    }

    @Test
    void nothing_leads_into_the_start_or_out_of_the_end() {
        assertThat(Drawing.plain().flow("back", "end", "start").codes()).contains("flow-into-start", "flow-out-of-end");
    }

    @Test
    void a_step_that_no_way_leads_to_is_told() {
        Fault fault = Drawing.plain()
                .review("island")
                .flow("f3", "island", "end")
                .faults()
                .getFirst();
        assertThat(fault.code()).isEqualTo("unreachable");
        assertThat(fault.element()).isEqualTo("island");
        assertThat(fault.line()).isEqualTo(10);
    }

    @Test
    void a_case_must_not_come_to_a_standstill() {
        assertThat(Drawing.of()
                        .start()
                        .review("a")
                        .end()
                        .flow("f1", "start", "a")
                        .codes())
                .contains("dead-end");
    }

    @Test
    void a_loop_needs_a_way_out() {
        assertThat(Drawing.of()
                        .start()
                        .review("a")
                        .review("b")
                        .end()
                        .flow("f1", "start", "a")
                        .flow("f2", "a", "b")
                        .flow("f3", "b", "a")
                        .codes())
                .contains("no-way-out");
    }

    @Test
    void a_loop_needs_somebody_who_does_something() {
        String verify = "kind='verify' matter='food-permit'";
        assertThat(loop(verify).codes()).containsExactly("endless-loop");
        assertThat(loop("kind='decide' matter='food-permit'").codes()).isEmpty();
        assertThat(loop("kind='review' matter='food-permit'").codes())
                .as("a review does not change the refusal that leads back")
                .containsExactlyInAnyOrder("condition-never-true", "never-ends");
    }

    private static Drawing loop(String settings) {
        return Drawing.of()
                .start()
                .gateway("meet", "exclusive")
                .step("again", settings)
                .gateway("enough", "exclusive")
                .end()
                .flow("f1", "start", "meet")
                .flow("f2", "meet", "again")
                .flow("f3", "again", "enough")
                .flow("f4", "enough", "meet", "outcome='food-permit' is='refused'")
                .flow("f5", "enough", "end");
    }

    @Test
    void branches_part_at_gateways() {
        assertThat(Drawing.plain()
                        .review("b")
                        .flow("f3", "review", "b")
                        .flow("f4", "b", "end")
                        .codes())
                .containsExactly("split-without-gateway");
    }

    @Test
    void a_parallel_join_after_a_choice_waits_for_ever() {
        assertThat(diamond("exclusive", "parallel").codes()).containsExactly("join-waits-for-ever");
        assertThat(diamond("inclusive", "parallel").codes()).containsExactly("join-waits-for-ever");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclusive", "inclusive"})
    void a_choice_may_be_joined_by_its_own_kind(String kind) {
        assertThat(diamond(kind, kind).codes()).isEmpty();
    }

    @Test
    void parallel_branches_that_meet_without_a_join_are_pointed_out() {
        Fault fault = diamond("parallel", "exclusive").faults().getFirst();
        assertThat(fault.code()).isEqualTo("runs-several-times");
        assertThat(fault.severity()).isEqualTo(Fault.Severity.WARNING);
        assertThat(diamond("inclusive", "exclusive").codes())
                .as("the other way is taken only where the first is not")
                .isEmpty();
    }

    private static Drawing diamond(String split, String join) {
        return Drawing.of()
                .start()
                .gateway("split", split)
                .review("a")
                .review("b")
                .gateway("join", join)
                .end()
                .flow("f1", "start", "split")
                .raw(
                        split.equals("parallel")
                                ? "<bpmn:sequenceFlow id='to-a' sourceRef='split' targetRef='a'/>"
                                : WHEN_FOOD)
                .flow("to-b", "split", "b")
                .flow("f2", "a", "join")
                .flow("f3", "b", "join")
                .flow("f4", "join", "end");
    }

    @Test
    void a_choice_inside_one_branch_does_not_hinder_the_join() {
        assertThat(branchWithChoice("meet").codes()).isEmpty();
    }

    @Test
    void a_choice_that_leaves_a_branch_does() {
        assertThat(branchWithChoice("end").codes()).containsExactly("join-waits-for-ever");
    }

    private static Drawing branchWithChoice(String otherwiseTo) {
        return Drawing.of()
                .start()
                .gateway("split", "parallel")
                .gateway("choice", "exclusive")
                .review("a")
                .gateway("meet", "exclusive")
                .review("b")
                .gateway("join", "parallel")
                .end()
                .flow("f1", "start", "split")
                .flow("f2", "split", "choice")
                .flow("f3", "split", "b")
                .flow("to-a", "choice", "a", "applies='food-permit'")
                .flow("not-a", "choice", otherwiseTo)
                .flow("f4", "a", "meet")
                .flow("f5", "meet", "join")
                .flow("f6", "b", "join")
                .flow("f7", "join", "end");
    }

    @Test
    void a_rejection_before_the_branches_part_does_not_hinder_the_join() {
        assertThat(Drawing.of()
                        .start()
                        .gateway("choice", "exclusive")
                        .gateway("split", "parallel")
                        .review("a")
                        .review("b")
                        .gateway("join", "parallel")
                        .end()
                        .flow("f1", "start", "choice")
                        .flow("go", "choice", "split", "applies='food-permit'")
                        .flow("stop", "choice", "end")
                        .flow("f2", "split", "a")
                        .flow("f3", "split", "b")
                        .flow("f4", "a", "join")
                        .flow("f5", "b", "join")
                        .flow("f6", "join", "end")
                        .codes())
                .isEmpty();
    }

    @Test
    void a_choice_has_one_way_for_all_other_cases() {
        Drawing none = choice("applies='food-permit'", "applies='fire-check'");
        assertThat(none.codes()).containsExactly("no-otherwise");
        assertThat(none.read().runnable()).isEmpty();
        assertThat(choice("applies='fire-check'", "not-applies='fire-check'").codes())
                .isEmpty();
        assertThat(choice("outcome='x' is='granted'", "outcome='x' is='refused'")
                        .codes())
                .as("may be undecided")
                .contains("no-otherwise");
        assertThat(choice("deferral='open'", "deferral='none'").codes()).isEmpty();
        assertThat(Drawing.plain()
                        .gateway("g", "exclusive")
                        .flow("g1", "g", "end")
                        .flow("g2", "g", "end")
                        .codes())
                .contains("several-otherwise");
    }

    private static Drawing choice(String one, String other) {
        return Drawing.of()
                .start()
                .gateway("g", "exclusive")
                .review("a")
                .end()
                .flow("f1", "start", "g")
                .flow("f2", "g", "a", one)
                .flow("f3", "g", "end", other)
                .flow("f4", "a", "end");
    }

    @Test
    void a_condition_stands_where_there_is_a_choice() {
        assertThat(Drawing.of()
                        .start()
                        .review("a")
                        .end()
                        .flow("f1", "start", "a", "applies='food-permit'")
                        .flow("f2", "a", "end")
                        .codes())
                .containsExactly("condition-without-choice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "decide", "verify", "inspect", "instant"})
    void what_is_examined_is_a_matter(String kind) {
        assertThat(single("kind='" + kind + "' department='fire'").codes()).containsExactly("matter-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"countersign", "joint-inspection", "meeting", "expert-review", "publicity", "payment"})
    void somebody_has_to_do_it(String kind) {
        assertThat(single("kind='" + kind + "'").codes()).containsExactly("handler-missing");
        assertThat(single("kind='" + kind + "' department='fire'").codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "supplement", "issue", "deliver", "notify"})
    void the_counter_needs_no_telling(String kind) {
        assertThat(single("kind='" + kind + "'").codes()).isEmpty();
    }

    private static Drawing single(String settings) {
        return Drawing.of()
                .start()
                .step("s", settings)
                .end()
                .flow("f1", "start", "s")
                .flow("f2", "s", "end");
    }
}
