package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rows of a release, by phase, pack, table and place. */
final class Rows {

    private final List<RowRef> all;
    private final List<RowRef> off;
    private final NameTable byPath;

    Rows(List<RulePack> packs, Readings readings, List<SwitchedOff> switches) {
        Map<Concludes, List<RuleTable>> byPhase = new TreeMap<>();
        for (RulePack pack : packs) {
            pack.tables().forEach(t -> byPhase.computeIfAbsent(t.concludes(), c -> new ArrayList<>())
                    .add(t));
        }
        List<RowRef> rows = new ArrayList<>();
        byPhase.values()
                .forEach(tables -> tables.forEach(table ->
                        table.rows().forEach(r -> rows.add(RowRef.of(rows.size(), table, r, readings, switches)))));
        this.all = List.copyOf(rows);
        Map<String, Integer> places = new HashMap<>();
        all.forEach(r -> places.put(r.path(), r.index()));
        this.byPath = new NameTable(places);
        this.off = all.stream().filter(r -> r.off() != null).toList();
    }

    List<RowRef> all() {
        return all;
    }

    /** Those of shared policies that the bundle does not follow. */
    List<RowRef> off() {
        return off;
    }

    /** A row by its path; empty for what is no row, such as a matter itself. */
    Optional<RowRef> find(String path) {
        int index = byPath.find(path);
        return index < 0 ? Optional.empty() : Optional.of(all.get(index));
    }

    /** The row a rule is named after. */
    RowRef named(String path) {
        int index = byPath.find(path);
        if (index < 0) {
            throw new IllegalStateException("A rule fired for a row that is not there: " + path);
        }
        return all.get(index);
    }
}
