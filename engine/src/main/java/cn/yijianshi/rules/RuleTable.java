package cn.yijianshi.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule table (规则表): typed columns, and rows that conclude one kind of thing.
 *
 * @param pack id of its pack
 * @param subject {@code material} in a shared policy, evaluated for every material of every matter; null otherwise
 * @param decides whether it must say something in every situation; null: what its kind must
 */
public record RuleTable(
        String pack,
        String id,
        String name,
        Concludes concludes,
        @Nullable String subject,
        @Nullable Decides decides,
        List<Column> columns,
        List<Row> rows) {

    /** A table that must decide what its kind must. */
    public RuleTable(
            String pack,
            String id,
            String name,
            Concludes concludes,
            @Nullable String subject,
            List<Column> columns,
            List<Row> rows) {
        this(pack, id, name, concludes, subject, null, columns, rows);
    }

    public RuleTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** {@code pack/table}. */
    public String path() {
        return pack + "/" + id;
    }

    /** {@code pack/table/row}, by which findings name a row. */
    public String path(Row row) {
        return path() + "/" + row.id();
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.id().equals(column)).findFirst();
    }
}
