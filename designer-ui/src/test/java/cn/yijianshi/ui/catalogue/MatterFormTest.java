package cn.yijianshi.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.releases.ShippedDefinitions;
import cn.yijianshi.ui.parts.ProblemSummary.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The editor of a matter, without a browser. */
class MatterFormTest {

    private static final Catalogue SHIPPED = ShippedDefinitions.load().catalogue();

    private final MatterForm form = new MatterForm(SHIPPED);

    @Test
    void whatIsShownAndNotTouchedComesBackAsItWas() {
        for (Matter matter : SHIPPED.matters()) {
            form.show(CanonicalJson.mapper().valueToTree(matter));
            ObjectNode told = form.value(matter.id()).orElseThrow();
            told.put("state", "in-use");
            Matter again = CanonicalJson.mapper().treeToValue(told, Matter.class);
            assertThat(CanonicalJson.write(again)).isEqualTo(CanonicalJson.write(matter));
        }
    }

    @Test
    void whatCannotBeReadStaysAndIsToldAtItsField() {
        form.show(CanonicalJson.mapper().valueToTree(SHIPPED.matter("signage").orElseThrow()));
        TextField promise = find("field-promised-amount", TextField.class);
        promise.setValue("五天");
        assertThat(form.value("signage")).isEmpty();
        assertThat(promise.getValue()).isEqualTo("五天");
        assertThat(promise.getErrorMessage()).isEqualTo("写数字");
    }

    @Test
    void aFaultIsToldAtTheRowItIsIn() {
        form.show(CanonicalJson.mapper().valueToTree(SHIPPED.matter("signage").orElseThrow()));
        Fault fault =
                new Fault(Fault.Severity.ERROR, "bad", "matter/signage", 0, "/steps/1/name", "缺少“name”", "补上“name”");
        List<Problem> problems = form.tell(List.of(fault));
        assertThat(problems).extracting(Problem::message).allSatisfy(m -> assertThat(m)
                .contains("没有写“办理流程第 2 项环节”"));
        assertThat(find("rows-steps-1-name", TextField.class).isInvalid()).isTrue();
    }

    @Test
    void rowsMoveUpAndGoAway() {
        Matter signage = SHIPPED.matter("signage").orElseThrow();
        form.show(CanonicalJson.mapper().valueToTree(signage));
        String second = find("rows-steps-1-name", TextField.class).getValue();
        buttons("rows-steps-1").getFirst().click();
        assertThat(find("rows-steps-0-name", TextField.class).getValue()).isEqualTo(second);
        buttons("rows-steps-0").getLast().click();
        assertThat(form.value("signage").orElseThrow().path("steps"))
                .hasSize(signage.steps().size() - 1);
    }

    private List<Button> buttons(String row) {
        return all(find(row, Component.class))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private <C extends Component> C find(String id, Class<C> type) {
        return all(form)
                .filter(c -> c.getId().filter(id::equals).isPresent())
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No component " + id));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(MatterFormTest::all));
    }
}
