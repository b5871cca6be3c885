package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads columns: what they read and how they compare must go together. */
final class ColumnReader {

    private final PackParameters parameters;

    ColumnReader(PackParameters parameters) {
        this.parameters = parameters;
    }

    /** The columns of a table. */
    List<Column> columns(Spot table, @Nullable String subject) {
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
    Optional<Column> column(Spot spot, @Nullable String subject) {
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

    private @Nullable FactPath heads(Spot spot, @Nullable Derive derive, @Nullable String subject) {
        if (derive == Derive.PER_HEAD) {
            return path(spot.at("heads"), subject).orElse(null);
        }
        if (spot.at("heads").present()) {
            spot.at("heads").error("heads-without-per-head", "heads 只用于 derive: per-head", "删去 heads");
        }
        return null;
    }

    private Optional<FactPath> path(Spot spot, @Nullable String subject) {
        Optional<FactPath> path = FactPath.parse(spot.text());
        if (path.isEmpty()) {
            spot.error("bad-path", "读不懂“" + spot.textOrNull() + "”", "写法见 docs/formats 中列读什么");
        } else if (path.get() instanceof FactPath.SubjectAttribute && subject == null) {
            spot.error("no-subject", "只有共享政策表可以读 subject.…", "在表上写 subject: material，或读别的事实");
            return Optional.empty();
        }
        // Whether the pack has it, and of which type, is told once the column's type is known.
        return path.map(p -> p instanceof FactPath.ParameterValue v
                ? new FactPath.ParameterValue(parameters.pack() + "/" + v.parameter())
                : p);
    }

    /** Whether what a column reads and how it compares go together. */
    private void fits(Spot spot, Column column) {
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
        if (reads instanceof FactPath.ParameterValue p) {
            parameters.named(spot.at("reads"), p.id(), readable(column.type()));
        }
        if (column.type() != expected) {
            spot.at("type").error("path-type", "列的类型与所读的事实不符", "region 用 region，law-date 用 date，chosen 用 yes-no");
        }
    }

    /** The types of parameters that a column of a type can read. */
    private static List<String> readable(ColumnType type) {
        return switch (type) {
            case YES_NO -> List.of("yes-no");
            case NUMBER -> PackParameters.NUMBERS;
            case DATE -> List.of("date");
            case TEXT, ONE_OF -> List.of("text");
            case ANY_OF, AGE, LICENCE, PARTY_KIND, CREDIT, REGION -> List.of();
        };
    }
}
