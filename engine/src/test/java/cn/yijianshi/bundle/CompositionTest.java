package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.Composition.AskedMaterial;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many matters become one set of materials and one set of fields; what does not fit together is told. */
class CompositionTest {

    private static final String SIGNAGE = "../matter-definitions/catalogue/matters/signage.yaml";
    private static final String TOBACCO = "../matter-definitions/catalogue/matters/tobacco-permit.yaml";
    private static final String MATERIALS = "../matter-definitions/catalogue/materials.yaml";
    private static final String GUIDE = "../matter-definitions/bundles/snack-shop/guide.yaml";

    @Test
    void nothingThatAMatterAsksForIsLostAndNothingIsThereTwice() {
        for (BundleDefinition definition : load(shipped()).bundles()) {
            Composition composition = Composition.of(definition);
            for (Bundle.Member member : definition.bundle().matters()) {
                Matter matter = definition.catalogue().matter(member.matter()).orElseThrow();
                for (Matter.Requirement asked : matter.materials()) {
                    AskedMaterial material =
                            composition.material(asked.material()).orElseThrow();
                    assertThat(material.asks()).anySatisfy(a -> {
                        assertThat(a.matter().id()).isEqualTo(matter.id());
                        assertThat(a.requirement().basis()).isEqualTo(asked.basis());
                    });
                    assertThat(material.originals()).isGreaterThanOrEqualTo(asked.originals());
                    assertThat(material.copies()).isGreaterThanOrEqualTo(asked.copies());
                }
                for (String element : matter.reads()) {
                    assertThat(composition.field(element).orElseThrow().asks())
                            .anyMatch(a -> a.matter().id().equals(matter.id())
                                    && a.required() == matter.requiredElements().contains(element));
                }
            }
            assertThat(composition.materials())
                    .extracting(m -> m.material().id())
                    .doesNotHaveDuplicates();
            assertThat(composition.fields()).extracting(f -> f.element().id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void anOriginalIsStricterThanACopyAndTheMostCopiesWin() {
        String asked =
                "  - material: business-licence-copy\n    need: always\n    class: main\n    originals: 0\n    copies: 1";
        DefinitionFiles files = changed(shipped(), TOBACCO, asked, asked.replace("copies: 1", "copies: 3"));
        files = changed(files, SIGNAGE, asked, asked.replace("originals: 0", "originals: 1"));
        AskedMaterial licence =
                composition(files).material("business-licence-copy").orElseThrow();
        assertThat(licence.form()).isEqualTo("原件 1 份、复印件 3 份");
        assertThat(licence.asks())
                .filteredOn(a -> a.requirement().originals() == 1)
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.matter().name()).isEqualTo("户外招牌设施设置");
                    assertThat(a.requirement().basis().cited()).isEqualTo("《云溪市户外招牌设施管理办法》第十一条");
                });
    }

    @Test
    void aMaterialOfASituationIsTracedToTheRowThatAsksForIt() {
        AskedMaterial drawing =
                composition(shipped()).material("signage-structure-drawing").orElseThrow();
        assertThat(drawing.always()).isFalse();
        assertThat(drawing.asks()).singleElement().satisfies(a -> {
            assertThat(a.requirement().situation()).isEqualTo("招牌面积达到当地规定的");
            assertThat(a.grounds()).singleElement().satisfies(g -> assertThat(g.sentence())
                    .contains("招牌面积"));
        });
    }

    @Test
    void theAnswerOfTheGuideIsTheValueOfTheFieldAndNotAskedAgain() {
        Composition.AskedField area =
                composition(shipped()).field("premises-area").orElseThrow();
        assertThat(area.required()).isTrue();
        assertThat(area.question())
                .satisfies(q -> assertThat(q).extracting("id").isEqualTo("premises-area"));
    }

    @Test
    void whatOneMatterIssuesAndAnotherAsksForPutsTheOneBeforeTheOther() {
        DefinitionFiles files = changed(
                shipped(),
                MATERIALS,
                "    evidence: real-estate-certificate\n",
                "    evidence: food-permit-licence\n    resultOf: food-permit\n");
        MatterOrder order = composition(files).order();
        assertThat(order.links())
                .contains(new MatterOrder.ResultLink("food-permit", "食品经营许可证", "signage", "premises-use-proof", true));
        assertThat(order.circular()).isEmpty();
        assertThat(order.stages()).hasSize(2);
        assertThat(order.stages().getFirst()).contains("food-permit").doesNotContain("signage", "tobacco-permit");
        assertThat(order.stages().getLast()).contains("signage", "tobacco-permit");
        // The processes as they are drawn do not wait for it.
        assertThat(faults(files)).extracting(Fault::code).containsOnly("before-its-result");
    }

    @Test
    void aResultThatIsAMaterialWithoutSayingSoIsAFinding() {
        DefinitionFiles files = changed(
                shipped(), MATERIALS, "    evidence: real-estate-certificate\n", "    evidence: food-permit-licence\n");
        assertThat(faults(files)).extracting(Fault::code).containsOnly("result-not-named", "before-its-result");
    }

    @Test
    void mattersThatWaitForEachOtherAreAnError() {
        DefinitionFiles files = changed(
                shipped(),
                MATERIALS,
                "    evidence: real-estate-certificate\n",
                "    evidence: signage-approval\n    resultOf: signage\n");
        files = changed(
                files,
                MATERIALS,
                "  - id: signage-application\n",
                "  - {id: shop-photo, name: 店铺照片, type: copy, medium: both, source: government, resultOf: tobacco-permit}\n  - id: signage-application\n");
        files = changed(
                files,
                SIGNAGE,
                "  - material: signage-application\n",
                "  - {material: shop-photo, need: always, class: main, originals: 0, copies: 1, basis: {title: 示例办法}}\n  - material: signage-application\n");
        assertThat(faults(files)).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("circular-results");
            assertThat(f.message()).contains("户外招牌设施设置", "烟草专卖零售许可证");
        });
    }

    @Test
    void oneIdWithTwoMeaningsIsToldWithWhatDiffers() {
        DefinitionFiles files = changed(
                shipped(),
                MATERIALS,
                "  - id: tobacco-application\n",
                "  - {id: fire-plan, name: 消防车通行方案, type: copy, medium: both, source: applicant}\n  - id: tobacco-application\n");
        assertThat(faults(files)).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("other-meaning");
            assertThat(f.message()).contains("fire-plan", "name", "type");
        });
    }

    @Test
    void aQuestionThatMeansSomethingElseThanItsElementIsAnError() {
        assertThat(faults(changed(shipped(), GUIDE, "        unit: ㎡\n", "        unit: 亩\n")))
                .anySatisfy(f -> {
                    assertThat(f.code()).isEqualTo("other-meaning");
                    assertThat(f.message()).contains("经营场所建筑面积", "单位");
                });
        assertThat(faults(changed(shipped(), GUIDE, "{code: canteen, ", "{code: casino, ")))
                .anySatisfy(f -> assertThat(f.message()).contains("选项不一致"));
    }

    @Test
    void paperForOneAndElectronicForAnotherIsAFinding() {
        String asked =
                "  - material: business-licence-copy\n    need: always\n    class: main\n    originals: 0\n    copies: 1\n    medium: both";
        DefinitionFiles files = changed(shipped(), TOBACCO, asked, asked.replace("both", "paper"));
        files = changed(files, SIGNAGE, asked, asked.replace("both", "electronic"));
        assertThat(faults(files)).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("medium-conflict");
            assertThat(f.message()).contains("营业执照", "烟草专卖零售许可证", "户外招牌设施设置");
        });
    }

    @Test
    void oneNameWithTwoIdsWouldBeAskedTwice() {
        DefinitionFiles files =
                changed(shipped(), MATERIALS, "    name: 场所平面布置图、场所消防设施平面图\n", "    name: 主要设备设施布局、操作流程文件\n");
        assertThat(faults(files)).extracting(Fault::code).contains("same-name-other-id");
    }

    private static Composition composition(DefinitionFiles files) {
        return Composition.of(load(files).bundle("snack-shop").orElseThrow());
    }

    private static List<Fault> faults(DefinitionFiles files) {
        return load(files).faults().stream()
                .filter(f -> f.severity() == Fault.Severity.ERROR || f.severity() == Fault.Severity.WARNING)
                .toList();
    }

    private static Definitions load(DefinitionFiles files) {
        return new DefinitionLoader().load(files);
    }

    private static DefinitionFiles shipped() {
        return DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs")));
    }

    private static DefinitionFiles changed(DefinitionFiles files, String path, String from, String to) {
        return new DefinitionFiles(files.files().stream()
                .map(file -> file.path().equals(path) ? changed(file, from, to) : file)
                .toList());
    }

    private static DefinitionFile changed(DefinitionFile file, String from, String to) {
        assertThat(file.text()).contains(from);
        int at = file.text().indexOf(from);
        String text = file.text().substring(0, at) + to + file.text().substring(at + from.length());
        return new DefinitionFile(file.path(), text.getBytes(StandardCharsets.UTF_8));
    }
}
