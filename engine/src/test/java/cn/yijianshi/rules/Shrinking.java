package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a counter-example small: leaves out packs, tables, rows, columns, cells, parameters and facts, large things first,
 * as long as what remains is still a counter-example.
 */
final class Shrinking {

    /** Members that a file may do without, beside those of {@link #OPEN}. */
    private static final Set<String> OPTIONAL =
            Set.of("from", "to", "kind", "credit", "licences", "trust", "unavailable", "within", "channel");

    /** Objects whose members are all optional. */
    private static final Set<String> OPEN = Set.of("when", "answers", "form", "chosen", "groups", "fields");

    /** Objects that need one member at least: cells written with several. */
    private static final Set<String> BOUNDS = Set.of(
            "atLeast", "above", "atMost", "below", "is", "not", "after", "before", "any", "all", "none", "from", "to");

    private final Predicate<ObjectNode> fails;

    /** @param fails whether something is still a counter-example; false for what cannot be read */
    Shrinking(Predicate<ObjectNode> fails) {
        this.fails = fails;
    }

    ObjectNode smallest(ObjectNode example) {
        ObjectNode smallest = example;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (List<Object> place : places(smallest)) {
                ObjectNode less = without(smallest, place);
                if (less != null && fails.test(less)) {
                    smallest = less;
                    smaller = true;
                }
            }
        }
        return smallest;
    }

    /** Places of what may be left out, outer ones first, later ones before earlier ones so that indices stay good. */
    private static List<List<Object>> places(JsonNode root) {
        List<List<Object>> places = new ArrayList<>();
        List<List<Object>> level = List.of(List.of());
        while (!level.isEmpty()) {
            List<List<Object>> inner = new ArrayList<>();
            for (List<Object> at : level) {
                JsonNode node = at(root, at);
                Object name = at.isEmpty() ? "" : at.getLast();
                if (node instanceof ArrayNode) {
                    for (int i = node.size() - 1; i >= 0; i--) {
                        List<Object> item = with(at, i);
                        places.add(item);
                        inner.add(item);
                    }
                }
                for (String key : node.propertyNames()) {
                    List<Object> member = with(at, key);
                    if (OPEN.contains(name)
                            || at.contains("groups")
                            || OPTIONAL.contains(key)
                            || (BOUNDS.contains(key) && node.size() > 1)) {
                        places.add(member);
                    }
                    inner.add(member);
                }
            }
            level = inner;
        }
        return places;
    }

    private static List<Object> with(List<Object> place, Object step) {
        List<Object> longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }

    private static JsonNode at(JsonNode root, List<Object> place) {
        JsonNode at = root;
        for (Object step : place) {
            at = step instanceof Integer index ? at.path(index) : at.path(step.toString());
        }
        return at;
    }

    /** Null where the place is gone already. */
    private static @Nullable ObjectNode without(ObjectNode root, List<Object> place) {
        ObjectNode less = root.deepCopy();
        JsonNode parent = at(less, place.subList(0, place.size() - 1));
        Object last = place.getLast();
        if (parent instanceof ArrayNode array && last instanceof Integer index && index < array.size()) {
            array.remove(index);
            return less;
        }
        if (parent instanceof ObjectNode object && last instanceof String key && object.has(key)) {
            object.remove(key);
            return less;
        }
        return null;
    }
}
