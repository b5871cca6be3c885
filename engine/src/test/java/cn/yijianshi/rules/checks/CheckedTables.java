package cn.yijianshi.rules.checks;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.RuleEngine;
import cn.yijianshi.rules.Scope;
import cn.yijianshi.rules.SmallWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tables of {@link SmallWorld} with a guide, checked; their counter-examples are decided by Drools. */
final class CheckedTables {

    private final List<GuideQuestion> guide = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private String parameters = "";
    private @Nullable CompiledRules compiled;

    CheckedTables ask(String id, ColumnType type, String options, String when) {
        List<String> codes = new ArrayList<>();
        SmallWorld.yaml("[" + options + "]").forEach(c -> codes.add(c.asString()));
        JsonNode conditions = SmallWorld.yaml("[" + when + "]");
        guide.add(new GuideQuestion(
                id,
                "问题" + id + "？",
                type,
                codes,
                null,
                Condition.read(
                        new ParsedFile("guide.yaml", "guide", conditions, Map.of()), "", conditions, new Faults())));
        return this;
    }

    /** The answer is at the same time the value of a data element. */
    CheckedTables askElement(String id, ColumnType type, String element) {
        guide.add(new GuideQuestion(id, "问题" + id + "？", type, List.of(), element, List.of()));
        return this;
    }

    CheckedTables parameters(String yaml) {
        parameters = yaml;
        return this;
    }

    /** @param columns {@code id: reads, type …} each in braces; rows likewise, without a basis */
    CheckedTables table(String head, String columns, String... rows) {
        StringBuilder table = new StringBuilder(
                "{id: t%d, name: 表, %s, columns: [%s], rows: [".formatted(tables.size(), head, columns));
        for (int i = 0; i < rows.length; i++) {
            table.append("{id: r")
                    .append(i)
                    .append(", basis: {title: 法}, ")
                    .append(rows[i])
                    .append("},");
        }
        tables.add(table.append("]}").toString());
        return this;
    }

    Scope scope() {
        return SmallWorld.scope(SmallWorld.pack(parameters, tables.toArray(String[]::new)));
    }

    Setting setting() {
        return new Setting(
                scope(),
                guide,
                Map.of("applicant", List.of("enterprise", "individual-business")),
                List.of("990000"),
                LocalDate.of(2026, 1, 1));
    }

    List<TableFinding> findings() {
        return new TableChecks().check(setting()).findings();
    }

    /** Kind and row of all findings. */
    List<String> told() {
        return findings().stream().map(f -> f.kind().code() + " " + f.element()).toList();
    }

    /** What Drools decides in the example of a finding, after a round trip through JSON as a try-out loads it. */
    Decision decided(TableFinding finding) {
        Example example = java.util.Objects.requireNonNull(finding.example());
        Facts facts = CanonicalJson.mapper()
                .treeToValue(CanonicalJson.read(CanonicalJson.write(example.facts())), Facts.class);
        RuleEngine engine = new RuleEngine();
        compiled = compiled == null ? engine.compile(scope()) : compiled;
        return engine.decide(compiled, facts);
    }
}
