package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Element;
import cn.yijianshi.adoption.LocalValue;
import cn.yijianshi.adoption.Resolved;
import cn.yijianshi.adoption.Sourced;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a region may say of a matter itself; beside each field stands what holds without it. An empty field follows that. */
final class LocalMatter extends Section {

    private final String matter;
    private final Map<LocalValue.Field, TextField> contacts = new EnumMap<>(LocalValue.Field.class);
    private final TextField promise = new TextField("承诺办结时限");
    private final TimeSpan promised;
    private final RowsInput materials;

    LocalMatter(String matter, AdoptedNames names, Resolved inherited, Catalogue catalogue) {
        this.matter = matter;
        setId("local-" + matter);
        addClassName("surface");
        Div fields = new Div();
        fields.addClassName("element-fields");
        for (LocalValue.Field field : LocalValue.Field.values()) {
            TextField input = new TextField(field.label());
            input.setId("local-" + matter + "-" + field.name().toLowerCase(Locale.ROOT));
            Element element = new LocalValue.Contact(matter, field, "").element();
            follow(input, names, element, inherited);
            contacts.put(field, input);
            fields.add(input);
        }
        Element promisedElement = Element.ofMatter(matter, "promised");
        promised = CanonicalJson.mapper()
                .treeToValue(inherited.value(promisedElement).orElseThrow().value(), TimeSpan.class);
        promise.setId("local-" + matter + "-promise");
        promise.setSuffixComponent(new Span(promised.unit().label()));
        promise.setAllowedCharPattern("[0-9]");
        follow(promise, names, promisedElement, inherited);
        fields.add(promise);
        materials = new RowsInput(
                MatterSection.list("materials").orElseThrow(), catalogue, "local-" + matter + "-material-");
        add(new H2(names.matter(matter)), fields, new H3("本地增加的材料"), materials.component());
    }

    /** Says what holds while the field is empty. */
    private static void follow(TextField input, AdoptedNames names, Element element, Resolved inherited) {
        Optional<Sourced> there = inherited.value(element);
        input.setHelperText(there.map(s -> SourceWords.kind(s.source()) + "：" + names.value(element, s.value()))
                .orElse("原办事项没有写"));
        input.setPlaceholder("随原件");
        input.setWidthFull();
    }

    void show(List<LocalValue> own) {
        ArrayNode added = CanonicalJson.mapper().createArrayNode();
        for (LocalValue value : own) {
            switch (value) {
                case LocalValue.Contact contact
                when contact.matter().equals(matter) ->
                    Objects.requireNonNull(contacts.get(contact.field())).setValue(contact.text());
                case LocalValue.ShorterPromise shorter
                when shorter.matter().equals(matter) ->
                    promise.setValue(String.valueOf(shorter.span().amount()));
                case LocalValue.AddedMaterial material
                when material.matter().equals(matter) ->
                    added.add(CanonicalJson.mapper().valueToTree(material.requirement()));
                default -> {}
            }
        }
        materials.show(added);
    }

    /** What is filled in; empty where something cannot be read, which is then told at it. */
    Optional<List<LocalInput>> values() {
        List<LocalInput> values = new ArrayList<>();
        contacts.forEach((field, input) -> {
            input.setInvalid(false);
            if (!input.getValue().isBlank()) {
                LocalValue value =
                        new LocalValue.Contact(matter, field, input.getValue().strip());
                values.add(new LocalInput(value, text -> tell(input, text), input::focus));
            }
        });
        promise.setInvalid(false);
        if (!promise.isEmpty()) {
            if (promise.getValue().length() > 4) {
                tell(promise, "写不超过四位的数");
                return Optional.empty();
            }
            TimeSpan span = new TimeSpan(Integer.parseInt(promise.getValue()), promised.unit(), null);
            values.add(new LocalInput(
                    new LocalValue.ShorterPromise(matter, span), text -> tell(promise, text), promise::focus));
        }
        return materials.value().flatMap(rows -> added(rows).map(more -> {
            values.addAll(more);
            return List.copyOf(values);
        }));
    }

    private Optional<List<LocalInput>> added(ArrayNode rows) {
        List<LocalInput> values = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < rows.size(); i++) {
            ObjectNode row = (ObjectNode) rows.get(i);
            for (String needed : List.of("material", "need", "class", "basis/title")) {
                if (row.at("/" + needed).isMissingNode()) {
                    materials.find(i + "/" + needed).ifPresent(c -> c.tell("请填写"));
                    complete = false;
                }
            }
            for (String count : List.of("originals", "copies")) {
                JsonNode told = row.path(count);
                if (told.isMissingNode()) {
                    row.put(count, 0);
                }
            }
            if (complete) {
                int at = i;
                values.add(new LocalInput(
                        new LocalValue.AddedMaterial(
                                matter, CanonicalJson.mapper().treeToValue(row, Matter.Requirement.class)),
                        text -> materials.find(at + "/material").ifPresent(c -> c.tell(text)),
                        () -> materials.find(at + "/material").ifPresent(CellInput::focus)));
            }
        }
        return complete ? Optional.of(values) : Optional.empty();
    }

    private static void tell(TextField input, String text) {
        input.setErrorMessage(text);
        input.setInvalid(true);
    }
}
