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
    private final CellReader cells;
    private final Map<String, Position> positions;

    TableReader(String pack, List<String> parameters, Map<String, Position> positions) {
        this.pack = pack;
        this.cells = new CellReader(pack, parameters);
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
        List<Column> columns = columns(table, subject);
        positions.put(
                pack + "/" + id,
                new Position(table.file().path(), table.at("id").line()));
        return Optional.of(new RuleTable(
                pack,
                id,
                table.at("name").text(),
                concludes.get(),
                subject,
                columns,
                rows(table, id, concludes.get(), subject, columns)));
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

    private static List<Column> columns(Spot table, @Nullable String subject) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Spot spot : table.at("columns").items()) {
            spot.at("id").id();
            spot.at("label").text();
            Optional<Column> column = column(spot, subject);
            if (column.isEmpty()) {
                continue;
            }
            if (seen.add(column.get().id())) {
                columns.add(column.get());
            } else {
                spot.error("duplicate-id", "列“" + column.get().id() + "”重复", "换一个编号");
            }
        }
        return columns;
    }

    /** Reads a column; id and label may be left out where the column stands alone, in a condition. */
    static Optional<Column> column(Spot spot, @Nullable String subject) {
        Optional<FactPath> reads = path(spot.at("reads"), subject);
        Optional<ColumnType> type = ColumnType.of(spot.at("type").text());
        if (type.isEmpty()) {
            spot.at("type").error("unknown-value", "不认识的列类型", "见 docs/formats 中列的类型");
        }
        if (reads.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        Derive derive = null;
        FactPath heads = null;
        if (spot.at("derive").present()) {
            derive = Derive.of(spot.at("derive").text()).orElse(null);
            if (derive == null) {
                spot.at("derive").error("unknown-value", "不认识的汇总方式", "写成 sum、count、min、max 或 per-head");
            }
            heads = heads(spot, derive, subject);
        }
        Column column = new Column(
                spot.at("id").present() ? spot.at("id").id() : "condition",
                spot.at("label").present()
                        ? spot.at("label").text()
                        : reads.get().text(),
                reads.get(),
                type.get(),
                spot.at("unit").textOrNull(),
                derive,
                heads);
        fits(spot, column);
        return Optional.of(column);
    }

    private static @Nullable FactPath heads(Spot spot, @Nullable Derive derive, @Nullable String subject) {
        if (derive == Derive.PER_HEAD) {
            return path(spot.at("heads"), subject).orElse(null);
        }
        if (spot.at("heads").present()) {
            spot.at("heads").error("heads-without-per-head", "heads 只用于 derive: per-head", "删去 heads");
        }
        return null;
    }

    private static Optional<FactPath> path(Spot spot, @Nullable String subject) {
        Optional<FactPath> path = FactPath.parse(spot.text());
        if (path.isEmpty()) {
            spot.error("bad-path", "读不懂“" + spot.textOrNull() + "”", "写法见 docs/formats 中列读什么");
        } else if (path.get() instanceof FactPath.SubjectAttribute && subject == null) {
            spot.error("no-subject", "只有共享政策表可以读 subject.…", "在表上写 subject: material，或读别的事实");
            return Optional.empty();
        }
        return path;
    }

    /** Whether what a column reads and how it compares go together. */
    private static void fits(Spot spot, Column column) {
        FactPath reads = column.reads();
        boolean group = reads instanceof FactPath.Group || reads.grouped();
        if (column.derive() != null && column.derive() != Derive.PER_HEAD && !group) {
            spot.at("derive").error("derive-without-group", "只有重复组可以汇总", "读 group.<组>.<数据元>，或删去 derive");
        }
        if (column.derive() != null && column.type() != ColumnType.NUMBER) {
            spot.at("type").error("derive-type", "汇总的结果是数字", "写成 type: number");
        }
        if (reads instanceof FactPath.Group && column.derive() != Derive.COUNT) {
            spot.at("reads").error("group-without-count", "组本身只能计数", "加上 derive: count，或读组中的数据元");
        }
        boolean licence = reads instanceof FactPath.Licence
                || (reads instanceof FactPath.SubjectAttribute s
                        && s.attribute().equals("evidence"));
        if (licence != (column.type() == ColumnType.LICENCE)) {
            spot.at("type").error("path-type", "证照用 type: licence 的列来读，别的事实不能", "改列的类型或所读的事实");
        }
        ColumnType expected =
                switch (reads) {
                    case FactPath.CaseRegion r -> ColumnType.REGION;
                    case FactPath.LawDate d -> ColumnType.DATE;
                    case FactPath.Chosen c -> ColumnType.YES_NO;
                    default -> column.type();
                };
        if (column.type() != expected) {
            spot.at("type").error("path-type", "列的类型与所读的事实不符", "region 用 region，law-date 用 date，chosen 用 yes-no");
        }
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
