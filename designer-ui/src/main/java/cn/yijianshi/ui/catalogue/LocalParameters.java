package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Element;
import cn.yijianshi.adoption.LocalValue;
import cn.yijianshi.adoption.Resolved;
import cn.yijianshi.adoption.Sourced;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.workbooks.SheetLayout.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The rules' parameters in a region: a value of its own and the local rule it comes from. */
final class LocalParameters extends Section {

    private final Map<Element, Fields> fields = new LinkedHashMap<>();

    private record Fields(CellInput value, TextField source) {}

    LocalParameters(AdoptedNames names, Resolved inherited, Catalogue catalogue) {
        setId("local-parameters");
        addClassName("surface");
        add(new H2("规则参数"));
        inherited.values().forEach((element, there) -> {
            if (element.area() == Element.Area.PARAMETER) {
                add(line(element, there, names, catalogue));
            }
        });
        setVisible(!fields.isEmpty());
    }

    private Div line(Element element, Sourced there, AdoptedNames names, Catalogue catalogue) {
        String name = names.of(element);
        CellInput value = CellInput.of("", new Column(name, "@value", names.type(element)), catalogue);
        String id = "parameter-" + element.of() + "-" + element.name();
        value.setId(id);
        TextField source = new TextField("“" + name + "”本地取值的依据");
        source.setId(id + "-source");
        source.setWidthFull();
        source.setPlaceholder("当地规定的名称和条款");
        fields.put(element, new Fields(value, source));
        Paragraph original =
                new Paragraph(SourceWords.kind(there.source()) + "：" + names.value(element, there.value()));
        original.addClassName("quiet");
        Div line = new Div(value.component(), source, original);
        line.addClassName("parameter-line");
        return line;
    }

    void show(List<LocalValue> own) {
        for (LocalValue value : own) {
            Fields there = fields.get(value.element());
            if (there != null && value instanceof LocalValue.ParameterValue parameter) {
                there.value().show(parameter.value());
                there.source().setValue(parameter.source());
            }
        }
    }

    /** What is filled in; empty where something cannot be read, which is then told at it. */
    Optional<List<LocalInput>> values() {
        List<LocalInput> values = new ArrayList<>();
        for (Map.Entry<Element, Fields> field : fields.entrySet()) {
            Fields input = field.getValue();
            input.source().setInvalid(false);
            Optional<JsonNode> value = input.value().value();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (!value.get().isMissingNode()) {
                Element element = field.getKey();
                values.add(new LocalInput(
                        new LocalValue.ParameterValue(
                                element.of(),
                                element.name(),
                                value.get(),
                                input.source().getValue().strip()),
                        input.value()::tell,
                        input.value()::focus));
            }
        }
        return Optional.of(values);
    }
}
