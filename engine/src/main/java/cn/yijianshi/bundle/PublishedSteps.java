package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.process.ProcessOutline.Task;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepSettings;
import cn.yijianshi.process.StepTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The published procedure of a matter (办理流程) as steps of a process: what a step is, is told by its name, in the words that
 * published guides use. Receiving, issuing and delivering are done once for the whole bundle and are not among them; the
 * last of the others decides.
 */
final class PublishedSteps {

    private static final Pattern RECEIVING = Pattern.compile("受理|收件|接件");
    private static final Pattern ISSUING = Pattern.compile("出证|发证|制证|颁证|制作");
    private static final Pattern DELIVERING = Pattern.compile("送达|领证|领取|办结");

    private final Matter matter;

    PublishedSteps(Matter matter) {
        this.matter = matter;
    }

    /** How long receiving takes; empty where nothing is said. */
    Optional<StepTime> receiving() {
        return time(RECEIVING);
    }

    Optional<StepTime> issuing() {
        return time(ISSUING);
    }

    Optional<StepTime> delivering() {
        return time(DELIVERING);
    }

    /** The steps of its own department, in order; the last decides, and may be followed by 缴费. */
    List<Task> own() {
        List<Matter.Step> own = matter.steps().stream()
                .filter(step -> !RECEIVING.matcher(step.name()).find())
                .filter(step -> !ISSUING.matcher(step.name()).find())
                .filter(step -> !DELIVERING.matcher(step.name()).find())
                .toList();
        if (own.isEmpty()) {
            return List.of(task(StepKind.DECIDE, "审批", time(matter.promised())));
        }
        List<Task> tasks = new ArrayList<>();
        for (Matter.Step step : own.subList(0, own.size() - 1)) {
            tasks.add(task(kind(step), step.name(), time(step)));
        }
        Matter.Step last = own.getLast();
        boolean checked =
                matter.handling() == Matter.Handling.IMMEDIATE && last.name().contains("核验");
        tasks.add(task(checked ? StepKind.VERIFY : StepKind.DECIDE, last.name(), time(last)));
        return tasks;
    }

    /** The decision alone, for a way that needs nothing before it, e.g. 告知承诺. */
    Task decision(String way) {
        return task(StepKind.DECIDE, way + "审批", own().getLast().settings().time());
    }

    private Task task(StepKind kind, String name, Optional<StepTime> time) {
        StepSettings settings = StepSettings.of(kind).about(matter.id());
        return new Task(
                matter.id() + "-" + kind.code(),
                shortName() + name,
                time.map(settings::within).orElse(settings));
    }

    private String shortName() {
        return matter.name().replaceAll("（[^）]*）", "");
    }

    private static StepKind kind(Matter.Step step) {
        String name = step.name();
        Predicate<String> has = words -> Pattern.compile(words).matcher(name).find();
        if (Boolean.TRUE.equals(step.specialProcedure()) || has.test("评审|鉴定|论证")) {
            return StepKind.EXPERT_REVIEW;
        }
        if (has.test("公示")) {
            return StepKind.PUBLICITY;
        }
        if (has.test("会议|联审")) {
            return StepKind.MEETING;
        }
        if (has.test("会签|会审")) {
            return StepKind.COUNTERSIGN;
        }
        if (has.test("缴费|收费")) {
            return StepKind.PAYMENT;
        }
        return has.test("核查|踏勘|勘验|勘察|现场|检查") ? StepKind.INSPECT : StepKind.REVIEW;
    }

    private Optional<StepTime> time(Pattern words) {
        return matter.steps().stream()
                .filter(step -> words.matcher(step.name()).find())
                .findFirst()
                .flatMap(PublishedSteps::time);
    }

    private static Optional<StepTime> time(Matter.Step step) {
        return time(new TimeSpan(step.amount(), step.unit(), null));
    }

    private static Optional<StepTime> time(TimeSpan span) {
        if (span.amount() == 0) {
            return Optional.empty();
        }
        return Optional.of(new StepTime(
                span.amount(),
                switch (span.unit()) {
                    case WORKING_DAYS -> StepTime.Unit.WORKING_DAYS;
                    case NATURAL_DAYS -> StepTime.Unit.NATURAL_DAYS;
                    case HOURS -> StepTime.Unit.HOURS;
                }));
    }
}
