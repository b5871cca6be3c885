package cn.yijianshi.bundle;

import cn.yijianshi.bundle.Scenario.Copies;
import cn.yijianshi.bundle.Scenario.Expectation;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Decision.Finding;
import cn.yijianshi.rules.MaterialList;
import cn.yijianshi.rules.MaterialOutcome;
import cn.yijianshi.rules.MaterialOutcome.Status;
import cn.yijianshi.rules.RelevantQuestions;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a decision with what a scenario expects of it, in words of the counter. */
final class ScenarioComparison {

    private static final String NONE = "（无）";

    private final Decision decision;
    private final MaterialList materials;
    private final List<String> failures = new ArrayList<>();

    ScenarioComparison(Decision decision, Catalogue catalogue) {
        this.decision = decision;
        this.materials = MaterialList.of(decision, catalogue);
    }

    /** What came out otherwise; empty where all of it is so. */
    List<String> failures(Expectation expect) {
        lists(expect);
        each(expect.route(), "的办理路径", m -> decision.route(m, "route").orElse(NONE));
        each(expect.fields(), "字段", this::field);
        each(words(expect.within()), "的补齐期限", this::within);
        each(words(expect.promised()), "的承诺期限", m -> limit(m, "promised"));
        each(words(expect.statutory()), "的法定期限", m -> limit(m, "statutory"));
        each(expect.validYears(), "结果的有效年限", m -> detail(Concludes.CONTENT, m, "validYears"));
        each(expect.copies(), "的份数", this::copies);
        if (expect.routing() != null) {
            expect.routing()
                    .forEach((matter, aspects) -> each(
                            aspects, "（" + matter + "）", a -> decision.route(matter, a).orElse(NONE)));
        }
        if (expect.fees() != null) {
            expect.fees().forEach((matter, items) -> each(plain(items), "（" + matter + "）的金额", i -> fee(matter, i)));
        }
        if (expect.notes() != null) {
            expect.notes().forEach(this::notes);
        }
        return List.copyOf(failures);
    }

    private void lists(Expectation expect) {
        Set<String> applies = new TreeSet<>(decision.applyingMatters());
        Set<String> deferrable = with(Status.DEFERRABLE);
        within("应当适用", expect.applies(), applies);
        outside("不应适用", expect.notApplies(), applies);
        within("应当提交", expect.required(), with(Status.REQUIRED, Status.DEFERRABLE));
        outside("不应要求", expect.notRequired(), with(Status.values()));
        within("应当免提交", expect.exempt(), with(Status.EXEMPT));
        within("应当可容缺", expect.deferrable(), deferrable);
        outside("不应可容缺", expect.notDeferrable(), deferrable);
        within("应当提交且不可容缺", expect.notDeferrable(), with(Status.REQUIRED));
        same(
                "受理资格",
                expect.eligibility(),
                decision.holding(Concludes.ELIGIBILITY).stream()
                        .map(Finding::status)
                        .toList());
        same(
                "未决问题",
                expect.open(),
                new RelevantQuestions()
                        .openPaths(decision).stream()
                                .filter(p -> p.startsWith("answer."))
                                .map(p -> p.substring("answer.".length()))
                                .toList());
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
                .filter(f -> element.equals(text(f.detail().get("element"))))
                .map(Finding::status)
                .findFirst()
                .orElse(NONE);
    }

    private String within(String material) {
        TimeSpan within =
                materials.material(material).map(MaterialOutcome::within).orElse(null);
        return within == null ? NONE : within.words();
    }

    private String limit(String matter, String clock) {
        return decision.holding(Concludes.TIME_LIMIT).stream()
                .filter(f -> matter.equals(f.matter()) && f.detail().containsKey(clock))
                .map(f -> f.detail().get(clock))
                .map(n -> cn.yijianshi.canonical.CanonicalJson.mapper()
                        .treeToValue(n, TimeSpan.class)
                        .words())
                .findFirst()
                .orElse(NONE);
    }

    private Integer detail(Concludes phase, String matter, String key) {
        return decision.holding(phase).stream()
                .filter(f -> matter.equals(f.matter()) && f.detail().containsKey(key))
                .map(f -> f.detail().get(key).intValue())
                .findFirst()
                .orElse(0);
    }

    private String fee(String matter, String item) {
        return decision.holding(Concludes.FEE).stream()
                .filter(f -> matter.equals(f.matter())
                        && item.equals(text(f.detail().get("item"))))
                .map(f -> f.detail().get("amount"))
                .map(a -> a == null ? NONE : plain(a.decimalValue()))
                .findFirst()
                .orElse(NONE);
    }

    private Copies copies(String material) {
        return materials
                .material(material)
                .map(m -> new Copies(m.originals(), m.copies()))
                .orElse(new Copies(0, 0));
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.asString("");
    }

    private static @Nullable Map<String, String> words(@Nullable Map<String, TimeSpan> spans) {
        return spans == null
                ? null
                : spans.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()
                        .words()));
    }

    private static Map<String, String> plain(Map<String, BigDecimal> amounts) {
        return amounts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> plain(e.getValue())));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
