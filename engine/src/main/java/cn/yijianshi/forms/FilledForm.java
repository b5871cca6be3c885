package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement.Type;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as it stands with what is filled in: which fields are to be seen, which are required, what the computed ones come
 * to. The validator, the screen and the submission all go by it. What depends on each other settles round by round; the
 * checks of a definition refuse conditions that go in a circle.
 */
public final class FilledForm {

    private final FormRules rules;
    private final Map<String, Need.Status> statuses = new HashMap<>();
    private final Map<String, JsonNode> toldResults = new HashMap<>();
    private ObjectNode data = JsonNodeFactory.instance.objectNode();

    private FilledForm(FormRules rules) {
        this.rules = rules;
    }

    /** @param typed the data as typed or sent, right or wrong */
    public static FilledForm of(FormSchema schema, JsonNode typed) {
        FilledForm filled = new FilledForm(schema.rules());
        filled.settle(typed);
        return filled;
    }

    /** What would be submitted: nothing blank, nothing hidden, computed values put in. */
    public ObjectNode data() {
        return data.deepCopy();
    }

    /** Data as they were typed, blanks and all, but without what is hidden and with computed values put in. */
    public ObjectNode typed(JsonNode as) {
        return visible(withResults(as));
    }

    /** Data as they were typed, hidden ones too, with computed values put in: what a screen shows and keeps. */
    public ObjectNode withResults(JsonNode as) {
        ObjectNode kept = as instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        computedFields(kept, (pointer, object) -> {
            String id = pointer.substring(pointer.lastIndexOf('/') + 1);
            JsonNode result = data.at(pointer);
            object.remove(id);
            if (!result.isMissingNode()) {
                object.set(id, result);
            }
        });
        return kept;
    }

    /** Whether the field at a pointer into the data is to be seen, e.g. {@code /drivers/0/driver-name}. */
    public boolean shows(String pointer) {
        return statuses.getOrDefault(pointer, Need.Status.SHOWN) != Need.Status.HIDDEN;
    }

    /** Whether a field may not be left blank. */
    public boolean requires(String pointer, FormField field) {
        Need.Status status = statuses.get(pointer);
        return (status == null ? field.required() : status == Need.Status.REQUIRED) && field.type() != Type.COMPUTED;
    }

    private void settle(JsonNode typed) {
        ObjectNode base = FormData.withoutBlanks(typed);
        computedFields(base, (pointer, object) -> take(pointer, object));
        data = base;
        for (int round = rules.rounds(); round > 0; round--) {
            Map<String, Need.Status> before = Map.copyOf(statuses);
            ObjectNode next = visible(base);
            ObjectNode seen = data;
            data = next;
            compute(seen);
            judge();
            if (statuses.equals(before) && data.equals(seen)) {
                break;
            }
        }
    }

    /** Takes a result that was sent out of the data, to be held against what comes out. */
    private void take(String pointer, ObjectNode object) {
        JsonNode told = object.remove(pointer.substring(pointer.lastIndexOf('/') + 1));
        if (told != null) {
            toldResults.put(pointer, told);
        }
    }

    private ObjectNode visible(ObjectNode base) {
        ObjectNode kept = base.deepCopy();
        statuses.forEach((pointer, status) -> {
            if (status == Need.Status.HIDDEN) {
                int cut = pointer.lastIndexOf('/');
                if (kept.at(pointer.substring(0, cut)) instanceof ObjectNode parent) {
                    parent.remove(pointer.substring(cut + 1));
                }
            }
        });
        return kept;
    }

    private void compute(JsonNode from) {
        computedFields(data, (pointer, object) -> {
            String id = pointer.substring(pointer.lastIndexOf('/') + 1);
            boolean alone = pointer.indexOf('/', 1) < 0;
            String at = alone ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
            FormField field = fieldAt(pointer);
            if (field != null && field.compute() != null && shows(pointer)) {
                new ComputedValue(from, alone ? null : from.at(at), at, p -> !shows(p), rules.lawDate())
                        .of(field.compute())
                        .ifPresent(value -> object.put(id, value));
            }
        });
    }

    /** Every computed field with its pointer and the object it stands in. */
    private void computedFields(ObjectNode in, BiConsumer<String, ObjectNode> each) {
        for (FormField field : rules.fields().values()) {
            if (field.type() == Type.COMPUTED) {
                each.accept("/" + field.id(), in);
            }
            for (FormField column : field.columns()) {
                JsonNode entries = in.path(field.id());
                for (int i = 0; column.type() == Type.COMPUTED && i < entries.size(); i++) {
                    if (entries.get(i) instanceof ObjectNode entry) {
                        each.accept("/" + field.id() + "/" + i + "/" + column.id(), entry);
                    }
                }
            }
        }
    }

    private void judge() {
        statuses.clear();
        Map<String, List<FormRules.Conditional>> byElement = new HashMap<>();
        rules.conditions().forEach(c -> byElement
                .computeIfAbsent(c.element(), e -> new ArrayList<>())
                .add(c));
        byElement.forEach((element, conditions) -> places(element, (pointer, facts) -> {
            FormField field = fieldAt(pointer);
            if (field != null) {
                statuses.put(pointer, status(field, conditions, facts));
            }
        }));
    }

    /** The strictest of what holds; a field that some condition is to show is hidden while none does. */
    private Need.Status status(FormField field, List<FormRules.Conditional> conditions, Facts facts) {
        Need.Status base = field.required() ? Need.Status.REQUIRED : Need.Status.SHOWN;
        Need.@Nullable Status strictest = null;
        boolean onlyWhenShown = false;
        for (FormRules.Conditional condition : conditions) {
            onlyWhenShown |= condition.status() == Need.Status.SHOWN;
            if (condition.when().hold(facts, rules.regions()) == Truth.TRUE
                    && (strictest == null || condition.status().compareTo(strictest) > 0)) {
                strictest = condition.status();
            }
        }
        if (strictest == null) {
            return onlyWhenShown ? Need.Status.HIDDEN : base;
        }
        return strictest == Need.Status.SHOWN ? base : strictest;
    }

    /** Where an element stands: once, or in every entry of its group; with the facts to judge it by. */
    private void places(String element, BiConsumer<String, Facts> each) {
        String group = rules.group(element);
        if (group == null) {
            each.accept("/" + element, FormFacts.of(data, null, rules.lawDate()));
            return;
        }
        JsonNode entries = data.path(group);
        for (int i = 0; i < entries.size(); i++) {
            each.accept("/" + group + "/" + i + "/" + element, FormFacts.of(data, entries.get(i), rules.lawDate()));
        }
    }

    private @Nullable FormField fieldAt(String pointer) {
        String[] steps = pointer.split("/", -1);
        FormField field = rules.fields().get(steps[1]);
        if (field == null || steps.length < 4) {
            return field;
        }
        return field.columns().stream()
                .filter(column -> column.id().equals(steps[3]))
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with fields together: what conditions require, what checks refuse, results that were sent wrong. */
    List<FormError> errors(FormPlaces places) {
        List<FormError> errors = new ArrayList<>();
        statuses.forEach((pointer, status) -> {
            FormField field = fieldAt(pointer);
            if (field != null && requires(pointer, field) && data.at(pointer).isMissingNode()) {
                errors.add(places.blank(pointer));
            }
        });
        for (FormRules.Check check : rules.checks()) {
            places(check.element(), (pointer, facts) -> {
                boolean asked = check.when() == null || check.when().hold(facts, rules.regions()) == Truth.TRUE;
                if (asked && shows(pointer) && check.must().hold(facts, rules.regions()) == Truth.FALSE) {
                    errors.add(places.said(pointer, check.message()));
                }
            });
        }
        toldResults.forEach((pointer, told) -> {
            JsonNode result = data.at(pointer);
            boolean same =
                    told.isNumber() && result.isNumber() && told.decimalValue().compareTo(result.decimalValue()) == 0;
            if (!same && shows(pointer)) {
                errors.add(places.miscounted(pointer, result));
            }
        });
        return errors;
    }
}
