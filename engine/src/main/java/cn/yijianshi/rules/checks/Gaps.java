package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Decides;
import cn.yijianshi.rules.Row;
import cn.yijianshi.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Situations, with the guide answered and the registries' answers in, for which a table that must decide says nothing. */
final class Gaps {

    private static final String QUESTION = "有没有漏掉的情形";

    private final Checking checking;
    private final Situations situations;

    Gaps(Checking checking) {
        this.checking = checking;
        this.situations = checking.situations;
    }

    void check() {
        Map<String, RuleTable> tables = new LinkedHashMap<>();
        situations.lines(Line::own).forEach(l -> tables.put(l.table().path(), l.table()));
        Set<String> uncovered =
                situations.uncovered().stream().map(l -> l.table().path()).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        for (RuleTable table : tables.values()) {
            if (!uncovered.contains(table.path())) {
                targets(table).forEach((target, what) -> {
                    if (told.add(target)) {
                        check(table, target, what);
                    }
                });
            }
        }
    }

    /** What a table must decide, with its words. */
    private Map<String, String> targets(RuleTable table) {
        Map<String, String> targets = new LinkedHashMap<>();
        Decides decides = table.decides();
        if (decides == Decides.SOMETIMES) {
            return targets;
        }
        for (Row row : table.rows()) {
            boolean routes =
                    row.then() instanceof Conclusion.Routing r && r.aspect().equals("route");
            if (decides != null || routes) {
                targets.putIfAbsent(target(table, row.then()), what(table, row));
            }
        }
        return targets;
    }

    private static String target(RuleTable table, Conclusion then) {
        return switch (then) {
            case Conclusion.Applicability c -> "applicability " + table.path();
            case Conclusion.Routing c -> "routing " + c.matter() + " " + c.aspect();
            case Conclusion.Fee c -> "fee " + c.matter() + " " + c.item();
            case Conclusion.Field c -> "field " + c.element();
            default -> then.getClass().getSimpleName() + " " + then.matter() + " " + then.material();
        };
    }

    private String what(RuleTable table, Row row) {
        String matter = row.then().matter();
        String about = matter == null || row.then() instanceof Conclusion.Applicability
                ? ""
                : "（"
                        + situations
                                .setting()
                                .scope()
                                .catalogue()
                                .matter(matter)
                                .map(Matter::name)
                                .orElse(matter) + "）";
        return "“" + table.name() + "”" + about
                + (row.then() instanceof Conclusion.Routing c ? aspect(c.aspect()) : "");
    }

    private static String aspect(String aspect) {
        return switch (aspect) {
            case "route" -> "的办理路径";
            case "inspection" -> "的踏勘";
            case "expert-review" -> "的专家评审";
            case "handler" -> "的承办";
            case "instant" -> "的秒批";
            default -> "的" + aspect;
        };
    }

    private void check(RuleTable table, String target, String what) {
        boolean oneMatter = table.decides() == Decides.ONE_MATTER;
        List<Line> deciding = situations.lines(l -> l.subject() == null
                && target(l.table(), l.then()).equals(target)
                && !(oneMatter && l.then() instanceof Conclusion.Applicability c && !c.applies()));
        if (deciding.isEmpty()) {
            return;
        }
        String matter = checking.depends(deciding.getFirst().then());
        List<Line> leaving = situations.lines(l -> l.then() instanceof Conclusion.Eligibility e
                && (e.matter() == null || Objects.equals(e.matter(), matter)));
        Set<List<Object>> seen = new HashSet<>();
        for (World world : situations.worlds()) {
            List<Box> decided = situations.boxes(deciding, world);
            List<Box> outside = new ArrayList<>(decided);
            outside.addAll(situations.boxes(leaving, world));
            Situations.Applying applying = matter == null
                    ? new Situations.Applying(List.of(Box.ALL), List.of())
                    : situations.applies(matter, world);
            if (!seen.add(List.of(world.space(), outside, applying))) {
                continue;
            }
            outside.addAll(applying.avoid());
            Checking.Point point = gap(table, world, applying, outside);
            if (point != null) {
                tell(table, what, deciding, point, matter);
                return;
            }
        }
    }

    private Checking.@Nullable Point gap(
            RuleTable table, World world, Situations.Applying applying, List<Box> outside) {
        for (Box in : applying.in()) {
            Checking.Point point = checking.find(world, in.in(world.space().known()), outside, table.path(), QUESTION);
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    private void tell(
            RuleTable table, String what, List<Line> deciding, Checking.Point point, @Nullable String matter) {
        List<Line> told = new ArrayList<>(deciding);
        if (matter != null) {
            told.addAll(situations.lines(l -> l.then() instanceof Conclusion.Applicability c
                    && c.applies()
                    && c.matter().equals(matter)));
        }
        checking.found(new TableFinding(
                TableFinding.Kind.GAP,
                table.path(),
                deciding.stream().map(Line::path).toList(),
                what + "漏掉了情形：没有一行成立",
                "补一行；确实不必决定的，在表上写 decides: sometimes",
                checking.examples.of(point.world(), point.atoms(), told)));
    }
}
