package cn.yijianshi.bundle;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.rules.RuleTable;
import java.util.List;
import java.util.Optional;

/** Whether the shared policies that a bundle switches off are there; each is told to the reviewer with its legal basis. */
final class PolicyOffChecks {

    private final BundleDefinition whole;
    private final ParsedFile bundleFile;
    private final Faults faults;

    PolicyOffChecks(BundleDefinition whole, ParsedFile bundleFile, Faults faults) {
        this.whole = whole;
        this.bundleFile = bundleFile;
        this.faults = faults;
    }

    void check() {
        List<Bundle.PolicyOff> switches = whole.bundle().policiesOff();
        for (int i = 0; i < switches.size(); i++) {
            Bundle.PolicyOff off = switches.get(i);
            String at = "/switchedOff/" + i;
            Optional<RuleTable> policy = policy(off.policy());
            if (policy.isEmpty()) {
                faults.error(
                        bundleFile,
                        at + "/policy",
                        "unknown-policy",
                        "本一件事所用的共享政策包里没有“" + off.policy() + "”",
                        "写成 包/表 或 包/表/行，包要在 packs 中并且写有 shared: true");
                continue;
            }
            boolean again =
                    switches.subList(0, i).stream().anyMatch(o -> (off.policy() + "/").startsWith(o.policy() + "/"));
            if (again) {
                faults.error(bundleFile, at, "duplicate-policy", "“" + off.policy() + "”已经停用了", "只保留一次");
            }
            faults.add(new Fault(
                    Fault.Severity.NOTE,
                    "policy-switched-off",
                    bundleFile.path(),
                    bundleFile.lineOf(at),
                    at,
                    "本一件事不适用共享政策“" + policy.get().name() + "”（" + off.policy() + "）：" + off.reason() + "；依据"
                            + off.basis().cited(),
                    "请审核的人核对依据"));
            if (off.toConfirm() != null) {
                faults.add(new Fault(
                        Fault.Severity.TO_CONFIRM,
                        "to-confirm",
                        bundleFile.path(),
                        bundleFile.lineOf(at + "/toConfirm"),
                        at + "/toConfirm",
                        "停用“" + off.policy() + "”：" + off.toConfirm(),
                        "核实后删去 toConfirm"));
            }
        }
    }

    /** The table of a shared pack that a switch names, as a whole or by one of its rows. */
    private Optional<RuleTable> policy(String path) {
        String[] part = path.split("/", -1);
        return whole.packs().stream()
                .filter(p -> p.shared() && p.id().equals(part[0]))
                .flatMap(p -> p.table(part[1]).stream())
                .filter(t -> part.length == 2 || t.rows().stream().anyMatch(r -> r.id().equals(part[2])))
                .findFirst();
    }
}
