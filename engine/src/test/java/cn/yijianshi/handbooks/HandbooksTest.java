package cn.yijianshi.handbooks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.AnswerCheck;
import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.GuideFlow;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.forms.FormValidator;
import cn.yijianshi.letters.Printer;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.reductions.Reduction;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.RuleEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The documents say what the release says, all of it, and nothing else. */
class HandbooksTest {

    private static final RuleEngine ENGINE = new RuleEngine();
    private static final List<LoadedRelease> RELEASES = new DefinitionLoader()
                    .load(DefinitionFiles.fromFolders(
                            List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))))
                    .bundles()
                    .stream()
                    .map(HandbooksTest::loaded)
                    .toList();

    private final Printer printer = new Printer();

    @AfterAll
    static void free() {
        RELEASES.forEach(r -> r.rules().close());
    }

    @Test
    void aMattersGuideNamesAllItsMaterialsConditionsStepsAndResults() {
        for (LoadedRelease release : RELEASES) {
            for (Bundle.Member member : release.bundle().matters()) {
                Matter matter = release.matter(member.matter());
                String guide = text(new MatterHandbook(release, matter).write(Handbook.Kind.GUIDE));
                matter.materials().forEach(r -> assertThat(guide)
                        .contains(release.definition()
                                .catalogue()
                                .material(r.material())
                                .orElseThrow()
                                .name()));
                assertThat(guide).contains(matter.conditions());
                matter.steps().forEach(s -> assertThat(guide).contains(s.name()));
                matter.results().forEach(r -> assertThat(guide).contains(r.name()));
                matter.basis().forEach(b -> assertThat(guide).contains(b.cited()));
                assertThat(guide)
                        .contains(matter.promised().words(), release.departmentName(matter.department()))
                        .doesNotContain("null", "Optional[");
            }
        }
    }

    @Test
    void everySituationOfAMatterIsARowOfItsTableWithTheBasisOfTheRule() {
        for (LoadedRelease release : RELEASES) {
            for (Bundle.Member member : release.bundle().matters()) {
                Matter matter = release.matter(member.matter());
                Handbook guide = new MatterHandbook(release, matter).write(Handbook.Kind.GUIDE);
                long rows = release.definition().packs().stream()
                        .flatMap(p -> p.tables().stream())
                        .flatMap(t -> t.rows().stream())
                        .filter(r -> matter.id().equals(r.then().matter()))
                        .count();
                long shown = guide.sections().stream()
                        .filter(s -> s.id().equals("situations"))
                        .flatMap(s -> s.blocks().stream().limit(1))
                        .mapToLong(b -> ((Handbook.Table) b).rows().size())
                        .sum();
                assertThat(shown).as(matter.name()).isEqualTo(rows);
            }
        }
    }

    @Test
    void aLimitThatASituationNamesStandsThereWithItsValueInEachRegion() {
        LoadedRelease release = RELEASES.stream()
                .filter(r -> r.bundle().id().equals("snack-shop"))
                .findFirst()
                .orElseThrow();
        String guide = text(new MatterHandbook(release, release.matter("fire-check")).write(Handbook.Kind.GUIDE));
        assertThat(guide)
                .contains("须作消防安全检查的建筑面积起点\t安澜省\t2024-01-01\t300 ㎡")
                .contains("须作消防安全检查的建筑面积起点\t石桥县\t2024-01-01\t50 ㎡")
                .doesNotContain("小餐饮的经营场所建筑面积上限");
    }

    @Test
    void aBundlesGuideTellsWhichSituationTakesWhichMatter() {
        for (LoadedRelease release : RELEASES) {
            String guide = text(bundle(release, Handbook.Kind.GUIDE));
            release.bundle().matters().forEach(m -> assertThat(guide)
                    .contains(release.matter(m.matter()).name()));
            release.definition().packs().stream()
                    .flatMap(p -> p.tables().stream())
                    .flatMap(t -> t.rows().stream())
                    .filter(r -> r.then() instanceof Conclusion.Applicability)
                    .forEach(r -> assertThat(guide).contains(r.basis().cited()));
            Reduction.ofScenarios(release.definition(), release.process(), ENGINE, release.rules())
                    .forEach(r ->
                            assertThat(guide.contains(r.name())).as(r.name()).isEqualTo(r.settled()));
            release.process().steps().forEach(s -> assertThat(guide).contains(s.name()));
        }
    }

    @Test
    void theManualHasEveryRuleFieldLetterAndFigureToo() {
        for (LoadedRelease release : RELEASES) {
            String manual = text(bundle(release, Handbook.Kind.MANUAL));
            release.definition().packs().stream()
                    .flatMap(p -> p.tables().stream())
                    .forEach(t -> {
                        assertThat(manual).contains(t.name());
                        t.rows().forEach(r -> assertThat(manual)
                                .contains(r.basis().cited()));
                    });
            release.definition().letters().forEach(l -> assertThat(manual).contains(l.title()));
            release.definition().guide().questions().forEach(q -> assertThat(manual)
                    .contains(q.text()));
            assertThat(manual).contains("单独办 → 联办").doesNotContain("null");
        }
    }

    @Test
    void onPaperStandsWhatStandsOnTheScreen() throws IOException {
        LoadedRelease release = RELEASES.stream()
                .filter(r -> r.bundle().id().equals("snack-shop"))
                .findFirst()
                .orElseThrow();
        for (Handbook.Kind kind : Handbook.Kind.values()) {
            Handbook bundle = bundle(release, kind);
            assertThat(bare(read(print(bundle, "snack-shop-" + kind)))).contains(pieces(bundle));
            Handbook matter = new MatterHandbook(release, release.matter("food-permit")).write(kind);
            assertThat(bare(read(print(matter, "food-permit-" + kind)))).contains(pieces(matter));
        }
    }

    @Test
    void theSameReleaseIsPrintedInTheSameBytes() {
        Handbook handbook = new MatterHandbook(
                        RELEASES.getFirst(),
                        RELEASES.getFirst()
                                .matter(RELEASES.getFirst()
                                        .bundle()
                                        .matters()
                                        .getFirst()
                                        .matter()))
                .write(Handbook.Kind.GUIDE);
        assertThat(Hash.of(printer.print(PrintedPage.of(handbook))))
                .isEqualTo(Hash.of(new Printer().print(PrintedPage.of(handbook))));
    }

    private static Handbook bundle(LoadedRelease release, Handbook.Kind kind) {
        return new BundleHandbook(
                        release,
                        Reduction.ofScenarios(release.definition(), release.process(), ENGINE, release.rules()))
                .write(kind);
    }

    private static LoadedRelease loaded(BundleDefinition definition) {
        Hash hash = ReleaseDocument.hash(ReleaseDocument.write(definition));
        return new LoadedRelease(
                hash,
                definition,
                ENGINE.compile(ReleaseScope.of(hash.hex(), definition)),
                new ProcessReader()
                        .read(new DefinitionFile(
                                "process.bpmn", definition.process().getBytes(StandardCharsets.UTF_8)))
                        .runnable()
                        .orElseThrow(),
                new GuideFlow(definition),
                new AnswerCheck(definition, new FormValidator()),
                "test");
    }

    /** Kept to be looked at. */
    private byte[] print(Handbook handbook, String name) throws IOException {
        byte[] pdf = printer.print(PrintedPage.of(handbook));
        Path kept = Path.of("target", "handbooks", name + ".pdf");
        Files.createDirectories(kept.getParent());
        return Files.readAllBytes(Files.write(kept, pdf));
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> pieces(Handbook handbook) {
        return handbook.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .flatMap(b -> b instanceof Handbook.Table table ? table.rows().stream() : Stream.of())
                .map(List::getFirst)
                .map(HandbooksTest::bare)
                .map(cell -> cell.substring(0, Math.min(6, cell.length())))
                .toList();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String text(Handbook handbook) {
        return handbook.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .map(b -> switch (b) {
                    case Handbook.Text text -> text.text();
                    case Handbook.Items items -> String.join("\n", items.items());
                    case Handbook.Facts facts ->
                        facts.facts().stream()
                                .map(f -> f.name() + "：" + f.value())
                                .collect(Collectors.joining("\n"));
                    case Handbook.Table table ->
                        table.name() + "\n"
                                + table.rows().stream()
                                        .map(r -> String.join("\t", r))
                                        .collect(Collectors.joining("\n"));
                })
                .collect(Collectors.joining("\n"));
    }
}
