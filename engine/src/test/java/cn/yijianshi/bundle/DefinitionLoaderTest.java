package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.letters.LetterTemplate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A definition with errors is refused as a whole, with everything that is wrong at once. */
class DefinitionLoaderTest {

    private static final String BUNDLE = "../matter-definitions/bundles/snack-shop/bundle.yaml";
    private static final String MATTER = "../matter-definitions/catalogue/matters/signage.yaml";
    private static final String PROCESS = "../matter-definitions/bundles/snack-shop/process.bpmn";
    private static final String MATERIALS = "../matter-definitions/catalogue/materials.yaml";

    @Test
    void theShippedFilesHaveNoErrorToBeginWith() {
        assertThat(load(shipped())).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnceWithItsFileAndLine() {
        List<Fault> faults = load(changed(
                changed(shipped(), MATTER, "department: urban-management", "department: urban-managment"),
                BUNDLE,
                "lead: market-regulation",
                "lead: nobody\ncolour: blue"));
        assertThat(faults)
                .anySatisfy(f -> {
                    assertThat(f.file()).endsWith("matters/signage.yaml");
                    assertThat(f.line()).isEqualTo(lineOf(MATTER, "department: urban-management"));
                    assertThat(f.message()).contains("urban-managment");
                    assertThat(f.mend()).isNotBlank();
                })
                .anySatisfy(f -> {
                    assertThat(f.file()).endsWith("snack-shop/bundle.yaml");
                    assertThat(f.code()).isEqualTo("unknown-key");
                    assertThat(f.line()).isEqualTo(lineOf(BUNDLE, "lead: market-regulation") + 1);
                });
    }

    @Test
    void aMatterThatTheProcessForgetsIsAnError() {
        List<Fault> faults = load(changed(shipped(), BUNDLE, "  - {matter: signage, applies: by-rule}\n", ""));
        assertThat(faults).extracting(Fault::code).contains("process-foreign-matter");
    }

    @Test
    void aSharedPolicyIsSwitchedOffWithItsBasisBeforeTheReviewersEyes() {
        List<Fault> faults = all(changed(shipped(), BUNDLE, "form:\n", """
                switchedOff:
                  - policy: shared-policies/exemption/by-result
                    reason: 前一事项的结果须核验原件
                    basis: {title: 示例条例, article: 第三条}
                  - policy: shared-policies/no-such-table
                    reason: 写错了
                    basis: {title: 示例条例}
                  - policy: snack-shop/required
                    reason: 不是共享政策
                    basis: {title: 示例条例}
                form:
                """));
        assertThat(faults)
                .filteredOn(f -> f.code().equals("policy-switched-off"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.severity()).isEqualTo(Fault.Severity.NOTE);
                    assertThat(f.line()).isEqualTo(lineOf(BUNDLE, "packs: ") + 2);
                    assertThat(f.message()).contains("前一事项的结果须核验原件；依据《示例条例》第三条");
                });
        assertThat(faults).filteredOn(f -> f.code().equals("unknown-policy")).hasSize(2);
    }

    @Test
    void aPolicyCannotBeSwitchedOffWithoutALegalBasis() {
        List<Fault> faults = load(changed(
                shipped(),
                BUNDLE,
                "form:\n",
                "switchedOff:\n  - {policy: shared-policies/exemption, reason: 没有依据}\nform:\n"));
        assertThat(faults).anySatisfy(f -> assertThat(f.message()).contains("basis"));
    }

    @Test
    void aCatchAllNameIsAnError() {
        List<Fault> faults = load(changed(shipped(), MATERIALS, "name: 营业执照\n", "name: 其他材料\n"));
        assertThat(faults).extracting(Fault::code).contains("catch-all-material");
    }

    @Test
    void aProcessWithAScriptOpensWithFaultsAndMakesNoRelease() {
        List<Fault> faults = load(
                changed(
                        shipped(),
                        PROCESS,
                        "<bpmn:startEvent id=\"start\"",
                        "<bpmn:scriptTask id=\"evil\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:startEvent id=\"start\""));
        assertThat(faults).anySatisfy(f -> {
            assertThat(f.file()).endsWith("process.bpmn");
            assertThat(f.element()).isEqualTo("evil");
        });
    }

    @Test
    void aProcessWithADoctypeIsRefused() {
        List<Fault> faults = load(changed(
                shipped(),
                PROCESS,
                "<bpmn:definitions",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions"));
        assertThat(faults).anyMatch(f -> f.message().contains("DOCTYPE"));
    }

    @Test
    void lettersAreSharedUnlessABundleWordsOneOtherwise() {
        List<DefinitionFile> files = new ArrayList<>(shipped().files());
        files.add(letter("../matter-definitions/bundles/drugstore/letters/receipt.yaml", "{{form.drug-classes}}"));
        Definitions definitions = new DefinitionLoader().load(new DefinitionFiles(files));
        assertThat(definitions.hasErrors()).isFalse();
        BundleDefinition drugstore = definitions.bundle("drugstore").orElseThrow();
        BundleDefinition shop = definitions.bundle("snack-shop").orElseThrow();
        assertThat(drugstore.letters())
                .extracting(LetterTemplate::id)
                .isEqualTo(shop.letters().stream().map(LetterTemplate::id).toList());
        assertThat(drugstore.letter("receipt").orElseThrow().body()).containsExactly("{{form.drug-classes}}");
        assertThat(shop.letter("receipt").orElseThrow().body()).hasSizeGreaterThan(1);
    }

    @Test
    void aSharedLetterMayNotNameAFieldOfOneForm() {
        List<DefinitionFile> files = new ArrayList<>(shipped().files());
        files.add(letter("../matter-definitions/letters/extra.yaml", "{{form.drug-classes}}"));
        assertThat(load(new DefinitionFiles(files)))
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo("unknown-field"));
    }

    private static DefinitionFile letter(String path, String body) {
        String id = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
        String text = """
                format: 1
                kind: letter
                id: %s
                name: 接收回执
                title: 接收回执
                number: "{organ}收〔{year}〕{serial}号"
                body: ["%s"]
                """.formatted(id, body);
        return new DefinitionFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> load(DefinitionFiles files) {
        return all(files).stream()
                .filter(f -> f.severity() == Fault.Severity.ERROR)
                .toList();
    }

    private static List<Fault> all(DefinitionFiles files) {
        return new DefinitionLoader().load(files).faults();
    }

    private static DefinitionFiles shipped() {
        return DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs")));
    }

    private static DefinitionFiles changed(DefinitionFiles files, String path, String from, String to) {
        List<DefinitionFile> changed = new ArrayList<>();
        for (DefinitionFile file : files.files()) {
            if (file.path().equals(path)) {
                assertThat(file.text()).contains(from);
                int at = file.text().indexOf(from);
                String text = file.text().substring(0, at) + to + file.text().substring(at + from.length());
                changed.add(new DefinitionFile(path, text.getBytes(StandardCharsets.UTF_8)));
            } else {
                changed.add(file);
            }
        }
        return new DefinitionFiles(changed);
    }

    private static int lineOf(String path, String text) {
        String before = shipped().files().stream()
                .filter(f -> f.path().equals(path))
                .map(f -> f.text().substring(0, f.text().indexOf(text)))
                .findFirst()
                .orElseThrow();
        return (int) before.lines().count() + 1;
    }
}
