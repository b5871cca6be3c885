package cn.yijianshi.rules;

import cn.yijianshi.catalogue.LegalBasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule table: its columns first, then its rows against them. */
final class TableReader {

    private final String pack;
    private final ColumnReader columns;
    private final CellReader cells;
    private final Map<String, Position> positions;

    TableReader(PackParameters parameters, Map<String, Position> positions) {
        this.pack = parameters.pack();
        this.columns = new ColumnReader(parameters);
        this.cells = new CellReader(parameters);
        this.positions = positions;
    }

    Optional<RuleTable> read(Spot table) {
        String id = table.at("id").id();
        Optional<Concludes> concludes = concludes(table.at("concludes"));
        if (concludes.isEmpty()) {
            return Optional.empty();
        }
        String subject = table.at("subject").textOrNull();
        if (subject != null && !mayHaveSubject(concludes.get(), subject)) {
            table.at("subject").error("bad-subject", "只有免提交和容缺的表可以写 subject: material", "删去 subject");
        }
        List<Column> read = columns.columns(table, subject);
        positions.put(
                pack + "/" + id,
                new Position(table.file().path(), table.at("id").line()));
        return Optional.of(new RuleTable(
                pack,
                id,
                table.at("name").text(),
                concludes.get(),
                subject,
                read,
                rows(table, id, concludes.get(), subject, read)));
    }

    private static boolean mayHaveSubject(Concludes concludes, String subject) {
        return subject.equals("material") && (concludes == Concludes.EXEMPTION || concludes == Concludes.DEFERRAL);
    }

    private static Optional<Concludes> concludes(Spot spot) {
        String text = spot.text();
        Optional<Concludes> concludes = Arrays.stream(Concludes.values())
                .filter(c -> c.id().equals(text))
                .findFirst();
        if (concludes.isEmpty()) {
            spot.error("unknown-value", "不认识的结论种类“" + text + "”", "见 docs/formats 中各种表的结论");
        }
        return concludes;
    }

    private List<Row> rows(
            Spot table, String tableId, Concludes concludes, @Nullable String subject, List<Column> columns) {
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ConclusionReader conclusions = new ConclusionReader(cells, subject != null);
        for (Spot spot : table.at("rows").items()) {
            String id = spot.at("id").id();
            if (!seen.add(id)) {
                spot.error("duplicate-id", "行“" + id + "”重复", "换一个编号");
            }
            positions.put(
                    pack + "/" + tableId + "/" + id, new Position(spot.file().path(), spot.line()));
            Map<String, Cell> when = cells(spot.at("when"), table, columns);
            LegalBasis basis = basis(spot.at("basis"));
            conclusions
                    .read(concludes, spot.at("then"))
                    .ifPresent(then -> rows.add(new Row(
                            id,
                            when,
                            then,
                            basis,
                            spot.at("note").textOrNull(),
                            spot.at("from").dateOrNull(),
                            spot.at("to").dateOrNull(),
                            spot.at("toConfirm").textOrNull())));
        }
        return rows;
    }

    private Map<String, Cell> cells(Spot when, Spot table, List<Column> columns) {
        Map<String, Cell> read = new LinkedHashMap<>();
        for (Column column : columns) {
            Spot cell = when.at(column.id());
            if (cell.present()) {
                cells.read(column, cell).ifPresent(c -> read.put(column.id(), c));
            }
        }
        Set<String> declared = new HashSet<>();
        table.at("columns").items().forEach(c -> declared.add(c.at("id").node().asString("")));
        for (String key : when.node().propertyNames()) {
            if (!declared.contains(key)) {
                when.at(key).error("unknown-column", "表里没有列“" + key + "”", "可用的列：" + String.join("、", declared));
            }
        }
        return read;
    }

    private static LegalBasis basis(Spot basis) {
        if (!basis.node().isObject()) {
            basis.error("missing-basis", "这一行没有依据", "写上 basis: {title: …, article: …}");
        }
        return new LegalBasis(
                basis.at("title").node().asString(""),
                basis.at("article").textOrNull(),
                basis.at("url").textOrNull(),
                basis.at("toConfirm").textOrNull());
    }
}
