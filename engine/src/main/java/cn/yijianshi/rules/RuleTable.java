package cn.yijianshi.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule table (规则表): typed columns, and rows that conclude one kind of thing.
 *
 * @param pack id of its pack
 * @param subject {@code material} in a shared policy, evaluated for every material of every matter; null otherwise
 */
public record RuleTable(
        String pack,
        String id,
        String name,
        Concludes concludes,
        @Nullable String subject,
        List<Column> columns,
        List<Row> rows) {

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
