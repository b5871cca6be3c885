package cn.yijianshi.process;

import cn.yijianshi.process.Net.Kind;
import cn.yijianshi.process.Net.Place;
import cn.yijianshi.process.Net.Way;
import java.util.List;
import java.util.Optional;

/**
 * Makes a net smaller by what is sound in itself: a place that is only passed through, ways that part and meet again by
 * gateways that fit. A process of properly nested blocks shrinks to its start and end, however many branches it has, so
 * that only what is drawn otherwise has to be explored. Every choosing gateway must have a way out in every case.
 */
final class BlockReduction {

    private final Net net;

    BlockReduction(Net net) {
        this.net = net;
    }

    void reduce() {
        while (bypassOne() || uniteOne() || leadOneOn()) {
            // Each step takes a place or a way away, so this ends.
        }
    }

    private boolean bypassOne() {
        Optional<Place> passed = net.places().stream()
                .filter(place -> place.kind() != Kind.START && place.kind() != Kind.END)
                .filter(place -> net.into(place.id()).size() == 1
                        && net.outOf(place.id()).size() == 1)
                .filter(place -> !net.into(place.id()).getFirst().from().equals(place.id()))
                .findFirst();
        passed.ifPresent(net::bypass);
        return passed.isPresent();
    }

    private boolean uniteOne() {
        List<Way> ways = net.ways();
        for (Way one : ways) {
            for (Way other : ways) {
                if (one != other
                        && one.from().equals(other.from())
                        && one.to().equals(other.to())
                        && fit(net.place(one.from()).kind(), net.place(one.to()).kind())) {
                    net.unite(one, other);
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether ways that part so and meet so go on as one. */
    private static boolean fit(Kind parting, Kind meeting) {
        return switch (parting) {
            case ONE_OF -> meeting != Kind.JOIN;
            case SOME_OF -> meeting == Kind.GATHER || meeting == Kind.END;
            case FORK -> meeting == Kind.GATHER || meeting == Kind.END || meeting == Kind.JOIN;
            case START, END, PASS, MERGE, JOIN, GATHER -> false;
        };
    }

    /** A meeting that leads straight into another of its kind is part of that one. */
    private boolean leadOneOn() {
        for (Place place : net.places()) {
            List<Way> out = net.outOf(place.id());
            if ((place.kind() == Kind.MERGE || place.kind() == Kind.JOIN)
                    && out.size() == 1
                    && !out.getFirst().to().equals(place.id())
                    && net.place(out.getFirst().to()).kind() == place.kind()) {
                net.leadOn(place, out.getFirst().to());
                return true;
            }
        }
        return false;
    }
}
