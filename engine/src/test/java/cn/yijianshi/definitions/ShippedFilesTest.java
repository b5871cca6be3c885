package cn.yijianshi.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.rules.Facts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that ship, and the drafts that prove the format, are valid and mean to the types what they say. */
class ShippedFilesTest {

    private static final List<Path> FOLDERS = List.of(
            Path.of("../matter-definitions"),
            Path.of("../rule-packs"),
            Path.of("src/test/resources/drafts/freight"),
            Path.of("src/test/resources/drafts/marriage"));

    private static final Map<String, Listed> LISTED = Map.of(
            "regions", new Listed("regions", Region.class),
            "departments", new Listed("departments", Department.class),
            "data-elements", new Listed("elements", DataElement.class),
            "evidence-types", new Listed("evidence", EvidenceType.class),
            "materials", new Listed("materials", Material.class));

    private record Listed(String key, Class<?> type) {}

    private final Faults faults = new Faults();
    private final List<ParsedFile> files = read();

    @Test
    void no_file_has_a_fault() {
        assertThat(faults.sorted().stream().map(fault -> fault.line(true))).isEmpty();
    }

    @Test
    void every_kind_of_file_is_among_them() {
        Set<String> kinds = files.stream().map(ParsedFile::kind).collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(FormatSchemas.KINDS);
    }

    /** What the schema lets pass must bind to its record, and nothing that was written may be lost. */
    @TestFactory
    List<DynamicTest> every_catalogue_entry_is_its_record() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ParsedFile file : files) {
            Listed listed = LISTED.get(file.kind());
            if (listed != null) {
                file.tree().path(listed.key()).forEach(entry -> tests.add(bound(file, entry, listed.type())));
            } else if (file.kind().equals("matter")) {
                tests.add(bound(file, withoutHead(file.tree()), Matter.class));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> the_facts_of_every_scenario_are_facts() {
        return files.stream()
                .filter(file -> file.kind().equals("scenario"))
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> assertThat(CanonicalJson.read(
                                        CanonicalJson.write(file.tree().path("facts")), Facts.class)
                                .region())
                        .startsWith("99")))
                .toList();
    }

    private static DynamicTest bound(ParsedFile file, JsonNode entry, Class<?> type) {
        String id = entry.path("id").asString(entry.path("code").asString());
        return DynamicTest.dynamicTest(file.path() + " " + id, () -> {
            String written = CanonicalJson.write(entry);
            assertThat(CanonicalJson.write(CanonicalJson.read(written, type))).isEqualTo(written);
        });
    }

    private static JsonNode withoutHead(JsonNode tree) {
        ObjectNode entry = ((ObjectNode) tree).deepCopy();
        entry.remove(List.of("format", "kind"));
        return entry;
    }

    private List<ParsedFile> read() {
        return new DefinitionReader().read(DefinitionFiles.fromFolders(FOLDERS), faults);
    }
}
