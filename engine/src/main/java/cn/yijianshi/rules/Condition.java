package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A condition outside a table, written like one column with one cell: when a guide asks a question. No parameters.
 *
 * @param column what it reads; the label is the path
 */
public record Condition(Column column, Cell cell) {

    /** Reads a list of conditions ({@code when}); an empty list where the node is absent. */
    public static List<Condition> read(ParsedFile file, String pointer, JsonNode when, Faults faults) {
        throw new UnsupportedOperationException();
    }

    /** Whether it holds in a situation. */
    public Truth holds(Facts facts, Regions regions) {
        throw new UnsupportedOperationException();
    }
}
