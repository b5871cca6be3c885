package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.rules.Decision.Cause;
import cn.yijianshi.rules.Decision.Finding;
import cn.yijianshi.rules.Decision.Pending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what a decision found and what it waits for, and puts both into their one order. */
final class Findings {

    private static final Comparator<Finding> FINDING_ORDER = Comparator.comparing(Finding::phase)
            .thenComparing(f -> text(f.matter()))
            .thenComparing(f -> text(f.material()))
            .thenComparing(Finding::status)
            .thenComparing(f -> CanonicalJson.write(f.detail()))
            .thenComparing(f -> text(f.overriddenBy()));

    private static final Comparator<Pending> PENDING_ORDER = Comparator.comparing(Pending::phase)
            .thenComparing(p -> text(p.matter()))
            .thenComparing(p -> text(p.material()))
            .thenComparing(Pending::row);

    private final Causes causes;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    Findings(Causes causes) {
        this.causes = causes;
    }

    Causes causes() {
        return causes;
    }

    List<Cause> because(List<JudgedRow> rows) {
        return rows.stream().map(causes::of).toList();
    }

    void found(
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            String status,
            Map<String, JsonNode> detail,
            List<Cause> because,
            @Nullable String overriddenBy) {
        findings.add(new Finding(phase, matter, material, status, detail, because, overriddenBy));
    }

    /** Rows that may still hold, about what they may be found for. */
    void waiting(List<JudgedRow> rows, @Nullable String matter, @Nullable String material) {
        for (JudgedRow row : rows) {
            waiting(row.ref().path(), row.ref().phase(), matter, material, row.open());
        }
    }

    void waiting(String row, Concludes phase, @Nullable String matter, @Nullable String material, List<String> open) {
        pending.add(new Pending(row, phase, matter, material, open));
    }

    List<Finding> findings() {
        return findings.stream().sorted(FINDING_ORDER).toList();
    }

    List<Pending> pending() {
        return pending.stream().distinct().sorted(PENDING_ORDER).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
