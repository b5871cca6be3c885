package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongestPathTest {

    private final ProcessModel snackShop =
            Drawing.read(Drawing.resource("snack-shop.bpmn")).runnable().orElseThrow();

    @Test
    void parallel_branches_count_once() {
        // accept 1, fire 4 + 2 (food would be 3 + 2), issue 1; the ten days of the supplement are the applicant's
        LongestPath path = LongestPath.promised(snackShop);
        assertThat(path.workingDays()).isEqualTo(8);
        assertThat(path.steps()).containsExactly("accept", "fire-inspect", "fire-decide", "issue");
    }

    @Test
    void steps_that_do_not_apply_take_no_time() {
        LongestPath path = snackShop.longestPath(Map.of("accept", 1, "food-review", 3, "food-decide", 2, "issue", 1));
        assertThat(path).isEqualTo(new LongestPath(7, List.of("accept", "food-review", "food-decide", "issue")));
    }

    @Test
    void a_loop_is_gone_through_once() {
        ProcessModel model = Drawing.of()
                .start()
                .gateway("meet", "exclusive")
                .step("again", "kind='decide' matter='food-permit'")
                .gateway("enough", "exclusive")
                .end()
                .flow("f1", "start", "meet")
                .flow("f2", "meet", "again")
                .flow("f3", "again", "enough")
                .flow("f4", "enough", "meet", "outcome='food-permit' is='refused'")
                .flow("f5", "enough", "end")
                .model();
        assertThat(model.longestPath(Map.of("again", 5)).workingDays()).isEqualTo(5);
    }
}
