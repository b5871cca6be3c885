package cn.yijianshi.process;

import cn.yijianshi.process.Net.Kind;
import cn.yijianshi.process.Net.Place;
import cn.yijianshi.process.Net.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through everything that can happen in a net, up to a bound: a state is where the case stands on each branch, with
 * what its conditions have been found to say. Branches do not disturb each other — a place that can go on stays able to,
 * whatever happens elsewhere — so one order of them stands for all; the place nearest the start goes first, so that two
 * branches that run into one way are seen to.
 */
final class Exploration {

    /** What was found. */
    sealed interface Problem {

        /** The case stands still; it waits at these places for what never comes. */
        record StandsStill(Set<String> places) implements Problem {}

        /** Two branches run along one way, so that what follows is done twice. */
        record RunsTwice(String place) implements Problem {}

        /** From these places on the case can never end. */
        record NeverEnds(Set<String> places) implements Problem {}
    }

    /**
     * @param complete whether everything that can happen was looked at
     * @param states how many states were looked at
     */
    record Result(Set<Problem> problems, boolean complete, int states) {}

    private record State(BitSet marked, CaseFacts facts) {}

    private final ProcessModel model;
    private final DecidedMatters decided;
    private final List<Way> ways;
    private final List<Place> order;
    private final Map<String, int[]> into = new HashMap<>();
    private final Map<String, int[]> outOf = new HashMap<>();
    private final Map<String, BitSet> before = new HashMap<>();
    private final int bound;

    private final Map<State, Integer> known = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<List<Integer>> comingFrom = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Integer> settled = new HashSet<>();
    private boolean complete = true;

    /** @param bound how many states are looked at, at most */
    Exploration(ProcessModel model, Net net, DecidedMatters decided, int bound) {
        this.model = model;
        this.decided = decided;
        this.bound = bound;
        this.ways = List.copyOf(net.ways());
        for (Place place : net.places()) {
            into.put(place.id(), indexes(net.into(place.id())));
            outOf.put(place.id(), indexes(net.outOf(place.id())));
        }
        this.order = fromTheStart(net);
        order.stream()
                .filter(place -> place.kind() == Kind.GATHER)
                .forEach(place -> before.put(place.id(), before(place)));
    }

    Result explore() {
        for (Place place : order) {
            if (place.kind() == Kind.START) {
                reach(-1, new BitSet(), outOf(place), CaseFacts.none());
            }
        }
        for (int next = 0; next < states.size() && complete; next++) {
            complete = states.size() <= bound;
            goOn(next);
        }
        if (complete) {
            findEndless();
        }
        return new Result(problems, complete, states.size());
    }

    private void goOn(int number) {
        State state = states.get(number);
        if (state.marked.isEmpty()) {
            settled.add(number);
            return;
        }
        Optional<Place> next =
                order.stream().filter(place -> canGoOn(place, state.marked)).findFirst();
        if (next.isPresent()) {
            fire(number, state, next.get());
        } else {
            settled.add(number);
            problems.add(new Problem.StandsStill(standing(state.marked)));
        }
    }

    private boolean canGoOn(Place place, BitSet marked) {
        int[] in = into(place);
        return switch (place.kind()) {
            case START -> false;
            case JOIN -> count(in, marked) == in.length;
            case GATHER -> count(in, marked) > 0 && !marked.intersects(before.getOrDefault(place.id(), new BitSet()));
            case END, PASS, MERGE, FORK, ONE_OF, SOME_OF -> count(in, marked) > 0;
        };
    }

    private void fire(int number, State state, Place place) {
        BitSet left = (BitSet) state.marked.clone();
        boolean waits = place.kind() == Kind.JOIN || place.kind() == Kind.GATHER;
        for (int way : into(place)) {
            if (left.get(way)) {
                left.clear(way);
                if (!waits) {
                    break;
                }
            }
        }
        switch (place.kind()) {
            case END -> reach(number, left, new int[0], state.facts);
            case ONE_OF, SOME_OF -> choose(number, state, place, left);
            case START, PASS, MERGE, JOIN, GATHER, FORK -> reach(number, left, outOf(place), state.facts);
        }
    }

    private void choose(int number, State state, Place place, BitSet left) {
        Choice choice =
                new Choice(place.kind() == Kind.ONE_OF, model.outgoing(place.node()), decided.after(place.node()));
        Optional<List<Choice.Taken>> taken = choice.ways(state.facts.withDecided(decided.before(place.node())), bound);
        if (taken.isEmpty()) {
            complete = false;
            return;
        }
        if (taken.get().isEmpty()) {
            settled.add(number);
        }
        for (Choice.Taken together : taken.get()) {
            Set<String> flows = new HashSet<>();
            together.flows().forEach(flow -> flows.add(flow.id()));
            int[] entered = Arrays.stream(outOf(place))
                    .filter(way -> ways.get(way).flows().stream().anyMatch(flows::contains))
                    .toArray();
            reach(number, left, entered, together.facts());
        }
    }

    private void reach(int from, BitSet left, int[] entered, CaseFacts facts) {
        BitSet marked = (BitSet) left.clone();
        for (int way : entered) {
            if (marked.get(way)) {
                problems.add(new Problem.RunsTwice(ways.get(way).to()));
                if (from >= 0) {
                    settled.add(from);
                }
                return;
            }
            marked.set(way);
        }
        State state = new State(marked, facts);
        Integer number = known.get(state);
        if (number == null) {
            number = states.size();
            known.put(state, number);
            states.add(state);
            comingFrom.add(new ArrayList<>());
        }
        if (from >= 0) {
            comingFrom.get(number).add(from);
        }
    }

    /** What no state leads back from to where the case ends, or to a problem that was told already. */
    private void findEndless() {
        Deque<Integer> open = new ArrayDeque<>(settled);
        Set<Integer> seen = new HashSet<>(settled);
        while (!open.isEmpty()) {
            for (int from : comingFrom.get(open.remove())) {
                if (seen.add(from)) {
                    open.add(from);
                }
            }
        }
        Set<String> endless = new HashSet<>();
        for (int number = 0; number < states.size(); number++) {
            if (!seen.contains(number)) {
                endless.addAll(standing(states.get(number).marked));
            }
        }
        if (!endless.isEmpty()) {
            problems.add(new Problem.NeverEnds(endless));
        }
    }

    private Set<String> standing(BitSet marked) {
        Set<String> places = new LinkedHashSet<>();
        marked.stream().forEach(way -> places.add(ways.get(way).to()));
        return places;
    }

    private int[] into(Place place) {
        return into.getOrDefault(place.id(), new int[0]);
    }

    private int[] outOf(Place place) {
        return outOf.getOrDefault(place.id(), new int[0]);
    }

    private static int count(int[] in, BitSet marked) {
        int count = 0;
        for (int way : in) {
            count += marked.get(way) ? 1 : 0;
        }
        return count;
    }

    private int[] indexes(List<Way> some) {
        return some.stream().mapToInt(ways::indexOf).toArray();
    }

    /** The ways from which a place can still be come to, those that lead straight into it excepted. */
    private BitSet before(Place place) {
        BitSet before = new BitSet();
        Deque<String> open = new ArrayDeque<>();
        for (int way : into(place)) {
            open.add(ways.get(way).from());
        }
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(place.id())) {
                continue;
            }
            for (int way : into.getOrDefault(at, new int[0])) {
                before.set(way);
                if (seen.add(ways.get(way).from())) {
                    open.add(ways.get(way).from());
                }
            }
        }
        return before;
    }

    /** All places, each after those that lead to it, as far as there are no loops. */
    private List<Place> fromTheStart(Net net) {
        Deque<Place> sorted = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        net.places().stream()
                .filter(place -> place.kind() == Kind.START)
                .forEach(start -> visit(net, start, seen, sorted));
        return List.copyOf(sorted);
    }

    private void visit(Net net, Place place, Set<String> seen, Deque<Place> sorted) {
        if (seen.add(place.id())) {
            for (int way : outOf(place)) {
                visit(net, net.place(ways.get(way).to()), seen, sorted);
            }
            sorted.addFirst(place);
        }
    }
}
