package cn.yijianshi.process;

import cn.yijianshi.process.FlowCondition.OutcomeIs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What conditions on flows have been found to say of a case so far. Whether a matter applies and which way it is routed
 * never change in a case; what came of a matter stays so unless a step to come
 * decides it (again); whether a deferral is open may change at any time.
 *
 * @param settled what is so, e.g. {@code applies/food-permit: true}, {@code route/fire-check: commitment}
 * @param ruledOut values found not to be so, by the same keys; only of what is not settled
 */
record CaseFacts(Map<String, String> settled, Map<String, Set<String>> ruledOut) {

    private static final String YES = "true";
    private static final String NO = "false";
    private static final String UNDECIDED = "undecided";
    private static final String ROUTE = "route/";
    private static final String OUTCOME = "outcome/";
    private static final String DEFERRAL = "deferral";

    CaseFacts {
        settled = Map.copyOf(settled);
        ruledOut = Map.copyOf(ruledOut);
    }

    static CaseFacts none() {
        return new CaseFacts(Map.of(), Map.of());
    }

    /** The same, knowing that these matters have been decided. */
    CaseFacts withDecided(Set<String> matters) {
        Map<String, Set<String>> more = new TreeMap<>(ruledOut);
        matters.forEach(matter -> more.put(OUTCOME + matter, Set.of(UNDECIDED)));
        return new CaseFacts(settled, more);
    }

    /**
     * What is remembered from one gateway to the next.
     *
     * @param openMatters those that may yet be decided, or decided again
     */
    CaseFacts lasting(Set<String> openMatters) {
        Map<String, String> lasting = new TreeMap<>(settled);
        lasting.keySet().remove(DEFERRAL);
        openMatters.forEach(matter -> lasting.remove(OUTCOME + matter));
        Map<String, Set<String>> routes = new TreeMap<>(ruledOut);
        routes.keySet().removeIf(key -> !key.startsWith(ROUTE) || settled.containsKey(key));
        return new CaseFacts(lasting, routes);
    }

    /** These facts with all of the conditions; empty where they contradict each other. */
    Optional<CaseFacts> assuming(List<FlowCondition> conditions) {
        Optional<CaseFacts> facts = Optional.of(this);
        for (FlowCondition condition : conditions) {
            facts = facts.flatMap(f -> f.assuming(condition));
        }
        return facts;
    }

    /** The ways in which the conditions do not all hold, none within another: the first fails; or it holds and the next … */
    List<CaseFacts> denying(List<FlowCondition> conditions) {
        List<CaseFacts> ways = new ArrayList<>();
        Optional<CaseFacts> held = Optional.of(this);
        for (FlowCondition condition : conditions) {
            held.ifPresent(facts -> ways.addAll(facts.denying(condition)));
            held = held.flatMap(facts -> facts.assuming(condition));
        }
        return ways;
    }

    /** Facts in which none of the flows is taken, if there are any. */
    Optional<CaseFacts> refuting(List<Flow> flows) {
        if (flows.isEmpty()) {
            return Optional.of(this);
        }
        return denying(flows.getFirst().conditions()).stream()
                .flatMap(failed -> failed.refuting(flows.subList(1, flows.size())).stream())
                .findFirst();
    }

    private Optional<CaseFacts> assuming(FlowCondition condition) {
        return switch (condition) {
            case FlowCondition.Applies c -> with(applies(c.matter()), YES);
            case FlowCondition.NotApplies c -> with(applies(c.matter()), NO);
            case FlowCondition.RouteIs c -> with(ROUTE + c.matter(), c.value());
            case OutcomeIs c ->
                switch (c.result()) {
                    case GRANTED, REFUSED ->
                        with(OUTCOME + c.matter(), c.result().name());
                    case GRANTED_OR_NOT_NEEDED -> without(OUTCOME + c.matter(), OutcomeIs.Result.REFUSED.name());
                };
            case FlowCondition.Deferral c -> with(DEFERRAL, c.state().name());
        };
    }

    private List<CaseFacts> denying(FlowCondition condition) {
        return switch (condition) {
            case FlowCondition.Applies c -> any(applies(c.matter()), NO);
            case FlowCondition.NotApplies c -> any(applies(c.matter()), YES);
            // Routes are the rules' own words: which others there are is not known here, so one is only ruled out.
            case FlowCondition.RouteIs c ->
                without(ROUTE + c.matter(), c.value()).stream().toList();
            case OutcomeIs c ->
                switch (c.result()) {
                    // Undecided is also what was given up because something before it was refused.
                    case GRANTED, GRANTED_OR_NOT_NEEDED ->
                        any(OUTCOME + c.matter(), UNDECIDED, OutcomeIs.Result.REFUSED.name());
                    case REFUSED -> any(OUTCOME + c.matter(), UNDECIDED, OutcomeIs.Result.GRANTED.name());
                };
            case FlowCondition.Deferral c ->
                any(
                        DEFERRAL,
                        c.state() == FlowCondition.Deferral.State.OPEN
                                ? FlowCondition.Deferral.State.NONE.name()
                                : FlowCondition.Deferral.State.OPEN.name());
        };
    }

    private Optional<CaseFacts> without(String key, String value) {
        String now = settled.get(key);
        if (now != null) {
            return now.equals(value) ? Optional.empty() : Optional.of(this);
        }
        Map<String, Set<String>> more = new TreeMap<>(ruledOut);
        Set<String> values = new TreeSet<>(ruledOut.getOrDefault(key, Set.of()));
        values.add(value);
        more.put(key, values);
        return Optional.of(new CaseFacts(settled, more));
    }

    private List<CaseFacts> any(String key, String... values) {
        List<CaseFacts> ways = new ArrayList<>();
        for (String value : values) {
            with(key, value).ifPresent(ways::add);
        }
        return ways;
    }

    private Optional<CaseFacts> with(String key, String value) {
        String before = settled.get(key);
        if (before != null) {
            return before.equals(value) ? Optional.of(this) : Optional.empty();
        }
        if (ruledOut.getOrDefault(key, Set.of()).contains(value)) {
            return Optional.empty();
        }
        Map<String, String> more = new TreeMap<>(settled);
        more.put(key, value);
        return Optional.of(new CaseFacts(more, ruledOut));
    }

    private static String applies(String matter) {
        return "applies/" + matter;
    }
}
