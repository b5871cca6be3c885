package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** No, then yes. */
final class YesNo extends Dimension {

    @Override
    int size() {
        return 2;
    }

    @Override
    Atoms meeting(Column column, Cell cell) {
        Cell.YesNo asked = as(Cell.YesNo.class, cell);
        return asked == null ? none() : Atoms.of(2, i -> (i == 1) == asked.value());
    }

    @Override
    @Nullable
    Integer atom(JsonNode value) {
        return value.isBoolean() ? (value.booleanValue() ? 1 : 0) : null;
    }

    @Override
    JsonNode value(int atom) {
        return JsonNodeFactory.instance.booleanNode(atom == 1);
    }
}
