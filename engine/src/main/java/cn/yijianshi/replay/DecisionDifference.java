package cn.yijianshi.replay;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.rules.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What differs between two decisions, finding by finding, in words. */
final class DecisionDifference {

    private DecisionDifference() {}

    static List<String> between(Decision recorded, Decision now) {
        Map<String, String> before = findings(recorded);
        Map<String, String> after = findings(now);
        List<String> differences = new ArrayList<>();
        before.forEach((key, value) -> {
            String other = after.get(key);
            if (other == null) {
                differences.add("原判定有，回放没有：" + key);
            } else if (!other.equals(value)) {
                differences.add("理由或内容不同：" + key);
            }
        });
        after.keySet().stream().filter(k -> !before.containsKey(k)).forEach(k -> differences.add("原判定没有，回放有：" + k));
        if (differences.isEmpty()) {
            differences.add("判定记录的字节与其校验值不符");
        }
        return differences;
    }

    private static Map<String, String> findings(Decision decision) {
        Map<String, String> findings = new TreeMap<>();
        for (Decision.Finding finding : decision.findings()) {
            String key = finding.phase().label() + " "
                    + (finding.matter() == null ? "" : finding.matter() + " ")
                    + (finding.material() == null ? "" : finding.material() + " ")
                    + finding.status();
            findings.merge(key, CanonicalJson.write(finding), String::concat);
        }
        return findings;
    }
}
