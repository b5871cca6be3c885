package cn.yijianshi.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FormField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Files and signatures of a form that was filled in before: said to be there, taken off, asked for again. */
class FormFilesTest {

    private int changes;

    @Test
    void aFileThatIsThereCanBeTakenOff() {
        FileInput input = new FileInput(field(DataElement.Type.FILE), "photo", FormFiles.NOWHERE, () -> changes++);
        input.setValue(JsonNodeFactory.instance.stringNode("7"));
        assertThat(words(input.component())).contains("已上传");
        button(input.component(), "photo-remove").click();
        assertThat(input.value()).isNull();
        assertThat(changes).isEqualTo(1);
        assertThat(words(input.component())).contains("PDF 或图片，不超过 20 MB");
    }

    @Test
    void aSignatureIsAskedForAgain() {
        SignatureInput input =
                new SignatureInput(field(DataElement.Type.SIGNATURE), "sign", FormFiles.NOWHERE, () -> changes++);
        input.setValue(JsonNodeFactory.instance.stringNode("8"));
        assertThat(words(input.component())).contains("已签署");
        button(input.component(), "sign-again").click();
        assertThat(input.value()).isNull();
        assertThat(changes).isEqualTo(1);
        assertThat(words(input.component())).contains("尚未签署");
    }

    @Test
    void whatIsWrongStandsAtTheFieldUntilItIsRight() {
        FileInput input = new FileInput(field(DataElement.Type.FILE), "photo", FormFiles.NOWHERE, () -> changes++);
        input.showErrors("/photo", Map.of("/photo", "请上传门面照片", "/other", "别的"));
        assertThat(words(input.component())).contains("请上传门面照片").doesNotContain("别的");
        input.showErrors("/photo", Map.of());
        assertThat(words(input.component())).doesNotContain("请上传门面照片");
    }

    private static FormField field(DataElement.Type type) {
        return EveryType.SCHEMA.sections().stream()
                .flatMap(s -> s.fields().stream())
                .filter(f -> f.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Component component) {
        return all(component)
                .filter(c -> !(c instanceof Text) && c.isVisible())
                .map(c -> c.getElement().getText())
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static Button button(Component component, String id) {
        return all(component)
                .filter(c -> c.getId().filter(id::equals).isPresent())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(FormFilesTest::all));
    }
}
