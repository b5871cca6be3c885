package cn.yijianshi.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a choosing gateway can do: which of its flows are taken together, in every case that can come to it. A flow without
 * conditions is taken where no other is.
 */
final class Choice {

    private final boolean onlyOne;
    private final Set<String> openMatters;
    private final List<Flow> asking;
    private final Optional<Flow> otherwise;

    /**
     * @param onlyOne whether the first flow whose conditions hold is taken, or each of them
     * @param openMatters what may yet be decided on the way from here
     */
    Choice(boolean onlyOne, List<Flow> outgoing, Set<String> openMatters) {
        this.openMatters = openMatters;
        this.onlyOne = onlyOne;
        this.asking =
                outgoing.stream().filter(flow -> !flow.conditions().isEmpty()).toList();
        this.otherwise =
                outgoing.stream().filter(flow -> flow.conditions().isEmpty()).findFirst();
    }

    /** Whether there are cases in which no flow is taken, so that they stand still. */
    boolean stuck(CaseFacts known) {
        return otherwise.isEmpty() && known.refuting(asking).isPresent();
    }

    /**
     * Every set of flows that may be taken, each with the facts that lead to it.
     *
     * @param most how many are worth telling
     * @return empty where there are more
     */
    Optional<List<Taken>> ways(CaseFacts known, int most) {
        Set<Taken> ways = new LinkedHashSet<>();
        return collect(0, known, List.of(), ways, most) ? Optional.of(List.copyOf(ways)) : Optional.empty();
    }

    private boolean collect(int next, CaseFacts facts, List<Flow> taken, Set<Taken> ways, int most) {
        if (ways.size() > most) {
            return false;
        }
        if (next == asking.size() || (onlyOne && !taken.isEmpty())) {
            if (!taken.isEmpty()) {
                ways.add(new Taken(taken, facts.lasting(openMatters)));
            } else {
                otherwise.ifPresent(flow -> ways.add(new Taken(List.of(flow), facts.lasting(openMatters))));
            }
            return true;
        }
        Flow flow = asking.get(next);
        Optional<CaseFacts> held = facts.assuming(flow.conditions());
        if (held.isPresent()) {
            List<Flow> more = new ArrayList<>(taken);
            more.add(flow);
            if (!collect(next + 1, held.get(), more, ways, most)) {
                return false;
            }
        }
        return facts.denying(flow.conditions()).stream()
                .allMatch(failed -> collect(next + 1, failed, taken, ways, most));
    }

    /** Flows taken together, and what is so from then on. */
    record Taken(List<Flow> flows, CaseFacts facts) {

        Taken {
            flows = List.copyOf(flows);
        }
    }
}
