package cn.yijianshi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.DefinitionReader;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.rules.RuleEngine;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RulePackReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Beside each pack stands the DRL that is generated from it, so that an expert can read what Drools runs and a reviewer
 * sees what a change of a table means. {@code mvn test -pl rule-packs -am -Dyijianshi.golden=write} writes it anew.
 */
class GeneratedDrlTest {

    private static final boolean WRITE = "write".equals(System.getProperty("yijianshi.golden"));

    @TestFactory
    Stream<DynamicTest> theDrlBesideAPackIsWhatIsGeneratedFromIt() {
        Faults faults = new Faults();
        List<RulePack> packs = new RulePackReader()
                .read(new DefinitionReader().read(DefinitionFiles.fromFolders(List.of(Path.of("."))), faults), faults)
                .packs();
        assertThat(faults.hasErrors()).isFalse();
        assertThat(packs).isNotEmpty();
        return packs.stream().map(pack -> DynamicTest.dynamicTest(pack.id(), () -> compare(pack)));
    }

    private static void compare(RulePack pack) {
        Path golden = Path.of(pack.id(), pack.id() + ".drl");
        String generated = new RuleEngine().drl(pack);
        try {
            if (WRITE) {
                Files.writeString(golden, generated);
            }
            assertThat(Files.readString(golden)).isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
