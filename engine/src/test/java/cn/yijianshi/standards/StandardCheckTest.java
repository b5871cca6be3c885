package cn.yijianshi.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The shipped catalogue has no fault; the faulty one under test resources has every one, each told where it is. */
class StandardCheckTest {

    private static final Path FAULTY = Path.of("src/test/resources/standards/faulty");
    private static final Path EXPECTED = Path.of("src/test/resources/standards/findings.txt");

    @Test
    void theShippedCatalogueFallsShortNowhere() {
        assertThat(StandardCheck.of(load(Path.of("../matter-definitions/catalogue"))))
                .isEmpty();
    }

    @Test
    void theFaultyCatalogueIsFoundOutElementByElement() throws IOException {
        assertThat(StandardCheck.of(load(FAULTY)).stream()
                        .map(f -> f.standard().code() + " " + f.entry().key() + " " + f.pointer())
                        .map(String::strip)
                        .toList())
                .containsExactlyElementsOf(Files.readAllLines(EXPECTED));
    }

    @Test
    void everyStandardHasAFaultThatShowsIt() {
        Set<Standard> shown = StandardCheck.of(load(FAULTY)).stream()
                .map(Finding::standard)
                .collect(Collectors.toCollection(TreeSet::new));
        shown.add(Standard.NO_BASIS); // no file without one passes its schema; see the next test
        assertThat(shown).containsExactlyInAnyOrder(Standard.values());
    }

    @Test
    void aMatterWithoutBasisIsFoundWhereverItComesFrom() {
        Catalogue shipped = load(Path.of("../matter-definitions/catalogue"));
        ObjectNode tree =
                CanonicalJson.mapper().valueToTree(shipped.matter("signage").orElseThrow());
        tree.putArray("basis");
        Matter without = CanonicalJson.mapper().treeToValue(tree, Matter.class);
        assertThat(StandardCheck.of(Catalogue.of(List.of(without))))
                .extracting(Finding::standard)
                .contains(Standard.NO_BASIS);
    }

    @Test
    void eachFindingSaysWhatIsWrongWhyItMattersAndWhatToDo() {
        assertThat(StandardCheck.of(load(FAULTY))).allSatisfy(f -> {
            assertThat(f.sentence()).contains(f.message()).contains(f.standard().why());
            assertThat(f.proposal()).isNotBlank();
        });
    }

    @Test
    void aMaterialInOtherWordsIsProposedUnderItsStandardName() {
        assertThat(StandardCheck.of(load(FAULTY)))
                .filteredOn(f -> f.standard() == Standard.MATERIAL_VARIANT)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.entry().key()).isEqualTo("id-card-paper");
                    assertThat(f.replacement()).isEqualTo("身份证");
                    assertThat(f.proposal()).contains("各事项改用 id-card");
                });
    }

    @Test
    void theCommandLineTellsThemWithFileAndLine() {
        Definitions definitions = new DefinitionLoader().load(DefinitionFiles.fromFolders(List.of(FAULTY)));
        assertThat(definitions.faults()).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("steps-over-promise");
            assertThat(f.severity()).isEqualTo(Fault.Severity.ERROR);
            assertThat(f.file()).endsWith("hygiene.yaml");
            assertThat(f.line()).isEqualTo(16);
            assertThat(f.message()).startsWith("“公共场所卫生许可（新办）”各环节合计 2 个工作日又 1 小时，超过承诺的 2 个工作日");
            assertThat(f.mend()).contains("一个工作日按 8 小时计");
        });
    }

    private static Catalogue load(Path folder) {
        return new DefinitionLoader()
                .load(DefinitionFiles.fromFolders(List.of(folder)))
                .catalogue();
    }
}
