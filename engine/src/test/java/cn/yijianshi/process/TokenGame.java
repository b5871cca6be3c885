package cn.yijianshi.process;

import cn.yijianshi.process.FlowCondition.Applies;
import cn.yijianshi.process.FlowCondition.NotApplies;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plays a process with tokens, in every order and for every answer to “does the matter apply”, straight on the drawing: the
 * independent judge of {@link Soundness}. Small processes only.
 */
final class TokenGame {

    private final ProcessModel model;
    private final Map<String, Boolean> applies;
    private boolean stuck;
    private boolean twice;
    private boolean endless;

    private TokenGame(ProcessModel model, Map<String, Boolean> applies) {
        this.model = model;
        this.applies = applies;
    }

    /** The codes of all that can go wrong. */
    static Set<String> verdict(ProcessModel model) {
        Set<String> codes = new HashSet<>();
        List<String> matters = List.copyOf(model.matters());
        for (int bits = 0; bits < 1 << matters.size(); bits++) {
            Map<String, Boolean> applies = new HashMap<>();
            for (int i = 0; i < matters.size(); i++) {
                applies.put(matters.get(i), (bits >> i & 1) == 1);
            }
            TokenGame game = new TokenGame(model, applies);
            game.play();
            if (game.stuck) {
                codes.add("join-waits-for-ever");
            }
            if (game.twice) {
                codes.add("runs-several-times");
            }
            if (game.endless) {
                codes.add("never-ends");
            }
        }
        return codes;
    }

    /** Tokens on each flow, by id. */
    private void play() {
        Map<String, Integer> first = new TreeMap<>();
        model.nodes().stream()
                .filter(Node.Start.class::isInstance)
                .flatMap(start -> model.outgoing(start.id()).stream())
                .forEach(flow -> first.put(flow.id(), 1));
        Map<Map<String, Integer>, List<Map<String, Integer>>> leadsTo = new HashMap<>();
        Deque<Map<String, Integer>> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Map<String, Integer> tokens = open.remove();
            if (leadsTo.containsKey(tokens)) {
                continue;
            }
            boolean over = tokens.values().stream().anyMatch(n -> n > 1);
            twice |= over;
            List<Map<String, Integer>> next = over ? List.of() : steps(tokens);
            stuck |= !over && next.isEmpty() && !tokens.isEmpty();
            leadsTo.put(tokens, next);
            open.addAll(next);
        }
        endless = leadsTo.keySet().stream().anyMatch(tokens -> !comesToRest(tokens, leadsTo));
    }

    private static boolean comesToRest(
            Map<String, Integer> from, Map<Map<String, Integer>, List<Map<String, Integer>>> leadsTo) {
        Set<Map<String, Integer>> seen = new HashSet<>(Set.of(from));
        Deque<Map<String, Integer>> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            List<Map<String, Integer>> next = leadsTo.getOrDefault(open.remove(), List.of());
            if (next.isEmpty()) {
                return true;
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private List<Map<String, Integer>> steps(Map<String, Integer> tokens) {
        List<Map<String, Integer>> steps = new ArrayList<>();
        for (Node node : model.nodes()) {
            List<String> in = model.incoming(node.id()).stream().map(Flow::id).toList();
            List<String> marked = in.stream().filter(tokens::containsKey).toList();
            Node.Gateway.Kind kind = node instanceof Node.Gateway gateway ? gateway.kind() : null;
            if (marked.isEmpty()) {
                continue;
            }
            if (kind == Node.Gateway.Kind.PARALLEL) {
                if (marked.size() == in.size()) {
                    steps.add(moved(tokens, marked, node));
                }
            } else if (kind == Node.Gateway.Kind.INCLUSIVE && in.size() > 1) {
                if (tokens.keySet().stream().noneMatch(t -> !in.contains(t) && leads(t, node.id()))) {
                    steps.add(moved(tokens, marked, node));
                }
            } else {
                marked.forEach(one -> steps.add(moved(tokens, List.of(one), node)));
            }
        }
        return steps;
    }

    private Map<String, Integer> moved(Map<String, Integer> tokens, List<String> taken, Node node) {
        Map<String, Integer> moved = new TreeMap<>(tokens);
        taken.forEach(t -> moved.merge(t, -1, Integer::sum));
        moved.values().removeIf(n -> n == 0);
        for (Flow flow : leaving(node)) {
            moved.merge(flow.id(), 1, Integer::sum);
        }
        return moved;
    }

    private List<Flow> leaving(Node node) {
        List<Flow> out = model.outgoing(node.id());
        if (!(node instanceof Node.Gateway gateway)
                || gateway.kind() == Node.Gateway.Kind.PARALLEL
                || out.size() == 1) {
            return out;
        }
        List<Flow> holding = out.stream()
                .filter(flow -> !flow.conditions().isEmpty())
                .filter(flow -> flow.conditions().stream().allMatch(this::holds))
                .toList();
        if (holding.isEmpty()) {
            return out.stream().filter(flow -> flow.conditions().isEmpty()).toList();
        }
        return gateway.kind() == Node.Gateway.Kind.EXCLUSIVE ? holding.subList(0, 1) : holding;
    }

    private boolean holds(FlowCondition condition) {
        return switch (condition) {
            case Applies c -> applies.getOrDefault(c.matter(), false);
            case NotApplies c -> !applies.getOrDefault(c.matter(), false);
            default -> throw new IllegalArgumentException("Not played: " + condition);
        };
    }

    private boolean leads(String flow, String node) {
        String at = model.flow(flow).orElseThrow().to();
        return new Graph(model).reachableFrom(List.of(at)).contains(node);
    }
}
