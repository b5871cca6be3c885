package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.KieBase;

/**
 * The rules of a release, compiled; safe for use by several threads. Close it when the release is no longer needed: until
 * then it keeps some megabytes.
 */
public final class CompiledRules implements AutoCloseable {

    private final Scope scope;
    private final KieBase base;
    private final Runnable release;
    private final Regions regions;
    private final Map<String, FactPath> paths = new HashMap<>();
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, RowRef> rows = new HashMap<>();
    private final List<RowRef> ordered;
    private final Wording words;

    CompiledRules(Scope scope, KieBase base, Runnable release) {
        this.scope = scope;
        this.base = base;
        this.release = release;
        this.regions = scope.catalogue().regionTree();
        this.words = new Wording(scope);
        this.ordered = order(scope);
        ordered.forEach(r -> rows.put(r.path(), r));
        for (RulePack pack : scope.packs()) {
            pack.parameters().forEach(p -> parameters.put(pack.id() + "/" + p.id(), p));
            for (RuleTable table : pack.tables()) {
                table.columns().forEach(c -> {
                    paths.put(c.reads().text(), c.reads());
                    FactPath heads = c.heads();
                    if (heads != null) {
                        paths.put(heads.text(), heads);
                    }
                });
            }
        }
    }

    /** What was compiled. */
    public Scope scope() {
        return scope;
    }

    /** Frees what the engine keeps for these rules. */
    @Override
    public void close() {
        release.run();
    }

    FactSource source(Facts facts) {
        return new FactSource(facts, regions, paths, parameters);
    }

    Wording words() {
        return words;
    }

    /** All rows, by phase, pack, table and place. */
    List<RowRef> rows() {
        return ordered;
    }

    /** A row by its path; empty for what is no row, such as a matter itself. */
    Optional<RowRef> row(String path) {
        return Optional.ofNullable(rows.get(path));
    }

    /** Opens a session in which rows are fired for one decision. */
    RowSession session() {
        return new RowSession(base.newKieSession(), rows);
    }

    private static List<RowRef> order(Scope scope) {
        Map<Concludes, List<RuleTable>> byPhase = new TreeMap<>();
        for (RulePack pack : scope.packs()) {
            pack.tables().forEach(t -> byPhase.computeIfAbsent(t.concludes(), c -> new ArrayList<>())
                    .add(t));
        }
        List<RowRef> rows = new ArrayList<>();
        byPhase.values()
                .forEach(tables -> tables.forEach(
                        table -> table.rows().forEach(row -> rows.add(new RowRef(rows.size(), table, row)))));
        return List.copyOf(rows);
    }
}
