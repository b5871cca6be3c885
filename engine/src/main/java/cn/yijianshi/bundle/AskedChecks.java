package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.process.Flow;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.ProcessReading;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Row;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the rules say what the matters and the process leave to them: materials by situation, and ways to go. */
final class AskedChecks {

    private final BundleDefinition whole;
    private final ParsedFile bundleFile;
    private final Faults faults;
    private final List<Conclusion> conclusions;

    AskedChecks(BundleDefinition whole, ParsedFile bundleFile, Faults faults) {
        this.whole = whole;
        this.bundleFile = bundleFile;
        this.faults = faults;
        this.conclusions = whole.packs().stream()
                .flatMap(p -> p.tables().stream())
                .flatMap(t -> t.rows().stream())
                .map(Row::then)
                .toList();
    }

    /**
     * Materials a matter asks for by situation, which no row of this bundle ever requires. A matter is shared, and its
     * situation need not arise in every bundle, so this is for the reviewer to know.
     */
    void materials() {
        Set<String> required = conclusions.stream()
                .flatMap(c -> c instanceof Conclusion.Required r
                        ? Stream.of(r.matter() + " " + r.material())
                        : Stream.empty())
                .collect(Collectors.toSet());
        List<Bundle.Member> members = whole.bundle().matters();
        for (int i = 0; i < members.size(); i++) {
            String at = "/matters/" + i;
            whole.catalogue().matter(members.get(i).matter()).ifPresent(matter -> matter.materials().stream()
                    .filter(r ->
                            r.need() == Matter.Need.SITUATION && !required.contains(matter.id() + " " + r.material()))
                    .forEach(r -> faults.add(new Fault(
                            Fault.Severity.NOTE,
                            "never-required",
                            bundleFile.path(),
                            bundleFile.lineOf(at),
                            at,
                            "没有规则要求事项“" + matter.name() + "”的材料“" + r.material() + "”（按情形提交）",
                            "如果这件事里会有那种情形，在规则表里写明什么情形要求它"))));
        }
    }

    /** Conditions of the process that hold in no case, or in every case, whatever the rules say. */
    void conditions(ProcessReading reading, ProcessModel process) {
        for (Flow flow : process.flows()) {
            for (FlowCondition condition : flow.conditions()) {
                switch (condition) {
                    case FlowCondition.Applies applies -> applies(reading, process, flow, applies.matter(), true);
                    case FlowCondition.NotApplies not -> applies(reading, process, flow, not.matter(), false);
                    case FlowCondition.RouteIs route -> route(reading, flow, route);
                    // What comes of a matter, and of a deferral, the rules do not say.
                    case FlowCondition.OutcomeIs outcome -> {}
                    case FlowCondition.Deferral deferral -> {}
                }
            }
        }
    }

    private void applies(ProcessReading reading, ProcessModel process, Flow flow, String matter, boolean wanted) {
        Set<Boolean> said = conclusions.stream()
                .flatMap(c ->
                        c instanceof Conclusion.Applicability a && a.matter().equals(matter)
                                ? Stream.of(a.applies())
                                : Stream.empty())
                .collect(Collectors.toSet());
        boolean excluded =
                conclusions.stream().anyMatch(c -> c instanceof Conclusion.Eligibility e && matter.equals(e.matter()));
        Bundle.Mode mode =
                whole.bundle().member(matter).map(Bundle.Member::applies).orElse(Bundle.Mode.OPTIONAL);
        boolean always = mode == Bundle.Mode.ALWAYS && !said.contains(false) && !excluded;
        boolean never = mode == Bundle.Mode.BY_RULE && !said.contains(true);
        // Where several flows are taken, one that always is has to say so in a condition.
        boolean holds = always == wanted;
        if (!always && !never || holds && !process.onlyOneTaken(flow)) {
            return;
        }
        String reason = always ? "每个办件都办这个事项" : "没有规则行得出要办它";
        faults.add(reading.fault(
                Fault.Severity.WARNING,
                flow.id(),
                holds ? "condition-always-true" : "condition-never-true",
                "连线 " + flow.id() + " 问" + (wanted ? "办不办" : "是不是不办") + "事项“" + matter + "”，这个条件"
                        + (holds ? "总是成立" : "永远不成立") + "：" + reason,
                "删去条件，或在适用规则表里写明什么情形" + (always ? "不办" : "办") + "它"));
    }

    private void route(ProcessReading reading, Flow flow, FlowCondition.RouteIs route) {
        Set<String> values = conclusions.stream()
                .flatMap(c -> c instanceof Conclusion.Routing r
                                && r.aspect().equals("route")
                                && r.matter().equals(route.matter())
                        ? Stream.of(r.value())
                        : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!values.contains(route.value())) {
            faults.add(reading.fault(
                    Fault.Severity.ERROR,
                    flow.id(),
                    "unknown-route",
                    "连线 " + flow.id() + " 等待事项“" + route.matter() + "”的办理路径“" + route.value() + "”，没有规则行得出它",
                    "在 aspect: route 的规则行里写上这个值，或改正流程里的条件"));
        }
    }
}
