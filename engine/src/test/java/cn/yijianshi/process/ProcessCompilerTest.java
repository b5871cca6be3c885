package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessCompilerTest {

    private final ProcessCompiler compiler = new ProcessCompiler();

    @Test
    void the_snack_shop_compiles_to_ids_only() {
        ProcessReading drawn = Drawing.read(Drawing.resource("snack-shop.bpmn"));
        assertThat(compiler.compile("snack-shop.r1", drawn)).isEqualTo(Drawing.resource("snack-shop.compiled.bpmn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${x}", "a\"", "", "开小吃店", "review"})
    void a_key_is_an_id_of_its_own(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compiler.compile(key, Drawing.plain().read()));
    }

    @Test
    void what_is_not_an_id_never_reaches_the_engine_whoever_made_the_model() {
        Node hostile = new Node.End("x\" camunda:class=\"Evil", "");
        ProcessReading made = new ProcessReading(
                "process.bpmn",
                Optional.of(new ProcessModel("p", "", List.of(hostile), List.of())),
                List.of(),
                Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> compiler.compile("p.r1", made));
    }
}
