package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.process.ProcessOutline.Task;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepSettings;
import cn.yijianshi.process.StepTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One inspection for all departments that would each go to the same place (联合踏勘), in place of their own: of matters that
 * wait for no other's result, where those of at least two departments inspect.
 */
final class SharedInspection {

    static final String ID = "joint-inspection";

    private final Map<String, List<Task>> sharing = new TreeMap<>();
    private final List<Matter> matters;

    /** @param candidates matters that could share it, in the bundle's order */
    SharedInspection(List<Matter> candidates) {
        List<Matter> inspecting = candidates.stream()
                .filter(matter -> inspects(new PublishedSteps(matter).own()))
                .toList();
        boolean several = inspecting.stream().map(Matter::department).distinct().count() > 1;
        this.matters = several ? inspecting : List.of();
        matters.forEach(matter -> sharing.put(matter.id(), new PublishedSteps(matter).own()));
    }

    boolean isShared() {
        return !sharing.isEmpty();
    }

    boolean shares(Matter matter) {
        return sharing.containsKey(matter.id());
    }

    /** What a sharing matter's department does whether or not they have been there. */
    List<Task> before(Matter matter) {
        List<Task> own = sharing.getOrDefault(matter.id(), List.of());
        return own.subList(0, first(own));
    }

    /** What it does once they have been there; its own inspections are left out. */
    List<Task> after(Matter matter) {
        List<Task> own = sharing.getOrDefault(matter.id(), List.of());
        return own.subList(first(own), own.size()).stream()
                .filter(task -> task.settings().kind() != StepKind.INSPECT)
                .toList();
    }

    /**
     * The inspection itself. It is given as long as the longest of those it replaces, but not so long that a matter could
     * not be decided within what it promises.
     */
    Task task(String leader) {
        int hours = PromisedPath.HOURS_A_DAY;
        int left = Integer.MAX_VALUE;
        for (Matter matter : matters) {
            List<Task> own = sharing.getOrDefault(matter.id(), List.of());
            hours = Math.max(
                    hours,
                    own.stream()
                            .filter(SharedInspection::inspects)
                            .mapToInt(SharedInspection::hours)
                            .sum());
            int other = after(matter).stream().mapToInt(SharedInspection::hours).sum();
            left = Math.min(left, PromisedTime.hours(matter.promised()) - other);
        }
        int days = Math.max(1, Math.min(hours, left) / PromisedPath.HOURS_A_DAY);
        return new Task(
                ID,
                "联合踏勘",
                StepSettings.of(StepKind.JOINT_INSPECTION)
                        .sharedBy(matters.stream().map(Matter::id).toList(), leader)
                        .within(new StepTime(days, StepTime.Unit.WORKING_DAYS)));
    }

    private static int first(List<Task> own) {
        int first = 0;
        while (first < own.size() && !inspects(own.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean inspects(List<Task> own) {
        return own.stream().anyMatch(SharedInspection::inspects);
    }

    private static boolean inspects(Task task) {
        return task.settings().kind() == StepKind.INSPECT;
    }

    private static int hours(Task task) {
        return task.settings().time().map(PromisedPath::hours).orElse(0);
    }
}
