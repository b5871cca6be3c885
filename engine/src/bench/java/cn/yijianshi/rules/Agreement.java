package cn.yijianshi.rules;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Makes sure, before anything is measured, that all engines find the same by the same rows. */
final class Agreement {

    private static final int CASES = 500;

    /**
     * All engines decide the same random situations.
     *
     * @throws IllegalStateException on the first difference
     */
    void check(int rows) throws Exception {
        Random random = new Random(4242);
        try (CompiledRules pack = new RuleEngine().compile(new MeasuredPack(rows, 17).scope());
                ByHand hand = new ByHand(pack)) {
            ByKieDmn kie = new ByKieDmn(pack);
            ByCamundaDmn camunda = new ByCamundaDmn(pack);
            long found = 0;
            for (int i = 0; i < CASES; i++) {
                Facts facts = MeasuredPack.facts(random);
                FlatFacts flat = FlatFacts.of(facts);
                Map<String, Object> variables = flat.asVariables();
                TreeSet<String> ours = new TreeSet<>();
                Outcome outcome = new Deciding(pack, pack.typed(facts)).evaluate();
                outcome.findings().forEach(f -> ours.add(text(f)));
                if (!outcome.pending().isEmpty()) {
                    throw new IllegalStateException("Rows are open though every fact is known: " + outcome.pending());
                }
                same("hand-written Java", ours, hand.evaluate(flat), facts);
                same("KIE DMN", ours, kie.evaluate(variables), facts);
                same("Camunda DMN", ours, camunda.evaluate(variables), facts);
                found += ours.size();
            }
            System.out.printf(
                    "%d rows: four engines agree on %d situations, %.1f findings each%n",
                    rows, CASES, (double) found / CASES);
        }
    }

    private static void same(String engine, TreeSet<String> ours, List<ResolvedByHand.Found> theirs, Facts facts) {
        TreeSet<String> found = new TreeSet<>();
        theirs.forEach(f -> found.add(f.text()));
        if (!found.equals(ours)) {
            TreeSet<String> missing = new TreeSet<>(ours);
            missing.removeAll(found);
            found.removeAll(ours);
            throw new IllegalStateException(
                    engine + " differs on " + facts + "\nmissing " + missing + "\nmore " + found);
        }
    }

    private static String text(Outcome.Found found) {
        List<String> rows = found.because().stream()
                .filter(JudgedRow.class::isInstance)
                .map(Reason::path)
                .toList();
        return ResolvedByHand.text(
                found.phase(), found.matter(), found.material(), found.status(), rows, found.overriddenBy());
    }

    public static void main(String[] args) throws Exception {
        Agreement agreement = new Agreement();
        agreement.check(60);
        agreement.check(500);
    }
}
