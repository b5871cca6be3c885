package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yijianshi.definitions.Fault;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ConditionCheckTest {

    @Test
    void an_outcome_is_asked_after_it_can_have_been_decided() {
        Drawing early = choice("kind='review' matter='food-permit'", "outcome='food-permit' is='granted'");
        assertThat(early.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line(true))
                    .isEqualTo("bundles/test/process.bpmn:11: 警告 连线 asking 问事项“food-permit”的办理结果，到这里还没有决定它的步骤"
                            + " → 把网关移到这个事项的决定之后，或改问别的 [condition-never-true]");
            assertThat(fault.element()).isEqualTo("asking");
        });
        assertThat(choice("kind='decide' matter='food-permit'", "outcome='food-permit' is='granted'")
                        .codes())
                .isEmpty();
    }

    @Test
    void conditions_that_contradict_each_other_never_hold() {
        assertThat(choice("kind='accept'", "applies='food-permit'/><yjs:when not-applies='food-permit'")
                        .codes())
                .containsExactly("condition-never-true");
    }

    @Test
    void what_the_flows_before_it_take_is_never_left_for_a_flow() {
        Drawing twice = choice("kind='accept'", "applies='food-permit'")
                .flow("again", "g", "end", "applies='food-permit'/><yjs:when applies='fire-check'");
        assertThat(twice.faults()).extracting(Fault::code, Fault::element).containsExactly(never("again"));
    }

    @Test
    void nothing_is_left_for_all_other_cases_where_the_flows_take_every_case() {
        Drawing covered =
                choice("kind='accept'", "applies='food-permit'").flow("rest", "g", "end", "not-applies='food-permit'");
        assertThat(covered.faults()).extracting(Fault::code, Fault::element).containsExactly(never("otherwise"));
    }

    private static Tuple never(String flow) {
        return tuple("condition-never-true", flow);
    }

    private static Drawing choice(String settings, String when) {
        return Drawing.of()
                .start()
                .step("a", settings)
                .gateway("g", "exclusive")
                .end()
                .flow("f1", "start", "a")
                .flow("f2", "a", "g")
                .flow("asking", "g", "end", when)
                .flow("otherwise", "g", "end");
    }
}
