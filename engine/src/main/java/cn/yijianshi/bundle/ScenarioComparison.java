package cn.yijianshi.bundle;

import cn.yijianshi.bundle.Scenario.Copies;
import cn.yijianshi.bundle.Scenario.Expectation;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Decision.Finding;
import cn.yijianshi.rules.MaterialList;
import cn.yijianshi.rules.MaterialOutcome;
import cn.yijianshi.rules.MaterialOutcome.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a decision with what a scenario expects of it, in words of the counter. */
final class ScenarioComparison {

    /** Written and shown where the rules conclude nothing. */
    private static final String NONE = "none";

    private final Decision decision;
    private final Set<String> openPaths;
    private final MaterialList materials;
    private final List<String> failures = new ArrayList<>();

    ScenarioComparison(Decision decision, Catalogue catalogue, Set<String> openPaths) {
        this.openPaths = openPaths;
        this.decision = decision;
        this.materials = MaterialList.of(decision, catalogue);
    }

    /** What came out otherwise; empty where all of it is so. */
    List<String> failures(Expectation expect) {
        lists(expect);
        each(expect.route(), "的办理路径", m -> decision.route(m, "route").orElse(NONE));
        each(expect.fields(), "字段", this::field);
        each(words(expect.within()), "的补齐期限", this::within);
        each(expect.copies(), "的份数", this::copies);
        each(sorted(expect.askedBy()), "的事项", this::askedBy);
        whole("承诺期限", words(expect.promised()), byMatter(Concludes.TIME_LIMIT, "promised"));
        whole("法定期限", words(expect.statutory()), byMatter(Concludes.TIME_LIMIT, "statutory"));
        whole("结果的有效年限", years(expect.validYears()), byMatter(Concludes.CONTENT, "validYears"));
        whole("单个事项的受理资格", expect.ineligible(), ineligible());
        if (expect.routing() != null) {
            expect.routing()
                    .forEach((matter, aspects) -> each(aspects, "（" + matter + "）", a -> decision.route(matter, a)
                            .orElse(NONE)));
        }
        if (expect.fees() != null) {
            expect.fees().forEach((matter, items) -> whole(matter + " 的收费", plain(items), fees(matter)));
        }
        if (expect.notes() != null) {
            expect.notes().forEach(this::notes);
        }
        return List.copyOf(failures);
    }

    private void lists(Expectation expect) {
        Set<String> applies = new TreeSet<>(decision.applyingMatters());
        same("明说不办的事项", expect.notNeeded(), matters(holding(Concludes.APPLICABILITY), "not-needed"));
        Set<String> deferrable = with(Status.DEFERRABLE);
        within("应当适用", expect.applies(), applies);
        outside("不应适用", expect.notApplies(), applies);
        within("应当提交", expect.required(), with(Status.REQUIRED, Status.DEFERRABLE));
        outside("不应要求", expect.notRequired(), with(Status.values()));
        within("应当免提交", expect.exempt(), with(Status.EXEMPT));
        within("应当可容缺", expect.deferrable(), deferrable);
        outside("不应可容缺", expect.notDeferrable(), deferrable);
        within("应当提交且不可容缺", expect.notDeferrable(), with(Status.REQUIRED));
        within("应当禁止容缺", expect.deferralForbidden(), forbidden());
        same(
                "受理资格",
                expect.eligibility(),
                decision.holding(Concludes.ELIGIBILITY).stream()
                        .map(Finding::status)
                        .toList());
        same(
                "未决问题",
                expect.open(),
                openPaths.stream()
                        .filter(p -> p.startsWith("answer."))
                        .map(p -> p.substring("answer.".length()))
                        .toList());
    }

    private static Set<String> matters(Stream<Finding> findings, String status) {
        return findings.filter(f -> f.status().equals(status))
                .map(f -> String.valueOf(f.matter()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> forbidden() {
        return holding(Concludes.DEFERRAL)
                .filter(f -> f.status().equals("forbidden"))
                .map(f -> String.valueOf(f.material()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> with(Status... statuses) {
        return materials.materials().stream()
                .filter(m -> Set.of(statuses).contains(m.status()))
                .map(MaterialOutcome::material)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void within(String what, @Nullable Collection<String> expected, Set<String> actual) {
        if (expected != null) {
            expected.stream().filter(e -> !actual.contains(e)).forEach(e -> failures.add(what + "：" + e));
        }
    }

    private void outside(String what, @Nullable Collection<String> expected, Set<String> actual) {
        if (expected != null) {
            expected.stream().filter(actual::contains).forEach(e -> failures.add(what + "：" + e));
        }
    }

    private void same(String what, @Nullable Collection<String> expected, Collection<String> actual) {
        if (expected != null && !new TreeSet<>(expected).equals(new TreeSet<>(actual))) {
            failures.add(what + "应为 " + new TreeSet<>(expected) + "，实为 " + new TreeSet<>(actual));
        }
    }

    /** Compares what is expected of each thing with what came out for it. */
    private <V> void each(@Nullable Map<String, V> expected, String what, Function<String, V> actual) {
        if (expected != null) {
            new TreeMap<>(expected).forEach((id, value) -> {
                V found = actual.apply(id);
                if (!found.equals(value)) {
                    failures.add(id + " " + what + "应为 " + value + "，实为 " + found);
                }
            });
        }
    }

    /** Compares all that came out of a kind, so that nothing else may. */
    private void whole(String what, @Nullable Map<String, String> expected, Map<String, String> actual) {
        if (expected != null && !expected.equals(actual)) {
            failures.add(what + "应为 " + new TreeMap<>(expected) + "，实为 " + new TreeMap<>(actual));
        }
    }

    private void notes(String matter, List<String> expected) {
        List<String> notes = decision.holding(Concludes.CONTENT).stream()
                .filter(f -> matter.equals(f.matter()))
                .flatMap(f -> Optional.ofNullable(f.detail().get("note")).stream())
                .map(n -> n.asString(""))
                .toList();
        boolean all = expected.stream().allMatch(e -> notes.stream().anyMatch(n -> n.contains(e)));
        if (!all || notes.size() != expected.size()) {
            failures.add(matter + " 的告知内容应为 " + expected + "，实为 " + notes);
        }
    }

    private String field(String element) {
        return decision.holding(Concludes.FIELD).stream()
                .filter(f -> element.equals(words(f.detail().get("element"))))
                .map(Finding::status)
                .findFirst()
                .orElse(NONE);
    }

    private String within(String material) {
        TimeSpan within =
                materials.material(material).map(MaterialOutcome::within).orElse(null);
        return within == null ? NONE : within.words();
    }

    private Map<String, String> byMatter(Concludes phase, String key) {
        return holding(phase)
                .filter(f -> f.detail().containsKey(key))
                .collect(Collectors.toMap(
                        f -> String.valueOf(f.matter()), f -> words(f.detail().get(key)), (a, b) -> a));
    }

    private Map<String, String> ineligible() {
        return holding(Concludes.ELIGIBILITY)
                .filter(f -> f.matter() != null)
                .collect(Collectors.toMap(f -> String.valueOf(f.matter()), Finding::status, (a, b) -> a));
    }

    private Map<String, String> fees(String matter) {
        return holding(Concludes.FEE)
                .filter(f -> matter.equals(f.matter()))
                .collect(Collectors.toMap(
                        f -> words(f.detail().get("item")),
                        f -> words(f.detail().get("amount")),
                        (a, b) -> a));
    }

    private Stream<Finding> holding(Concludes phase) {
        return decision.holding(phase).stream();
    }

    private List<String> askedBy(String material) {
        return materials.material(material).map(MaterialOutcome::matters).orElse(List.of());
    }

    private Copies copies(String material) {
        return materials
                .material(material)
                .map(m -> new Copies(m.originals(), m.copies()))
                .orElse(new Copies(0, 0));
    }

    /** A value of a finding as it is expected: spans in words, numbers plain. */
    private static String words(@Nullable JsonNode value) {
        return switch (value) {
            case null -> NONE;
            case JsonNode span
            when span.isObject() ->
                CanonicalJson.mapper().treeToValue(span, TimeSpan.class).words();
            case JsonNode number when number.isNumber() -> plain(number.decimalValue());
            default -> value.asString("");
        };
    }

    private static @Nullable Map<String, String> words(@Nullable Map<String, TimeSpan> spans) {
        return mapped(spans, TimeSpan::words);
    }

    private static @Nullable Map<String, String> years(@Nullable Map<String, Integer> years) {
        return mapped(years, String::valueOf);
    }

    private static @Nullable Map<String, List<String>> sorted(@Nullable Map<String, List<String>> lists) {
        return mapped(lists, l -> l.stream().sorted().toList());
    }

    private static @Nullable Map<String, String> plain(Map<String, BigDecimal> amounts) {
        return mapped(amounts, ScenarioComparison::plain);
    }

    private static <V, R> @Nullable Map<String, R> mapped(@Nullable Map<String, V> map, Function<V, R> each) {
        return map == null
                ? null
                : map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> each.apply(e.getValue())));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
