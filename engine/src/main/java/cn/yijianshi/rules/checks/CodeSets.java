package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What may be chosen of several codes: every subset of the codes that cells name. */
final class CodeSets extends Dimension {

    /** More codes than this in the cells of one fact are not covered: two to the power of them are too many. */
    static final int MOST = 12;

    private final List<String> named;
    private final @Nullable String other;

    /** @param other a code that can be chosen and no cell names; chosen in examples, so that something is */
    CodeSets(List<String> named, @Nullable String other) {
        this.named = named;
        this.other = other;
    }

    @Override
    int size() {
        return 1 << named.size();
    }

    @Override
    Atoms meeting(Column column, Cell cell) {
        Cell.AnyOf asked = as(Cell.AnyOf.class, cell);
        if (asked == null) {
            return none();
        }
        int any = mask(asked.any());
        int all = mask(asked.all());
        int none = mask(asked.none());
        boolean missing = !named.containsAll(asked.all());
        return Atoms.of(
                size(),
                i -> (asked.any().isEmpty() || (i & any) != 0) && (i & all) == all && !missing && (i & none) == 0);
    }

    private int mask(List<String> codes) {
        int mask = 0;
        for (String code : codes) {
            int at = named.indexOf(code);
            mask |= at < 0 ? 0 : 1 << at;
        }
        return mask;
    }

    @Override
    @Nullable
    Integer atom(JsonNode value) {
        if (!value.isArray()) {
            return null;
        }
        List<String> chosen = new ArrayList<>();
        value.forEach(c -> chosen.add(c.asString("")));
        return mask(chosen);
    }

    @Override
    JsonNode value(int atom) {
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < named.size(); i++) {
            if ((atom & (1 << i)) != 0) {
                chosen.add(named.get(i));
            }
        }
        if (chosen.isEmpty() && other != null) {
            chosen.add(other);
        }
        return chosen;
    }

    @Override
    int preferred(Atoms atoms) {
        return other == null
                        && size() > 1
                        && atoms.minus(Atoms.range(size(), 0, 1)).meets(values())
                ? atoms.minus(Atoms.range(size(), 0, 1)).first()
                : atoms.first();
    }
}
