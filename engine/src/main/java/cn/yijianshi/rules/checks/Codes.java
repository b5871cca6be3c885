package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Codes, texts or regions: those that are named or can be chosen, and for open ones one that nobody names. */
final class Codes extends Dimension {

    private final List<String> codes;
    private final Regions regions;

    Codes(List<String> codes, Regions regions) {
        this.codes = codes;
        this.regions = regions;
    }

    @Override
    int size() {
        return codes.size();
    }

    @Override
    Atoms meeting(Column column, Cell cell) {
        return Atoms.of(size(), i -> meets(cell, codes.get(i), regions));
    }

    static boolean meets(Cell cell, String code, Regions regions) {
        if (cell instanceof Cell.OneOf c) {
            return c.codes().contains(code) != c.negated();
        }
        return cell instanceof Cell.Within c
                && regions.find(code).isPresent()
                && regions.within(code, c.region()) != c.negated();
    }

    @Override
    @Nullable
    Integer atom(JsonNode value) {
        int atom = value.isString() ? codes.indexOf(value.stringValue()) : -1;
        return atom < 0 ? null : atom;
    }

    @Override
    JsonNode value(int atom) {
        return JsonNodeFactory.instance.stringNode(codes.get(atom));
    }
}
