package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.process.FlowCondition;
import cn.yijianshi.process.ProcessModel;
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
                            "没有规则要求事项“" + matter.name() + "”的材料“" + material(r.material()) + "”（按情形提交）",
                            "如果这件事里会有那种情形，在规则表里写明什么情形要求它"))));
        }
    }

    /** Ways through the process that no routing row ever takes. */
    void routes(ProcessModel process) {
        Set<String> routed = new TreeSet<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion instanceof Conclusion.Routing r && r.aspect().equals("route")) {
                routed.add(r.matter() + " " + r.value());
            }
        }
        process.flows().stream()
                .flatMap(f -> f.conditions().stream())
                .distinct()
                .forEach(condition -> {
                    if (condition instanceof FlowCondition.RouteIs route
                            && !routed.contains(route.matter() + " " + route.value())) {
                        faults.error(
                                bundleFile,
                                "/packs",
                                "unknown-route",
                                "流程等待事项“" + matter(route.matter()) + "”的办理路径“" + route.value() + "”，没有规则行得出它",
                                "在 aspect: route 的规则行里写上这个值，或改正流程里的条件");
                    }
                });
    }

    private String matter(String id) {
        return whole.catalogue().matter(id).map(Matter::name).orElse(id);
    }

    private String material(String id) {
        return whole.catalogue().material(id).map(Material::name).orElse(id);
    }
}
