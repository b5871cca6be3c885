package cn.yijianshi.process;

import cn.yijianshi.process.ProcessOutline.Branch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which row and stage each branch of an outline stands: a stage after all it waits for, a row beneath the first of them. */
final class BranchOrder {

    private final Map<String, Branch> branches = new LinkedHashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();
    private final Set<Branch> rows = new LinkedHashSet<>();

    BranchOrder(List<Branch> all) {
        for (Branch branch : all) {
            if (branches.put(branch.id(), branch) != null) {
                throw new IllegalArgumentException("Branch " + branch.id() + " is there twice");
            }
        }
        all.forEach(branch -> stage(branch, new LinkedHashSet<>()));
        all.stream().filter(branch -> branch.after().isEmpty()).forEach(this::place);
    }

    /** From top to bottom. */
    List<Branch> rows() {
        return List.copyOf(rows);
    }

    int stage(Branch branch) {
        return stages.getOrDefault(branch.id(), 0);
    }

    int stages() {
        return stages.values().stream().mapToInt(stage -> stage + 1).max().orElse(0);
    }

    /** The branches that wait for this one, from top to bottom. */
    List<Branch> waitingFor(Branch branch) {
        return rows.stream()
                .filter(other -> other.after().contains(branch.id()))
                .toList();
    }

    /** The branches it waits for, from top to bottom. */
    List<Branch> before(Branch branch) {
        return rows.stream()
                .filter(other -> branch.after().contains(other.id()))
                .toList();
    }

    private int stage(Branch branch, Set<String> onTheWay) {
        Integer known = stages.get(branch.id());
        if (known != null) {
            return known;
        }
        if (!onTheWay.add(branch.id())) {
            throw new IllegalArgumentException("Branches wait for each other: " + onTheWay);
        }
        int stage = 0;
        for (String before : branch.after()) {
            Branch waitedFor = branches.get(before);
            if (waitedFor == null) {
                throw new IllegalArgumentException("Branch " + branch.id() + " waits for " + before);
            }
            stage = Math.max(stage, stage(waitedFor, onTheWay) + 1);
        }
        onTheWay.remove(branch.id());
        stages.put(branch.id(), stage);
        return stage;
    }

    private void place(Branch branch) {
        if (rows.add(branch)) {
            List<Branch> next = new ArrayList<>(branches.values());
            next.removeIf(other -> !other.after().contains(branch.id()));
            next.forEach(this::place);
        }
    }
}
