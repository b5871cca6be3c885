package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a column read, as a decision records it: ages instead of dates of birth, the state of a licence instead of the
 * licence, the derived number instead of the entries; lists sorted, so that their order in the facts does not matter.
 */
final class MatchedFacts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FactView facts;

    MatchedFacts(FactView facts) {
        this.facts = facts;
    }

    /** Null where it is unknown. */
    @Nullable
    JsonNode value(Column column) {
        if (column.derive() != null) {
            Reading reading = Reading.of(column);
            BigDecimal number = ((NumberTest) facts.test(reading.as(), reading.name())).value();
            return number == null ? null : JSON.numberNode(number);
        }
        if (column.type() == ColumnType.LICENCE) {
            return facts.held(column.reads()).map(MatchedFacts::licence).orElse(null);
        }
        if (column.reads() instanceof FactPath.GroupElement group) {
            List<@Nullable JsonNode> entries = facts.source.entries(group);
            return entries == null
                    ? null
                    : sorted(entries.stream().map(e -> single(column, e)).toList());
        }
        JsonNode value = facts.value(column.reads());
        return value == null ? null : single(column, value);
    }

    /** Whether a path's fact is known, in every entry of a group. */
    boolean known(FactPath path) {
        return switch (path) {
            case FactPath.GroupElement g -> {
                List<@Nullable JsonNode> entries = facts.source.entries(g);
                yield entries != null && entries.stream().noneMatch(e -> e == null);
            }
            case FactPath.Group g -> facts.source.size(g.group()) != null;
            case FactPath.Licence l -> facts.held(l).isPresent();
            case FactPath.SubjectAttribute s
            when s.attribute().equals("evidence") -> facts.held(s).isPresent();
            default -> facts.value(path) != null;
        };
    }

    private JsonNode single(Column column, @Nullable JsonNode value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (column.type() == ColumnType.AGE) {
            BigDecimal age = Typing.age(value, facts.source.facts().lawDate());
            return age == null ? value : JSON.numberNode(age);
        }
        if (value.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(items::add);
            return sorted(items);
        }
        return value;
    }

    private static ArrayNode sorted(List<JsonNode> values) {
        ArrayNode array = JSON.arrayNode();
        values.stream().sorted(Comparator.comparing(CanonicalJson::write)).forEach(array::add);
        return array;
    }

    private static JsonNode licence(HeldLicence held) {
        ObjectNode tree = JSON.objectNode().put("state", held.state().id());
        if (held.state() != Cell.LicenceState.ABSENT) {
            tree.put("trust", held.trust());
            if (held.from() != null) {
                tree.put("from", held.from().toString());
            }
            if (held.to() != null) {
                tree.put("to", held.to().toString());
            }
        }
        return tree;
    }
}
