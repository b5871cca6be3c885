package cn.yijianshi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.DefinitionReader;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Beside each shipped pack stands the DRL that is generated from it, to read. After a change of the tables write the files
 * anew with {@code -Dyijianshi.golden.write=true}, and read what changed.
 */
class ShippedPacksTest {

    private static final Path PACKS = Path.of("..", "rule-packs");

    @Test
    void theDrlBesideEachShippedPackIsWhatItsTablesGenerate() throws IOException {
        Faults faults = new Faults();
        LocatedPacks located = new RulePackReader()
                .read(new DefinitionReader().read(DefinitionFiles.fromFolders(List.of(PACKS)), faults), faults);
        assertThat(faults.all())
                .filteredOn(f -> f.severity() == Fault.Severity.ERROR)
                .isEmpty();
        assertThat(located.packs()).isNotEmpty();
        for (RulePack pack : located.packs()) {
            Path golden = PACKS.resolve(pack.id()).resolve(pack.id() + ".drl");
            String drl = new RuleEngine().drl(pack);
            if (Boolean.getBoolean("yijianshi.golden.write")) {
                Files.writeString(golden, drl);
            }
            assertThat(golden).hasContent(drl);
        }
    }
}
