package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.FlowCondition.OutcomeIs;
import cn.yijianshi.process.ProcessDrawing;
import cn.yijianshi.process.ProcessOutline;
import cn.yijianshi.process.ProcessOutline.Branch;
import cn.yijianshi.process.ProcessOutline.Task;
import cn.yijianshi.process.ProcessOutline.Way;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.process.StepSettings;
import cn.yijianshi.process.StepTime;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Row;
import cn.yijianshi.rules.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The first process of a bundle, made from its matters for the administrator to go on from: one acceptance, the published
 * steps of each matter, side by side unless a result of one feeds the next, 联合踏勘 where several departments would go to the
 * same place, the ways that routing rules know, one issue and one delivery.
 */
public final class FirstProcess {

    private static final String GENERAL = "general";

    private final Bundle bundle;
    private final List<Matter> matters;
    private final Map<String, Set<String>> feeding = new HashMap<>();
    private final Map<String, Map<String, String>> routes = new HashMap<>();
    private final SharedInspection inspection;

    private FirstProcess(Bundle bundle, Catalogue catalogue, List<RulePack> packs) {
        this.bundle = bundle;
        this.matters = bundle.matters().stream()
                .flatMap(member -> catalogue.matter(member.matter()).stream())
                .toList();
        MatterOrder order = MatterOrder.of(bundle, catalogue);
        for (MatterOrder.ResultLink link : order.links()) {
            // Matters that wait for each other are a fault of their own, and told; here they do not wait.
            if (!order.circular().contains(link.to())) {
                feeding.computeIfAbsent(link.to(), to -> new TreeSet<>()).add(link.from());
            }
        }
        packs.stream()
                .flatMap(pack -> pack.tables().stream())
                .flatMap(table -> table.rows().stream())
                .map(Row::then)
                .forEach(this::route);
        this.inspection = new SharedInspection(matters.stream()
                .filter(matter -> feeding(matter).isEmpty())
                .filter(matter -> routes(matter).isEmpty() || routes(matter).containsKey(GENERAL))
                .toList());
    }

    /**
     * Draws it as {@code process.bpmn}; the same definitions give the same text. A process the bundle already has plays no
     * part.
     *
     * @param packs the rule packs the bundle uses
     */
    public static String draw(Bundle bundle, Catalogue catalogue, List<RulePack> packs) {
        return ProcessDrawing.draw(new FirstProcess(bundle, catalogue, packs).outline());
    }

    private void route(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Routing routing && routing.aspect().equals("route")) {
            routes.computeIfAbsent(routing.matter(), matter -> new TreeMap<>())
                    .put(routing.value(), routing.label() == null ? routing.value() : routing.label());
        }
    }

    private ProcessOutline outline() {
        List<Branch> branches = new ArrayList<>();
        if (inspection.isShared()) {
            Task task = inspection.task(bundle.lead());
            branches.add(
                    new Branch(SharedInspection.ID, task.name(), List.of(), List.of(onlyWay(List.of(task))), Set.of()));
        }
        matters.forEach(matter -> {
            if (inspection.shares(matter)) {
                sharedRows(matter, branches);
            } else {
                branches.add(new Branch(matter.id(), matter.name(), when(matter), ways(matter), after(matter)));
            }
            payment(matter).ifPresent(branches::add);
        });
        return new ProcessOutline(
                bundle.id(),
                bundle.name(),
                List.of(once(StepKind.ACCEPT, "受理", PublishedSteps::receiving)),
                branches,
                List.of(
                        once(StepKind.ISSUE, "统一出证", PublishedSteps::issuing),
                        once(StepKind.DELIVER, "送达", PublishedSteps::delivering)));
    }

    /** What comes before the inspection beside it, what comes after when they have been there; other ways need neither. */
    private void sharedRows(Matter matter, List<Branch> branches) {
        List<FlowCondition> general = new ArrayList<>(when(matter));
        Set<String> after = new TreeSet<>(Set.of(SharedInspection.ID));
        if (routes(matter).containsKey(GENERAL)) {
            general.add(new FlowCondition.RouteIs(matter.id(), GENERAL));
        }
        List<Task> before = inspection.before(matter);
        if (!before.isEmpty()) {
            String id = matter.id() + "-before";
            branches.add(new Branch(id, matter.name(), general, List.of(onlyWay(before)), Set.of()));
            after.add(id);
        }
        branches.add(
                new Branch(matter.id(), matter.name(), general, List.of(onlyWay(inspection.after(matter))), after));
        for (Way way : otherWays(matter)) {
            List<FlowCondition> when = new ArrayList<>(when(matter));
            when.addAll(way.when());
            branches.add(new Branch(
                    rowOf(matter, way), matter.name() + way.name(), when, List.of(onlyWay(way.tasks())), Set.of()));
        }
    }

    private List<Way> ways(Matter matter) {
        List<Way> ways = new ArrayList<>(otherWays(matter));
        String general = routes(matter).getOrDefault(GENERAL, "一般程序");
        ways.add(new Way(general, List.of(), new PublishedSteps(matter).own()));
        return ways;
    }

    /** Ways that the rules know besides the general procedure: decided at once, what else they need is for people to add. */
    private List<Way> otherWays(Matter matter) {
        return routes(matter).entrySet().stream()
                .filter(route -> !route.getKey().equals(GENERAL))
                .map(route -> new Way(
                        route.getValue(),
                        List.of(new FlowCondition.RouteIs(matter.id(), route.getKey())),
                        List.of(new PublishedSteps(matter).decision(route.getValue()))))
                .toList();
    }

    /** A fee is paid for what was granted, before it is issued. */
    private Optional<Branch> payment(Matter matter) {
        boolean published = new PublishedSteps(matter)
                .own().stream().anyMatch(task -> task.settings().kind() == StepKind.PAYMENT);
        if (!matter.fee().charged() || published) {
            return Optional.empty();
        }
        Task pay = new Task(
                matter.id() + "-payment",
                "缴费",
                StepSettings.of(StepKind.PAYMENT).about(matter.id()));
        return Optional.of(new Branch(
                matter.id() + "-payment",
                matter.name() + "缴费",
                List.of(new OutcomeIs(matter.id(), OutcomeIs.Result.GRANTED)),
                List.of(onlyWay(List.of(pay))),
                rows(matter)));
    }

    private List<FlowCondition> when(Matter matter) {
        List<FlowCondition> when = new ArrayList<>();
        if (!always(matter.id())) {
            when.add(new FlowCondition.Applies(matter.id()));
        }
        feeding(matter)
                .forEach(from -> when.add(new OutcomeIs(
                        from, always(from) ? OutcomeIs.Result.GRANTED : OutcomeIs.Result.GRANTED_OR_NOT_NEEDED)));
        return when;
    }

    private Set<String> after(Matter matter) {
        Set<String> after = new TreeSet<>();
        matters.stream()
                .filter(other -> feeding(matter).contains(other.id()))
                .forEach(from -> after.addAll(rows(from)));
        return after;
    }

    /** The rows in which a matter is decided. */
    private Set<String> rows(Matter matter) {
        Set<String> rows = new TreeSet<>(Set.of(matter.id()));
        if (inspection.shares(matter)) {
            otherWays(matter).forEach(way -> rows.add(rowOf(matter, way)));
        }
        return rows;
    }

    private static String rowOf(Matter matter, Way way) {
        return way.when().stream()
                .flatMap(c -> c instanceof FlowCondition.RouteIs route ? Stream.of(route.value()) : Stream.empty())
                .findFirst()
                .map(value -> matter.id() + "-" + value)
                .orElse(matter.id());
    }

    private Task once(StepKind kind, String name, Function<PublishedSteps, Optional<StepTime>> time) {
        Optional<StepTime> longest = matters.stream()
                .flatMap(matter -> time.apply(new PublishedSteps(matter)).stream())
                .max(Comparator.comparing(PromisedPath::hours));
        StepSettings settings = StepSettings.of(kind);
        return new Task(kind.code(), name, longest.map(settings::within).orElse(settings));
    }

    private boolean always(String matter) {
        return bundle.member(matter)
                .filter(member -> member.applies() == Bundle.Mode.ALWAYS)
                .isPresent();
    }

    private Set<String> feeding(Matter matter) {
        return feeding.getOrDefault(matter.id(), Set.of());
    }

    private Map<String, String> routes(Matter matter) {
        return routes.getOrDefault(matter.id(), Map.of());
    }

    private static Way onlyWay(List<Task> tasks) {
        return new Way("", List.of(), tasks);
    }
}
