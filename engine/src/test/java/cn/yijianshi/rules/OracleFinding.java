package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.LegalBasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the oracle finds, and a decision's finding in the same words, so that the two can be compared.
 *
 * @param matter empty where it is about the whole case, as is the material
 * @param rows the rows, or {@code matter/<id>}, that it follows from
 */
record OracleFinding(
        String phase,
        String matter,
        String material,
        String status,
        Map<String, JsonNode> detail,
        List<String> rows,
        @Nullable String overriddenBy) {

    static OracleFinding of(Decision.Finding finding) {
        return new OracleFinding(
                finding.phase().id(),
                finding.matter() == null ? "" : finding.matter(),
                finding.material() == null ? "" : finding.material(),
                finding.status(),
                finding.detail(),
                finding.because().stream().map(Decision.Cause::row).toList(),
                finding.overriddenBy());
    }

    /** One line; equal lines mean equal findings. */
    String line() {
        List<String> words = new ArrayList<>();
        new TreeMap<>(detail).forEach((key, value) -> words.add(key + "=" + CanonicalJson.write(value)));
        return String.join(
                "|",
                phase,
                matter,
                material,
                status,
                String.join(",", words),
                rows.toString(),
                String.valueOf(overriddenBy));
    }

    static List<String> lines(Decision decision) {
        return decision.findings().stream().map(f -> of(f).line()).sorted().toList();
    }

    /** As part of a decision, without the sentences. */
    Decision.Finding asFinding() {
        return new Decision.Finding(
                Arrays.stream(Concludes.values())
                        .filter(c -> c.id().equals(phase))
                        .findFirst()
                        .orElseThrow(),
                matter.isEmpty() ? null : matter,
                material.isEmpty() ? null : material,
                status,
                detail,
                rows.stream()
                        .map(r -> new Decision.Cause(
                                r, "", List.of(), List.of(), new LegalBasis("", null, null, null), null))
                        .toList(),
                overriddenBy);
    }
}
