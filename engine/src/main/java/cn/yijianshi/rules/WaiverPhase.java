package cn.yijianshi.rules;

import cn.yijianshi.catalogue.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which required materials need not be handed in (免提交), and which may come later (容缺). */
final class WaiverPhase {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Findings findings;

    WaiverPhase(Findings findings) {
        this.findings = findings;
    }

    /** @param judged what is known of the ordinary and the shared rows about this requirement */
    void resolve(Requirement requirement, Function<RowRef, @Nullable JudgedRow> judged) {
        String matter = requirement.matter();
        String material = requirement.material();
        RowsByTruth exempting = RowsByTruth.of(requirement.plan().exempting(), judged);
        boolean required = requirement.truth() == Truth.TRUE;
        boolean exempt = exempting.truth() == Truth.TRUE;
        if (required) {
            String overriddenBy = exempt ? exempting.holding().getFirst().path() : null;
            findings.found(
                    Concludes.REQUIRED,
                    matter,
                    material,
                    "required",
                    () -> copies(requirement),
                    requirement.because(),
                    overriddenBy);
        }
        if (exempt) {
            if (required) {
                findings.found(
                        Concludes.EXEMPTION,
                        matter,
                        material,
                        "exempt",
                        () -> by(exempting.holding(), requirement),
                        exempting.holding(),
                        null);
            }
            return;
        }
        findings.waiting(exempting.open(), matter, material);
        defer(
                requirement,
                withLimit(RowsByTruth.of(requirement.plan().allowing(), judged), requirement),
                RowsByTruth.of(requirement.plan().forbidding(), judged),
                RowsByTruth.of(requirement.plan().limiting(), judged));
    }

    /** A row that sets a limit allows nothing where its parameter has no value: a promise without its day is none. */
    private static RowsByTruth withLimit(RowsByTruth rows, Requirement requirement) {
        return new RowsByTruth(
                rows.holding().stream().filter(r -> hasLimit(r, requirement)).toList(), rows.open());
    }

    private static boolean hasLimit(JudgedRow row, Requirement requirement) {
        return !(row.then() instanceof Conclusion.Deferral d)
                || d.within() == null
                || shortest(List.of(row), requirement) != null;
    }

    private void defer(Requirement requirement, RowsByTruth allowing, RowsByTruth forbidding, RowsByTruth limiting) {
        boolean required = requirement.truth() == Truth.TRUE;
        String matter = requirement.matter();
        String material = requirement.material();
        List<JudgedRow> granting = new ArrayList<>(allowing.holding());
        granting.addAll(limiting.holding());
        TimeSpan within = shortest(granting, requirement);
        if (required && !forbidding.holding().isEmpty()) {
            findings.found(
                    Concludes.DEFERRAL, matter, material, "forbidden", Findings.PLAIN, forbidding.holding(), null);
        }
        if (required && !allowing.holding().isEmpty()) {
            String overriddenBy = forbidding.holding().isEmpty()
                    ? null
                    : forbidding.holding().getFirst().path();
            findings.found(
                    Concludes.DEFERRAL,
                    matter,
                    material,
                    "allowed",
                    () -> within == null ? Map.of() : Map.of("within", PackTree.span(within)),
                    granting,
                    overriddenBy);
        }
        if (forbidding.holding().isEmpty() && allowing.truth().possible()) {
            findings.waiting(forbidding.open(), matter, material);
            findings.waiting(
                    allowing.open().stream()
                            .filter(r ->
                                    allowing.holding().isEmpty() || shorter(shortest(List.of(r), requirement), within))
                            .toList(),
                    matter,
                    material);
            findings.waiting(
                    limiting.open().stream()
                            .filter(r -> shorter(shortest(List.of(r), requirement), within))
                            .toList(),
                    matter,
                    material);
        }
    }

    private static Map<String, JsonNode> copies(Requirement requirement) {
        return Map.of(
                "originals", JSON.numberNode(requirement.originals()), "copies", JSON.numberNode(requirement.copies()));
    }

    private static Map<String, JsonNode> by(List<JudgedRow> rows, Requirement requirement) {
        TreeSet<String> evidence = new TreeSet<>();
        String own = requirement.plan().traits().material().evidence();
        boolean result = false;
        for (JudgedRow row : rows) {
            if (row.then() instanceof Conclusion.Exemption c && c.by() != null) {
                evidence.add(c.by());
            } else if (reads(row, "result-in-bundle")) {
                result = true;
            } else if (own != null) {
                evidence.add(own);
            }
        }
        Map<String, JsonNode> detail = new TreeMap<>();
        if (!evidence.isEmpty()) {
            detail.put("by", JSON.stringNode(evidence.getFirst()));
        }
        if (evidence.size() > 1) {
            ArrayNode also = JSON.arrayNode();
            evidence.tailSet(evidence.getFirst(), false).forEach(also::add);
            detail.put("also", also);
        }
        String resultOf = requirement.plan().traits().material().resultOf();
        if (result && resultOf != null) {
            detail.put("resultOf", JSON.stringNode(resultOf));
        }
        return detail;
    }

    private static boolean reads(JudgedRow row, String attribute) {
        return row.ref().cells().stream()
                .anyMatch(c -> c.column().reads().equals(new FactPath.SubjectAttribute(attribute)));
    }

    /** The shortest limit of rows that allow; null where none sets one. */
    private static @Nullable TimeSpan shortest(List<JudgedRow> rows, Requirement requirement) {
        List<TimeSpan> spans = new ArrayList<>();
        for (JudgedRow row : rows) {
            if (row.then() instanceof Conclusion.Deferral d && d.within() != null) {
                TimeSpan span = d.within().resolve(requirement.plan().traits().matter(), row.facts().source);
                if (span != null) {
                    spans.add(span);
                }
            }
        }
        return spans.isEmpty()
                ? null
                : spans.stream()
                        .min(Comparator.comparing(s -> s, Limit::compare))
                        .orElse(null);
    }

    private static boolean shorter(@Nullable TimeSpan one, @Nullable TimeSpan other) {
        return one != null && (other == null || Limit.compare(one, other) < 0);
    }
}
