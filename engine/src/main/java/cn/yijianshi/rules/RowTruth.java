package cn.yijianshi.rules;

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
     * All rows in force. Those of shared policies come once for each material that the decision says a matter asks for.
     *
     * @param decision what was decided for these facts
     */
    public static List<RowTruth> of(CompiledRules rules, Facts facts, Decision decision) {
        FactSource source = rules.source(facts);
        List<RowTruth> truths = new ArrayList<>();
        Situation situation = new Situation(source);
        List<Subject> subjects = new ArrayList<>();
        for (Decision.Finding finding : decision.findings()) {
            if (finding.phase() == Concludes.REQUIRED) {
                subjects.add(subject(rules.scope(), source, finding, decision));
            }
        }
        for (RowRef ref : rules.rows()) {
            if (ref.row().inForce(facts.lawDate())) {
                for (FactView view : ref.table().subject() == null ? List.of(situation) : subjects) {
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

    private static Subject subject(Scope scope, FactSource source, Decision.Finding required, Decision decision) {
        String matter = String.valueOf(required.matter());
        var material = scope.catalogue().material(String.valueOf(required.material())).orElseThrow();
        String resultOf = material.resultOf();
        boolean inBundle = resultOf != null && !resultOf.equals(matter) && decision.applies(resultOf);
        return new Subject(source, scope.catalogue().matter(matter).orElseThrow(), material, Truth.of(inBundle));
    }
}
