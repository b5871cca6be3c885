package cn.yijianshi.cases;

import cn.yijianshi.process.Flow;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepTime;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Decision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The longest path through the steps a decision leads to. Hours are added up along it before they are rounded up to days
 * of eight. The time an applicant takes to supplement is the applicant's and not promised.
 */
final class PromisedPath {

    private static final int HOURS_A_DAY = 8;

    private PromisedPath() {}

    /** Working days from acceptance to the end. */
    static int days(LoadedRelease release, Decision decision) {
        return Math.ceilDiv(hours(release.process(), decision, step -> true), HOURS_A_DAY);
    }

    /** Whole working days that other matters take before the first step of one whose turn comes after theirs. */
    static int daysBefore(LoadedRelease release, Decision decision, String matter) {
        ProcessModel process = release.process();
        Set<String> before = before(process, matter);
        return hours(process, decision, step -> before.contains(step.id()) && !about(step, matter)) / HOURS_A_DAY;
    }

    private static int hours(ProcessModel process, Decision decision, Predicate<Node.Step> counted) {
        Set<String> taken = new WaysOpen(decision, Map.of()).nodes(process);
        Map<String, Integer> hours = new HashMap<>();
        for (Node.Step step : process.steps()) {
            boolean applicantsTime = step.settings().kind() == StepKind.SUPPLEMENT;
            if (taken.contains(step.id()) && !applicantsTime && counted.test(step)) {
                step.settings().time().ifPresent(time -> hours.put(step.id(), hours(time)));
            }
        }
        return process.longestPath(hours).workingDays();
    }

    private static Set<String> before(ProcessModel process, String matter) {
        Set<String> before = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        process.steps().stream().filter(step -> about(step, matter)).forEach(step -> next.add(step.id()));
        while (!next.isEmpty()) {
            for (Flow flow : process.incoming(next.remove())) {
                if (before.add(flow.from())) {
                    next.add(flow.from());
                }
            }
        }
        return before;
    }

    private static boolean about(Node.Step step, String matter) {
        return step.settings().matter().filter(matter::equals).isPresent();
    }

    private static int hours(StepTime time) {
        return switch (time.unit()) {
            case WORKING_DAYS -> time.amount() * HOURS_A_DAY;
            case NATURAL_DAYS -> Math.ceilDiv(time.amount() * 5, 7) * HOURS_A_DAY;
            case HOURS -> time.amount();
        };
    }
}
