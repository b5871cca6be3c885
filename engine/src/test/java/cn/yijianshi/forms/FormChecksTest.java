package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.CATALOGUE;
import static cn.yijianshi.forms.Elements.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormChecksTest {

    private final Faults faults = new Faults();

    @Test
    void findsElementsThatCannotBeFilledIn() {
        FormChecks.elements(file("""
                {'elements': [
                  {'id': 'a', 'type': 'text', 'pattern': '(?=x)y'},
                  {'id': 'b', 'type': 'number', 'min': 5, 'max': 1},
                  {'id': 'c', 'type': 'one-of'},
                  {'id': 'd', 'type': 'any-of', 'options': [{'code': 'x'}, {'code': 'x'}]},
                  {'id': 'e', 'type': 'group', 'items': ['drivers', 'nobody', 'area']},
                  {'id': 'f', 'type': 'group'},
                  {'id': 'g', 'type': 'long-text', 'maxLength': 20000},
                  {'id': 'h', 'type': 'date', 'pattern': '2.*'}]}"""), CATALOGUE, faults);

        assertThat(faults.all())
                .extracting(Fault::element, Fault::code)
                .containsExactly(
                        tuple("/elements/0/pattern", "pattern-not-linear"),
                        tuple("/elements/1/min", "bounds-crossed"),
                        tuple("/elements/2", "no-options"),
                        tuple("/elements/3/options/1", "option-twice"),
                        tuple("/elements/4/items/0", "nested-group"),
                        tuple("/elements/4/items/1", "unknown-element"),
                        tuple("/elements/5", "empty-group"),
                        tuple("/elements/6/maxLength", "text-too-long"),
                        tuple("/elements/7/pattern", "pattern-ignored"));
        assertThat(faults.all().getFirst().line()).isEqualTo(7);
    }

    @Test
    void findsLayoutsThatNameUnknownOrDoubleElements() {
        FormChecks.layout(file("""
                {'form': {'sections': [
                  {'id': 's', 'elements': ['area', 'nobody']},
                  {'id': 's', 'elements': ['area']}]}}"""), CATALOGUE, faults);

        assertThat(faults.all())
                .extracting(Fault::element, Fault::message)
                .containsExactly(
                        tuple("/form/sections/0/elements/1", "没有数据元“nobody”"),
                        tuple("/form/sections/1/id", "分区编号“s”重复"),
                        tuple("/form/sections/1/elements/0", "数据元“area”在表单中出现两次"));
    }

    private static ParsedFile file(String json) {
        return new ParsedFile("catalogue/x.yaml", "data-elements", json(json), Map.of("/elements/0", 7));
    }
}
