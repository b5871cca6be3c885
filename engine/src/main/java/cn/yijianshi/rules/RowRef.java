package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with the table it stands in.
 *
 * @param index its place over all packs: phase, then the bundle's order of packs, then table, then row
 * @param path {@code pack/table/row}
 * @param cells its cells, in column order
 * @param off what switches it off for the bundle; null where it counts
 */
record RowRef(
        int index,
        RuleTable table,
        Row row,
        String path,
        List<Asked> cells,
        @Nullable SwitchedOff off) {

    /**
     * A cell with its column and the fact it is compared with.
     *
     * @param slot place of the fact among those of an evaluation
     * @param twoValued whether a fact that is known decides it: it is compared with no parameter, which may have no value
     */
    record Asked(Column column, Cell cell, Reading reading, int slot, boolean twoValued) {}

    static RowRef of(int index, RuleTable table, Row row, Readings readings, List<SwitchedOff> switches) {
        List<Asked> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            Cell cell = row.cells().get(column.id());
            if (cell != null) {
                Reading reading = Reading.of(column);
                int slot = readings.slot(reading.as(), reading.name());
                boolean twoValued = RowParameters.of(cell).isEmpty();
                cells.add(new Asked(column, cell, reading, slot, twoValued));
            }
        }
        String path = table.path(row);
        SwitchedOff off = switches.stream().filter(s -> s.of(path)).findFirst().orElse(null);
        return new RowRef(index, table, row, path, List.copyOf(cells), off);
    }

    Concludes phase() {
        return table.concludes();
    }

    /** Whether it belongs to a shared policy and is judged for each subject. */
    boolean shared() {
        return table.subject() != null;
    }
}
