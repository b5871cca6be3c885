package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.process.ProcessCompiler;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.process.ProcessReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first process of the shipped bundles stands in golden files; write them anew with {@code
 * -Dyijianshi.golden.write=true}, and read what changed.
 */
class FirstProcessTest {

    private static final Path GOLDEN = Path.of("src/test/resources/cn/yijianshi/bundle");
    private static final List<DefinitionFile> FILES = DefinitionFiles.fromFolders(
                    List.of(Path.of("../matter-definitions"), Path.of("../rule-packs")))
            .files();
    private static final Definitions SHIPPED = new DefinitionLoader().load(new DefinitionFiles(FILES));

    @ParameterizedTest
    @ValueSource(strings = {"snack-shop", "drugstore"})
    void a_shipped_bundle_gets_this_process(String bundle) throws IOException {
        String drawn = draw(bundle);
        Path golden = GOLDEN.resolve(bundle + ".first-process.bpmn");
        if (Boolean.getBoolean("yijianshi.golden.write")) {
            Files.writeString(golden, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(golden));
    }

    @Test
    void in_the_place_of_the_shipped_processes_nothing_is_wrong_with_them() {
        List<DefinitionFile> files = FILES.stream()
                .map(file -> SHIPPED.bundles().stream()
                        .map(whole -> whole.bundle().id())
                        .filter(bundle -> file.path().endsWith("bundles/" + bundle + "/process.bpmn"))
                        .map(bundle ->
                                new DefinitionFile(file.path(), draw(bundle).getBytes(StandardCharsets.UTF_8)))
                        .findFirst()
                        .orElse(file))
                .toList();
        assertThat(new DefinitionLoader().load(new DefinitionFiles(files)).faults())
                .filteredOn(
                        fault -> fault.severity() == Fault.Severity.ERROR || fault.severity() == Fault.Severity.WARNING)
                .isEmpty();
    }

    @Test
    void whatever_matters_are_put_together_the_process_has_nothing_wrong_and_decides_each_of_them() {
        Random random = new Random(42);
        BundleDefinition shop = SHIPPED.bundle("drugstore").orElseThrow();
        for (int run = 0; run < 100; run++) {
            Bundle bundle = randomBundle(shop.bundle(), random);
            String drawn = FirstProcess.draw(bundle, SHIPPED.catalogue(), shop.packs());
            assertThat(FirstProcess.draw(bundle, SHIPPED.catalogue(), shop.packs()))
                    .isEqualTo(drawn);
            ProcessReading reading = read(drawn);
            assertThat(reading.faults()).as("%s", bundle.matters()).isEmpty();
            assertThat(new ProcessCompiler().compile("r1", reading)).isNotBlank();
            ProcessModel model = reading.model().orElseThrow();
            for (Bundle.Member member : bundle.matters()) {
                assertThat(model.steps())
                        .filteredOn(step -> step.settings().kind().decides())
                        .anyMatch(step -> step.settings().matter().equals(Optional.of(member.matter())));
            }
        }
    }

    private static Bundle randomBundle(Bundle like, Random random) {
        List<Matter> all = new ArrayList<>(SHIPPED.catalogue().matters());
        Collections.shuffle(all, random);
        List<Bundle.Member> members = all.subList(0, 1 + random.nextInt(all.size())).stream()
                .map(matter -> new Bundle.Member(matter.id(), Bundle.Mode.values()[random.nextInt(3)]))
                .toList();
        return new Bundle(
                like.id(),
                like.name(),
                like.summary(),
                like.lead(),
                like.version(),
                like.effectiveFrom(),
                like.regions(),
                like.parties(),
                members,
                like.packs(),
                like.switchedOff(),
                like.form(),
                like.toConfirm());
    }

    private static String draw(String bundle) {
        BundleDefinition whole = SHIPPED.bundle(bundle).orElseThrow();
        return FirstProcess.draw(whole.bundle(), whole.catalogue(), whole.packs());
    }

    private static ProcessReading read(String drawn) {
        return new ProcessReader().read(new DefinitionFile("process.bpmn", drawn.getBytes(StandardCharsets.UTF_8)));
    }
}
