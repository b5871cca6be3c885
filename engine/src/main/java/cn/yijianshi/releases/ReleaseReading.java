package cn.yijianshi.releases;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.Guide;
import cn.yijianshi.bundle.ScenarioRun;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.reductions.Reduction;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.RuleEngine;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Shows releases to administrators and auditors: diagram, tables, form, letters, scenarios, to read. */
@Service
public class ReleaseReading {

    /** How many views stay in memory. */
    private static final int KEPT = 16;

    private final Releases releases;
    private final RuleEngine rules;
    private final Access access;
    private final Clock clock;
    private final Kept<View> views = new Kept<>(KEPT);

    ReleaseReading(Releases releases, RuleEngine rules, Access access, Clock clock) {
        this.releases = releases;
        this.rules = rules;
        this.access = access;
        this.clock = clock;
    }

    /** All releases, by bundle, newest version first. */
    public List<Line> releases() {
        access.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return releases.all().stream().map(e -> line(releases.load(e.hash()))).toList();
    }

    /** One release with all its parts. What was made of it is kept, since neither it nor what its checks say changes. */
    public View view(String hash) {
        access.require(Role.ADMINISTRATOR, Role.AUDITOR);
        LoadedRelease release = releases.load(hash);
        return views.get(release.hash(), h -> made(release)).on(line(release));
    }

    private View made(LoadedRelease release) {
        BundleDefinition definition = release.definition();
        Explanations explanations = new Explanations(release.rules().scope());
        Map<String, String> drl = new TreeMap<>();
        definition.packs().forEach(p -> drl.put(p.name(), rules.drl(p)));
        return new View(
                line(release),
                definition.bundle().summary(),
                matters(release),
                materials(release),
                questions(definition),
                definition.process(),
                definition.packs().stream()
                        .flatMap(p -> p.tables().stream())
                        .map(t -> RuleReading.table(definition, explanations, t))
                        .toList(),
                definition.packs().stream()
                        .flatMap(p -> p.parameters().stream())
                        .flatMap(p -> RuleReading.parameters(release, p).stream())
                        .toList(),
                drl,
                ReleaseForms.ofAll(release).json(),
                definition.letters().stream()
                        .map(l -> new LetterLine(l.id(), l.name(), l.title(), l.body()))
                        .toList(),
                definition.scenarios().stream()
                        .map(s -> ScenarioRun.of(rules, release.rules(), release.guide(), s))
                        .map(r ->
                                new ScenarioLine(r.scenario().id(), r.scenario().name(), r.passed(), r.failures()))
                        .toList(),
                ReleaseFindings.of(definition),
                CompositionReading.of(definition),
                Reduction.ofScenarios(definition, release.process(), rules, release.rules()));
    }

    private Line line(LoadedRelease release) {
        Bundle bundle = release.bundle();
        LocalDate today = LocalDate.now(clock.withZone(WorkCalendar.ZONE));
        boolean inForce = releases.inForce(bundle.id(), today, bundle.regions().getFirst())
                .filter(r -> r.hash().equals(release.hash()))
                .isPresent();
        return new Line(
                release.hash().hex(),
                bundle.id(),
                bundle.name(),
                bundle.version(),
                bundle.effectiveFrom(),
                inForce,
                bundle.matters().size(),
                release.definition().scenarios().size());
    }

    private static List<MatterLine> matters(LoadedRelease release) {
        List<MatterLine> lines = new ArrayList<>();
        for (Bundle.Member member : release.bundle().matters()) {
            Matter matter = release.matter(member.matter());
            lines.add(new MatterLine(
                    matter.id(),
                    matter.name(),
                    release.departmentName(matter.department()),
                    matter.regime().label(),
                    matter.handling().label(),
                    matter.statutory().words(),
                    matter.promised().words(),
                    switch (member.applies()) {
                        case ALWAYS -> "必办";
                        case BY_RULE -> "按规则";
                        case OPTIONAL -> "自愿选办";
                    },
                    matter.basis().stream().map(LegalBasis::cited).toList(),
                    matter.toConfirm()));
        }
        return lines;
    }

    private static List<MaterialLine> materials(LoadedRelease release) {
        List<MaterialLine> lines = new ArrayList<>();
        for (Material material : release.definition().catalogue().materials()) {
            List<String> askedBy = release.bundle().matters().stream()
                    .map(m -> release.matter(m.matter()))
                    .filter(m -> m.requirement(material.id()).isPresent())
                    .map(Matter::name)
                    .toList();
            lines.add(new MaterialLine(
                    material.id(),
                    material.name(),
                    material.type().label() + "，" + material.medium().label(),
                    askedBy,
                    material.evidence() == null
                            ? null
                            : release.definition()
                                    .catalogue()
                                    .evidenceType(material.evidence())
                                    .map(t -> t.name())
                                    .orElse(material.evidence())));
        }
        return lines;
    }

    private static List<QuestionLine> questions(BundleDefinition definition) {
        List<QuestionLine> lines = new ArrayList<>();
        for (Guide.Page page : definition.guide().pages()) {
            for (Guide.Question question : page.questions()) {
                lines.add(new QuestionLine(
                        page.title(),
                        question.id(),
                        question.text(),
                        question.type().label(),
                        question.when() == null ? "" : condition(definition, question.when())));
            }
        }
        return lines;
    }

    private static String condition(BundleDefinition definition, List<JsonNode> when) {
        List<String> parts = new ArrayList<>();
        for (JsonNode condition : when) {
            String reads = condition.path("reads").asString("");
            String about = reads.startsWith("answer.")
                    ? definition
                            .guide()
                            .question(reads.substring("answer.".length()))
                            .map(Guide.Question::text)
                            .orElse(reads)
                    : reads;
            JsonNode is = condition.path("is");
            String value = is.isBoolean() ? (is.booleanValue() ? "是" : "否") : CanonicalJson.write(is);
            parts.add("“" + about + "”为 " + value);
        }
        return String.join("，且", parts);
    }

    /** @param inForce whether it is what a new case takes today */
    public record Line(
            String hash,
            String bundle,
            String name,
            int version,
            LocalDate effectiveFrom,
            boolean inForce,
            int matters,
            int scenarios) {}

    public record View(
            Line line,
            String summary,
            List<MatterLine> matters,
            List<MaterialLine> materials,
            List<QuestionLine> questions,
            String processXml,
            List<Table> tables,
            List<ParameterLine> parameters,
            Map<String, String> drlByPack,
            JsonNode formSchema,
            List<LetterLine> letters,
            List<ScenarioLine> scenarios,
            List<Fault> faults,
            CompositionReading composition,
            List<Reduction> reductions) {

        /** Whether it is in force differs from day to day. */
        private View on(Line today) {
            return new View(
                    today,
                    summary,
                    matters,
                    materials,
                    questions,
                    processXml,
                    tables,
                    parameters,
                    drlByPack,
                    formSchema,
                    letters,
                    scenarios,
                    faults,
                    composition,
                    reductions);
        }
    }

    public record MatterLine(
            String id,
            String name,
            String department,
            String regime,
            String handling,
            String statutory,
            String promised,
            String mode,
            List<String> basis,
            @Nullable String toConfirm) {}

    public record MaterialLine(
            String id,
            String name,
            String type,
            List<String> askedBy,
            @Nullable String replacedBy) {}

    public record QuestionLine(String page, String id, String text, String type, String condition) {}

    /**
     * A rule table to read.
     *
     * @param columns labels
     * @param rows cells in words, in column order; empty text: any
     */
    public record Table(String pack, String id, String name, String concludes, List<String> columns, List<Row> rows) {}

    public record Row(
            String id,
            List<String> cells,
            String conclusion,
            String sentence,
            String basis,
            String effective,
            @Nullable String toConfirm) {}

    public record ParameterLine(
            String id,
            String name,
            String region,
            String from,
            String value,
            String source,
            @Nullable String toConfirm) {}

    public record LetterLine(String id, String name, String title, List<String> body) {}

    /** @param passed whether it holds now */
    public record ScenarioLine(String id, String name, boolean passed, List<String> failures) {}
}
