package cn.yijianshi.reductions;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.PromisedPath;
import cn.yijianshi.bundle.PromisedTime;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.rules.CompiledRules;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.MaterialList;
import cn.yijianshi.rules.MaterialOutcome;
import cn.yijianshi.rules.RelevantQuestions;
import cn.yijianshi.rules.RuleEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What a bundle saves in one situation.
 *
 * @param scenario id of the scenario
 * @param name the situation in a sentence
 * @param matters names of the matters that apply
 * @param figures one for each {@link Counting}, in its order
 * @param before what each matter alone would take, in the bundle's order: what the sums are made of
 * @param merged how many materials are left when those that several matters ask for are counted once
 * @param taken whether the application would be taken in; one that is refused as a whole or sent elsewhere saves nothing
 * @param settled whether everything that can change the figures was answered
 */
public record Reduction(
        String scenario,
        String name,
        List<String> matters,
        List<Figure> figures,
        List<Alone> before,
        int merged,
        boolean taken,
        boolean settled) {

    /**
     * One matter done alone.
     *
     * @param promised its promised time in this situation, in words
     * @param hours the same in working hours
     */
    public record Alone(String matter, int materials, String promised, int hours, int visits) {}

    /** The figure of a kind. */
    public Figure figure(Counting counting) {
        return figures.get(counting.ordinal());
    }

    /** All scenarios of a bundle, by id. */
    public static List<Reduction> ofScenarios(
            BundleDefinition definition, ProcessModel process, RuleEngine engine, CompiledRules rules) {
        return definition.scenarios().stream()
                .map(s -> of(s.id(), s.name(), definition, process, engine.decide(rules, s.facts())))
                .toList();
    }

    /** One situation as it was decided. */
    public static Reduction of(
            String scenario, String name, BundleDefinition definition, ProcessModel process, Decision decision) {
        List<MaterialOutcome> materials =
                MaterialList.of(decision, definition.catalogue()).materials();
        Map<String, Matter> applying = definition.catalogue().matters().stream()
                .filter(m -> decision.applies(m.id()))
                .collect(Collectors.toMap(Matter::id, m -> m));
        List<Alone> alone = definition.bundle().matters().stream()
                .filter(m -> applying.containsKey(m.matter()))
                .map(m -> alone(Objects.requireNonNull(applying.get(m.matter())), decision, materials))
                .toList();
        int handedIn = (int) materials.stream()
                .filter(m -> m.status() != MaterialOutcome.Status.EXEMPT)
                .count();
        List<Figure> figures = List.of(
                new Figure(Counting.STEPS, alone.size(), Math.min(1, alone.size())),
                new Figure(Counting.MATERIALS, sum(alone, Alone::materials), handedIn),
                new Figure(
                        Counting.DAYS,
                        Math.ceilDiv(sum(alone, Alone::hours), PromisedPath.HOURS_A_DAY),
                        alone.isEmpty() ? 0 : PromisedPath.of(process, decision).days()),
                new Figure(
                        Counting.VISITS,
                        sum(alone, Alone::visits),
                        alone.stream().mapToInt(Alone::visits).max().orElse(0)));
        return new Reduction(
                scenario,
                name,
                alone.stream().map(Alone::matter).toList(),
                figures,
                alone,
                materials.size(),
                decision.holding(Concludes.ELIGIBILITY).stream().noneMatch(f -> f.matter() == null),
                new RelevantQuestions()
                        .openPaths(decision).stream()
                                .noneMatch(p -> p.startsWith("answer.") || p.startsWith("chosen.")));
    }

    private static Alone alone(Matter matter, Decision decision, List<MaterialOutcome> materials) {
        int asked = (int) materials.stream()
                .filter(m -> m.matters().contains(matter.id()))
                .count();
        TimeSpan promised = PromisedTime.of(decision, matter);
        return new Alone(matter.name(), asked, promised.words(), PromisedTime.hours(promised), matter.visits());
    }

    private static int sum(List<Alone> alone, ToIntFunction<Alone> of) {
        return alone.stream().mapToInt(of).sum();
    }
}
