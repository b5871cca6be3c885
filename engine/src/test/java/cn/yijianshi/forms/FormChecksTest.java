package cn.yijianshi.forms;

import static cn.yijianshi.forms.Elements.CATALOGUE;
import static cn.yijianshi.forms.Elements.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        Set<String> many =
                IntStream.range(0, 501).mapToObj(i -> "e" + i).collect(Collectors.toCollection(TreeSet::new));

        FormChecks.layout(file("""
                        {'form': {'sections': [{'id': 's', 'elements': ['area'], 'widths': {'phone': 'full'}},
                                               {'id': 's', 'elements': []}]}}"""), CATALOGUE, many, faults);

        assertThat(faults.all())
                .extracting(Fault::element, Fault::message)
                .containsExactly(
                        tuple("/form/sections/0/widths/phone", "分区里没有“phone”"),
                        tuple("/form/sections/1/id", "分区编号“s”重复"),
                        tuple("/form", "表单有 502 个字段，超过上限 500"));
    }

    @Test
    void findsConditionsThatCannotBeJudged() {
        FormChecks.layout(file("""
                {'form': {'sections': [], 'conditions': [
                  {'element': 'nobody', 'status': 'shown', 'when': [{'reads': 'form.area', 'type': 'number', 'is': {'above': 3}}]},
                  {'element': 'phone', 'status': 'shown', 'when': [{'reads': 'answer.area', 'type': 'number', 'is': {'above': 3}}]},
                  {'element': 'phone', 'status': 'shown', 'when': [{'reads': 'form.area', 'type': 'date', 'is': {'after': {'reads': 'form.opening'}}}]},
                  {'element': 'phone', 'status': 'shown', 'when': [{'reads': 'form.area', 'type': 'number', 'is': '3'}]},
                  {'element': 'area', 'status': 'shown', 'when': [{'reads': 'form.phone', 'type': 'text', 'is': {'is': '1'}}]}],
                 'checks': [{'id': 'c', 'element': 'opening', 'message': 'x',
                   'must': [{'reads': 'form.opening', 'type': 'date', 'is': {'after': {'reads': 'form.gone'}}}]}]}}"""), CATALOGUE, Set.of(), faults);

        assertThat(faults.all())
                .extracting(Fault::element, Fault::code)
                .containsExactly(
                        tuple("/form/conditions/0/element", "unknown-id"),
                        tuple("/form/conditions/1/when/0/reads", "not-on-form"),
                        tuple("/form/conditions/2/when/0/reads", "type-mismatch"),
                        tuple("/form/conditions/3/when/0/is", "cell-type"),
                        tuple("/form/checks/0/must/0/is", "unknown-element"),
                        tuple("/form/conditions", "circular-conditions"));
    }

    @Test
    void findsComputationsThatNeverComeOut() {
        Catalogue catalogue = Elements.catalogue(
                Elements.AREA,
                Elements.OPENING,
                "{'id': 'a', 'name': '甲', 'type': 'computed', 'compute': {'operation': 'days', 'of': ['form.opening']}}",
                "{'id': 'b', 'name': '乙', 'type': 'computed', 'compute': {'operation': 'sum', 'of': ['form.opening', 'form.nobody', 'answer.x']}}",
                "{'id': 'c', 'name': '丙', 'type': 'text', 'compute': {'operation': 'sum', 'of': ['form.area']}}");

        FormChecks.elements(
                file(
                        "{'elements': [{'id': 'a', 'type': 'computed'}, {'id': 'b', 'type': 'computed'}, {'id': 'c', 'type': 'text'}]}"),
                catalogue,
                faults);

        assertThat(faults.all())
                .extracting(Fault::element, Fault::code)
                .containsExactly(
                        tuple("/elements/0/compute/of", "compute-arity"),
                        tuple("/elements/1/compute/of/0", "type-mismatch"),
                        tuple("/elements/1/compute/of/1", "unknown-element"),
                        tuple("/elements/1/compute/of/2", "unknown-element"),
                        tuple("/elements/2/compute", "compute-ignored"));
    }

    private static ParsedFile file(String json) {
        return new ParsedFile("catalogue/x.yaml", "data-elements", json(json), Map.of("/elements/0", 7));
    }
}
