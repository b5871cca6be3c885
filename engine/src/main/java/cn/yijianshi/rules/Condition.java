package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A condition outside a table, written like one column with one cell ({@code reads, type, is}): when a guide asks a
 * question. It takes no parameters, and several of them must all hold.
 *
 * @param column what it reads; its label is the path, where none is written
 */
public record Condition(Column column, Cell cell) {

    /** Reads a list of conditions ({@code when}); an empty list where the node is absent. */
    public static List<Condition> read(ParsedFile file, String pointer, JsonNode when, Faults faults) {
        List<Condition> conditions = new ArrayList<>();
        ColumnReader columns = new ColumnReader(PackParameters.NONE);
        CellReader cells = new CellReader(PackParameters.NONE);
        for (Spot spot : new Spot(file, pointer, when, faults).items()) {
            Optional<Column> column = columns.column(spot, null);
            column.flatMap(c -> cells.read(c, spot.at("is")).map(cell -> new Condition(c, cell)))
                    .ifPresent(conditions::add);
        }
        return conditions;
    }

    /** Whether it holds in a situation. */
    public Truth holds(Facts facts, Regions regions) {
        ParameterValues none = new ParameterValues(Map.of(), facts.lawDate(), facts.region(), regions);
        Readings readings = new Readings(List.of(Reading.of(column)));
        TypedFacts typed = new TypedFacts(new FactSource(facts, regions, none), readings);
        return new CellTest(new Situation(typed, new Rows(List.of(), readings, List.of()))).truth(column, cell);
    }

    /** Whether all of them hold. */
    public static Truth all(List<Condition> conditions, Facts facts, Regions regions) {
        Truth all = Truth.TRUE;
        for (Condition condition : conditions) {
            all = all.and(condition.holds(facts, regions));
        }
        return all;
    }
}
