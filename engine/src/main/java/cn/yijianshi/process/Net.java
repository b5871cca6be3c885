package cn.yijianshi.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The control flow of a process, with nothing left but where it parts and meets. A gateway that does both, and a step that
 * several flows lead into, become two places. It can be made smaller without changing whether it is sound
 * ({@link BlockReduction}).
 */
final class Net {

    /** What happens at a place. */
    enum Kind {
        START,
        END,
        /** One way in, one way out. */
        PASS,
        /** Whatever comes goes on by itself. */
        MERGE,
        /** Waits for one of each. */
        JOIN,
        /** Waits for all that can still come. */
        GATHER,
        /** Parts into all ways. */
        FORK,
        /** Takes the first way whose conditions hold. */
        ONE_OF,
        /** Takes each way whose conditions hold. */
        SOME_OF
    }

    /**
     * A place.
     *
     * @param node the element of the drawing it comes from
     */
    record Place(String id, String node, Kind kind) {}

    /**
     * A way from one place to another.
     *
     * @param flows the flows of the drawing by which it is left; several where ways were put together
     */
    record Way(String from, String to, Set<String> flows) {

        Way {
            flows = Set.copyOf(flows);
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Way> ways = new ArrayList<>();

    Net(ProcessModel model, Graph graph) {
        for (Node node : model.nodes()) {
            add(
                    node,
                    graph.incoming(node.id()).size(),
                    graph.outgoing(node.id()).size());
        }
        for (Flow flow : model.flows()) {
            ways.add(new Way(exit(flow.from()), flow.to(), Set.of(flow.id())));
        }
    }

    private void add(Node node, int in, int out) {
        Kind entry =
                switch (node) {
                    case Node.Start start -> Kind.START;
                    case Node.End end -> Kind.END;
                    case Node.Step step -> in > 1 ? Kind.MERGE : Kind.PASS;
                    case Node.Gateway gateway -> in > 1 ? meeting(gateway.kind()) : Kind.PASS;
                };
        boolean parts = node instanceof Node.Gateway && out > 1;
        if (parts && entry == Kind.PASS) {
            put(node.id(), node.id(), parting((Node.Gateway) node));
            return;
        }
        put(node.id(), node.id(), entry);
        if (parts) {
            put(partingId(node.id()), node.id(), parting((Node.Gateway) node));
            ways.add(new Way(node.id(), partingId(node.id()), Set.of()));
        }
    }

    private void put(String id, String node, Kind kind) {
        places.put(id, new Place(id, node, kind));
    }

    private String exit(String node) {
        return places.containsKey(partingId(node)) ? partingId(node) : node;
    }

    /** No element id has a space. */
    private static String partingId(String node) {
        return node + " parts";
    }

    private static Kind meeting(Node.Gateway.Kind kind) {
        return switch (kind) {
            case PARALLEL -> Kind.JOIN;
            case INCLUSIVE -> Kind.GATHER;
            case EXCLUSIVE -> Kind.MERGE;
        };
    }

    private static Kind parting(Node.Gateway gateway) {
        return switch (gateway.kind()) {
            case PARALLEL -> Kind.FORK;
            case INCLUSIVE -> Kind.SOME_OF;
            case EXCLUSIVE -> Kind.ONE_OF;
        };
    }

    Collection<Place> places() {
        return places.values();
    }

    Place place(String id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("No place " + id);
        }
        return place;
    }

    List<Way> ways() {
        return ways;
    }

    List<Way> into(String place) {
        return ways.stream().filter(way -> way.to().equals(place)).toList();
    }

    List<Way> outOf(String place) {
        return ways.stream().filter(way -> way.from().equals(place)).toList();
    }

    /** Takes a place with one way in and one way out away. */
    void bypass(Place place) {
        Way in = into(place.id()).getFirst();
        Way out = outOf(place.id()).getFirst();
        ways.set(ways.indexOf(in), new Way(in.from(), out.to(), in.flows()));
        ways.remove(out);
        places.remove(place.id());
    }

    /** Puts two ways between the same places into one. */
    void unite(Way one, Way other) {
        Set<String> flows = new TreeSet<>(one.flows());
        flows.addAll(other.flows());
        ways.set(ways.indexOf(one), new Way(one.from(), one.to(), flows));
        ways.remove(other);
    }

    /** Lets the ways into a place lead into the next one at once, and takes the place away. */
    void leadOn(Place place, String next) {
        ways.removeIf(way -> way.from().equals(place.id()));
        ways.replaceAll(way -> way.to().equals(place.id()) ? new Way(way.from(), next, way.flows()) : way);
        places.remove(place.id());
    }
}
