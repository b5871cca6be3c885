package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped tables in the setting of their guide, and what is told where somebody breaks them. */
class BundleTablesTest {

    private static final DefinitionFiles SHIPPED =
            DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs")));

    @Test
    void theShippedTablesHaveNothingToBeTold() {
        assertThat(new DefinitionLoader().load(SHIPPED).bundles())
                .isNotEmpty()
                .allSatisfy(b -> assertThat(BundleTables.check(b).findings()).isEmpty());
    }

    @Test
    void aBakeryForgottenIsToldWithFileLineAndASituation() {
        assertThat(faults("food-route.yaml", "[restaurant, canteen, bakery]", "[restaurant, canteen]"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("gap");
                    assertThat(f.file()).endsWith("snack-shop/tables/food-route.yaml");
                    assertThat(f.line()).isEqualTo(3);
                    assertThat(f.message()).contains("例如：").contains("经营业态＝糕点店（现场制售）");
                    assertThat(f.mend()).isNotEmpty();
                });
    }

    @Test
    void aThresholdThatBothRowsIncludeIsToldAtTheLineOfTheRow() {
        assertThat(faults(
                        "other-matters.yaml",
                        "area: {below: {parameter: fire-check-area}}",
                        "area: {atMost: {parameter: fire-check-area}}"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("contradiction");
                    assertThat(f.line()).isGreaterThan(10);
                    assertThat(f.message()).contains("经营场所建筑面积＝300 ㎡");
                });
    }

    private static List<Fault> faults(String file, String text, String instead) {
        DefinitionFiles broken = new DefinitionFiles(SHIPPED.files().stream()
                .map(f -> f.path().endsWith(file)
                        ? new DefinitionFile(
                                f.path(), f.text().replace(text, instead).getBytes(StandardCharsets.UTF_8))
                        : f)
                .toList());
        return new DefinitionLoader()
                .load(broken).faults().stream()
                        .filter(f -> f.severity() == Fault.Severity.ERROR)
                        .toList();
    }
}
