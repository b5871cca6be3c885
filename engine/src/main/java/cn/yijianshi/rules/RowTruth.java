package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a row says of a situation, cell by cell, whether it holds or not: to tell which rows and cells have been tried out.
 *
 * @param row {@code pack/table/row}
 * @param cells by column id, in column order
 */
public record RowTruth(String row, Truth truth, Map<String, Truth> cells) {

    public RowTruth {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * All rows that count: in force, and of no policy that the bundle switched off. Those of shared policies come once for each material that the decision says a matter asks for.
     *
     * @param decision what was decided for these facts
     */
    public static List<RowTruth> of(CompiledRules rules, Facts facts, Decision decision) {
        List<RowTruth> truths = new ArrayList<>();
        List<FactView> situation = List.of(rules.situation(facts));
        List<FactView> subjects = new ArrayList<>();
        decision.findings().stream()
                .filter(f -> f.phase() == Concludes.REQUIRED)
                .forEach(required -> subjects.add(subject(rules, facts, required, decision)));
        for (RowRef ref : rules.rows().all()) {
            if (ref.off() == null && ref.row().inForce(facts.lawDate())) {
                for (FactView view : ref.table().subject() == null ? situation : subjects) {
                    truths.add(of(ref, new CellTest(view)));
                }
            }
        }
        return List.copyOf(truths);
    }

    private static RowTruth of(RowRef ref, CellTest test) {
        Map<String, Truth> cells = new LinkedHashMap<>();
        Truth all = Truth.TRUE;
        for (Column column : ref.table().columns()) {
            Cell cell = ref.row().cells().get(column.id());
            if (cell != null) {
                Truth truth = test.truth(column, cell);
                cells.put(column.id(), truth);
                all = all.and(truth);
            }
        }
        return new RowTruth(ref.path(), all, cells);
    }

    private static FactView subject(CompiledRules rules, Facts facts, Decision.Finding required, Decision decision) {
        Catalogue catalogue = rules.scope().catalogue();
        Matter matter = catalogue.matter(String.valueOf(required.matter())).orElseThrow();
        Material material =
                catalogue.material(String.valueOf(required.material())).orElseThrow();
        String resultOf = material.resultOf();
        boolean inBundle = resultOf != null && !resultOf.equals(matter.id()) && decision.applies(resultOf);
        return rules.subject(facts, matter, material, Truth.of(inBundle));
    }
}
