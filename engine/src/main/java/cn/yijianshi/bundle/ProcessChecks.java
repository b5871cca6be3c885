package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.process.Flow;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.FlowCondition.OutcomeIs;
import cn.yijianshi.process.LongestPath;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.ProcessReading;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepSettings;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Limit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the process fits the rest of its bundle: who does the steps, whose results feed whom, what was promised. */
final class ProcessChecks {

    private final BundleDefinition whole;
    private final Catalogue catalogue;
    private final ProcessReading reading;
    private final ProcessModel process;
    private final Faults faults;
    private boolean known = true;

    ProcessChecks(BundleDefinition whole, ProcessReading reading, ProcessModel process, Faults faults) {
        this.whole = whole;
        this.catalogue = whole.catalogue();
        this.reading = reading;
        this.process = process;
        this.faults = faults;
    }

    /** Adds what is wrong; tells whether every id the process names is known. */
    boolean check() {
        Set<String> members =
                whole.bundle().matters().stream().map(Bundle.Member::matter).collect(Collectors.toSet());
        for (Node.Step step : process.steps()) {
            mentioned(step.settings()).forEach(matter -> member(members, matter, step.id()));
            step.settings().department().ifPresent(department -> department(step, department));
        }
        for (Flow flow : process.flows()) {
            flow.conditions().stream()
                    .flatMap(ProcessModel::mattersOf)
                    .forEach(matter -> member(members, matter, flow.id()));
        }
        if (known) {
            process.steps().forEach(this::doneBySomebody);
            members.forEach(matter -> catalogue.matter(matter).ifPresent(this::promise));
            MatterOrder.of(whole.bundle(), catalogue).links().forEach(this::order);
        }
        return known;
    }

    private void member(Set<String> members, String matter, String element) {
        if (!members.contains(matter)) {
            known = false;
            error(
                    element,
                    "process-foreign-matter",
                    "流程中的事项“" + matter + "”不在这件“一件事”里",
                    "加入 bundle.yaml 的 matters，或从流程中去掉");
        }
    }

    private void department(Node.Step step, String department) {
        if (catalogue.department(department).isEmpty()) {
            known = false;
            error(step.id(), "unknown-id", "步骤" + named(step) + "的部门“" + department + "”不在部门目录里", "改正部门编号，或在目录中加上它");
        }
    }

    /** A step that in some region of the bundle has no organ to do it, its own or one above. */
    private void doneBySomebody(Node.Step step) {
        for (String department : departments(step)) {
            List<String> without = regions()
                    .filter(region -> catalogue.organ(department, region).isEmpty())
                    .map(catalogue.regionTree()::name)
                    .toList();
            if (!without.isEmpty()) {
                String name =
                        catalogue.department(department).map(d -> d.name()).orElse(department);
                error(
                        step.id(),
                        "nobody-may-do",
                        "步骤" + named(step) + "在" + String.join("、", without) + "没有人能办：" + name + "在那里没有机关",
                        "在部门目录里写上那里（或其上级）的机关，或改由别的部门办理");
            }
        }
    }

    private Set<String> departments(Node.Step step) {
        Set<String> departments = new TreeSet<>();
        step.settings().department().ifPresent(departments::add);
        if (departments.isEmpty() && step.settings().kind().handler() == StepKind.Handler.COUNTER) {
            departments.add(whole.bundle().lead());
        }
        if (departments.isEmpty() || !step.settings().matters().isEmpty()) {
            mentioned(step.settings())
                    .flatMap(matter -> catalogue.matter(matter).stream())
                    .forEach(matter -> departments.add(matter.department()));
        }
        return departments;
    }

    /** The regions cases come from: those of the bundle that have none within them. */
    private Stream<String> regions() {
        Set<String> parents = catalogue.regionTree().all().stream()
                .flatMap(region -> Stream.ofNullable(region.parent()))
                .collect(Collectors.toSet());
        return catalogue.regionTree().all().stream()
                .map(Region::code)
                .filter(code -> !parents.contains(code))
                .filter(code -> whole.bundle().regions().stream()
                        .anyMatch(region -> catalogue.regionTree().within(code, region)));
    }

    /** Steps of one matter, one after the other, that take longer than it promises in any situation. */
    private void promise(Matter matter) {
        Map<String, Integer> hours = new HashMap<>();
        process.steps().stream()
                .filter(step -> mentioned(step.settings()).anyMatch(matter.id()::equals))
                .filter(step -> step.settings().kind() != StepKind.EXPERT_REVIEW)
                .forEach(step ->
                        step.settings().time().ifPresent(time -> hours.put(step.id(), PromisedPath.hours(time))));
        LongestPath longest = process.longestPath(hours);
        int promised = Stream.concat(Stream.of(matter.promised()), promisedByRules(matter))
                .mapToInt(PromisedTime::hours)
                .max()
                .orElse(0);
        if (longest.workingDays() > promised) {
            warning(
                    longest.steps().getLast(),
                    "days-over-promise",
                    "“" + matter.name() + "”的步骤" + names(longest.steps()) + "合计 " + inDays(longest.workingDays())
                            + "，超过它承诺的 " + inDays(promised),
                    "缩短步骤的时限，让能同时办的并行，或改正事项的承诺时限");
        }
    }

    private Stream<TimeSpan> promisedByRules(Matter matter) {
        return whole.packs().stream()
                .flatMap(pack -> pack.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.then() instanceof Conclusion.TimeLimit limit
                                && limit.matter().equals(matter.id())
                                && limit.promised() instanceof Limit.Span span
                        ? Stream.of(span.span())
                        : Stream.empty());
    }

    /** A matter that uses another's result comes after it is decided, and not where it was refused. */
    private void order(MatterOrder.ResultLink link) {
        List<Node.Step> deciding = process.steps().stream()
                .filter(step -> step.settings().kind().decides())
                .filter(step ->
                        step.settings().matter().filter(link.from()::equals).isPresent())
                .toList();
        List<Node.Step> using = process.steps().stream()
                .filter(step ->
                        step.settings().matter().filter(link.to()::equals).isPresent())
                .toList();
        if (deciding.isEmpty() || using.isEmpty()) {
            return;
        }
        Set<String> after = reached(deciding, false);
        Set<String> refused = reached(deciding, true);
        for (Node.Step step : using) {
            if (!after.contains(step.id())) {
                warning(
                        step.id(),
                        "before-its-result",
                        "“" + name(link.to()) + "”要用“" + name(link.from()) + "”的结果，步骤" + named(step) + "却没有画在它的决定之后",
                        "从“" + name(link.from()) + "”的决定画连线过来，线上写 outcome=\"" + link.from() + "\" is=\"granted\"");
                return;
            }
            if (refused.contains(step.id())) {
                warning(
                        step.id(),
                        "refusal-path-missing",
                        "“" + name(link.from()) + "”不予以后，办件仍会走到要用它的结果的步骤" + named(step),
                        "在通向这一步的连线上写 outcome=\"" + link.from() + "\" is=\"granted\"，另画一条不予时绕过它的连线");
                return;
            }
        }
    }

    private Set<String> reached(List<Node.Step> from, boolean refused) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from.stream().map(Node.Step::id).toList());
        Set<String> matters =
                from.stream().flatMap(s -> s.settings().matter().stream()).collect(Collectors.toSet());
        while (!open.isEmpty()) {
            for (Flow flow : process.outgoing(open.remove())) {
                boolean closed =
                        refused && flow.conditions().stream().anyMatch(condition -> needsGrant(condition, matters));
                if (!closed && reached.add(flow.to())) {
                    open.add(flow.to());
                }
            }
        }
        return reached;
    }

    private static boolean needsGrant(FlowCondition condition, Set<String> matters) {
        return condition instanceof OutcomeIs outcome
                && matters.contains(outcome.matter())
                && outcome.result() != OutcomeIs.Result.REFUSED;
    }

    private static Stream<String> mentioned(StepSettings settings) {
        return Stream.concat(settings.matter().stream(), settings.matters().stream());
    }

    private String names(List<String> steps) {
        return steps.stream()
                .flatMap(id -> process.step(id).stream())
                .map(ProcessChecks::named)
                .collect(Collectors.joining("、"));
    }

    private static String named(Node.Step step) {
        return step.name().isBlank() ? " " + step.id() + " " : "“" + step.name() + "”";
    }

    private String name(String matter) {
        return catalogue.matter(matter).map(Matter::name).orElse(matter);
    }

    private static String inDays(int hours) {
        int days = hours / PromisedPath.HOURS_A_DAY;
        int rest = hours % PromisedPath.HOURS_A_DAY;
        return (days > 0 ? days + " 个工作日" : "") + (rest > 0 || days == 0 ? rest + " 小时" : "");
    }

    private void error(String element, String code, String message, String mend) {
        faults.add(reading.fault(Fault.Severity.ERROR, element, code, message, mend));
    }

    private void warning(String element, String code, String message, String mend) {
        faults.add(reading.fault(Fault.Severity.WARNING, element, code, message, mend));
    }
}
