package cn.yijianshi.rules;

import cn.yijianshi.rules.Outcome.Found;
import cn.yijianshi.rules.Outcome.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what an evaluation found and what it waits for. */
final class Findings {

    /** No further values. */
    static final Supplier<Map<String, JsonNode>> PLAIN = Map::of;

    private final List<Found> findings = new ArrayList<>();
    private final List<Waiting> pending = new ArrayList<>();

    void found(
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            String status,
            Supplier<Map<String, JsonNode>> detail,
            List<? extends Reason> because,
            @Nullable String overriddenBy) {
        findings.add(new Found(phase, matter, material, status, detail, List.copyOf(because), overriddenBy));
    }

    /** Rows that may still hold, about what they may be found for. */
    void waiting(List<JudgedRow> rows, @Nullable String matter, @Nullable String material) {
        for (JudgedRow row : rows) {
            pending.add(new Waiting(row.path(), row.ref().phase(), matter, material, row::open));
        }
    }

    /** An optional matter that the applicant has not said to choose. */
    void waitingForChoice(String matter) {
        pending.add(new Waiting(
                "matter/" + matter, Concludes.APPLICABILITY, matter, null, () -> List.of("chosen." + matter)));
    }

    Outcome outcome() {
        return new Outcome(findings, pending);
    }
}
