package cn.yijianshi.releases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.Definitions;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.bundle.ReleaseFiles;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found in the files is found in the release made of them. */
class ReleaseFindingsTest {

    private static final Definitions SHIPPED = new DefinitionLoader()
            .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))));

    @Test
    void everyFactThatIsToBeConfirmedIsToldOfTheReleaseToo() {
        for (BundleDefinition definition : SHIPPED.bundles()) {
            List<String> inFiles = SHIPPED.faults().stream().map(Fault::message).toList();
            List<Fault> found = ReleaseFindings.of(ReleaseDocument.read(ReleaseDocument.write(definition)));
            assertThat(found)
                    .isNotEmpty()
                    .allMatch(f -> f.severity() == Fault.Severity.TO_CONFIRM || f.severity() == Fault.Severity.NOTE);
            assertThat(inFiles).containsAll(found.stream().map(Fault::message).toList());
            definition.catalogue().matters().stream()
                    .filter(m -> m.toConfirm() != null)
                    .forEach(
                            m -> assertThat(found).extracting(Fault::message).contains(m.name() + "：" + m.toConfirm()));
            definition.packs().stream()
                    .flatMap(p -> p.parameters().stream())
                    .flatMap(p -> p.values().stream())
                    .filter(v -> v.toConfirm() != null)
                    .forEach(v -> assertThat(found)
                            .extracting(Fault::message)
                            .anyMatch(m -> m.endsWith("：" + v.toConfirm())));
        }
    }

    @Test
    void aReleaseWrittenAsFilesAndReadAgainIsTheSameRelease() {
        for (BundleDefinition definition : SHIPPED.bundles()) {
            BundleDefinition again = new DefinitionLoader()
                    .load(ReleaseFiles.of(definition))
                    .bundle(definition.bundle().id())
                    .orElseThrow();
            assertThat(ReleaseDocument.write(again)).isEqualTo(ReleaseDocument.write(definition));
        }
    }
}
