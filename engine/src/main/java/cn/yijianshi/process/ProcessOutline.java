package cn.yijianshi.process;

import java.util.List;
import java.util.Set;

/**
 * What a process has to do, before anybody has drawn it: what comes first, branches of which each starts as soon as those
 * it waits for are through, and what comes once all are. {@link ProcessDrawing} draws it.
 *
 * @param id of the process; a code
 * @param name of the process
 * @param first done in order before any branch
 * @param branches in the order they are to be drawn
 * @param last done in order when all branches are through; open deferrals are asked for before it
 */
public record ProcessOutline(String id, String name, List<Task> first, List<Branch> branches, List<Task> last) {

    /** @throws IllegalArgumentException if a branch waits for itself, for what is not there, or its id is used twice */
    public ProcessOutline {
        first = List.copyOf(first);
        branches = List.copyOf(branches);
        last = List.copyOf(last);
        new BranchOrder(branches);
    }

    /**
     * Something to be done.
     *
     * @param label what it is called in ids; a code
     */
    public record Task(String label, String name, StepSettings settings) {}

    /**
     * One row of the process.
     *
     * @param id a code, unique among the branches
     * @param name what the question whether it is needed is about
     * @param when all must hold, or the branch is passed over; empty means it is always needed
     * @param ways the ways to do it; of those with conditions the first whose conditions hold, else the last
     * @param after ids of the branches it waits for
     */
    public record Branch(String id, String name, List<FlowCondition> when, List<Way> ways, Set<String> after) {

        /** @throws IllegalArgumentException unless the last way, and it alone, has no conditions */
        public Branch {
            when = List.copyOf(when);
            ways = List.copyOf(ways);
            after = Set.copyOf(after);
            long otherwise = ways.stream().filter(way -> way.when().isEmpty()).count();
            if (otherwise != 1 || !ways.getLast().when().isEmpty()) {
                throw new IllegalArgumentException("Branch " + id + " needs one way without conditions, its last");
            }
        }
    }

    /** One way to do a branch: its steps in order, at least one. */
    public record Way(String name, List<FlowCondition> when, List<Task> tasks) {

        public Way {
            when = List.copyOf(when);
            tasks = List.copyOf(tasks);
            if (tasks.isEmpty()) {
                throw new IllegalArgumentException("A way without steps");
            }
        }
    }
}
