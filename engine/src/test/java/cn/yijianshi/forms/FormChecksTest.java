package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.CATALOGUE;
import static cn.yijianshi.forms.Elements.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormChecksTest {

    private final Faults faults = new Faults();

    @Test
    void findsElementsThatCannotBeFilledIn() {
        FormChecks.elements(file("""
                {'elements': [
                  {'id': 'a', 'type': 'text', 'pattern': '(?=x)y'},
                  {'id': 'b', 'type': 'number', 'min': 5, 'max': 1},
                  {'id': 'c', 'type': 'any-of', 'options': [{'code': 'x'}, {'code': 'x'}]},
                  {'id': 'd', 'type': 'group', 'items': ['drivers', 'area']},
                  {'id': 'e', 'type': 'long-text', 'maxLength': 20000},
                  {'id': 'f', 'type': 'date', 'pattern': '2.*'},
                  {'id': 'g', 'type': 'text', 'pattern': '[A-Z]{2}[0-9]{6}', 'maxLength': 8}]}"""), CATALOGUE, faults);

        assertThat(faults.all())
                .extracting(Fault::element, Fault::code)
                .containsExactly(
                        tuple("/elements/0/pattern", "pattern-not-linear"),
                        tuple("/elements/1/min", "bounds-crossed"),
                        tuple("/elements/2/options/1", "option-twice"),
                        tuple("/elements/3/items/0", "nested-group"),
                        tuple("/elements/4/maxLength", "text-too-long"),
                        tuple("/elements/5/pattern", "pattern-ignored"));
        assertThat(faults.all().getFirst().line()).isEqualTo(7);
    }

    @Test
    void findsLayoutsThatCannotBeDrawn() {
        String fields = IntStream.range(0, 501).mapToObj(i -> "'area'").collect(Collectors.joining(", "));

        FormChecks.layout(
                file("{'form': {'sections': [{'id': 's', 'elements': []}, {'id': 's', 'elements': [" + fields
                        + "]}]}}"),
                CATALOGUE,
                faults);

        assertThat(faults.all())
                .extracting(Fault::element, Fault::message)
                .containsExactly(tuple("/form/sections/1/id", "分区编号“s”重复"), tuple("/form", "表单有 501 个字段，超过上限 500"));
    }

    private static ParsedFile file(String json) {
        return new ParsedFile("catalogue/x.yaml", "data-elements", json(json), Map.of("/elements/0", 7));
    }
}
