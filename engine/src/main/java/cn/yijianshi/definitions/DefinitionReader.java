package cn.yijianshi.definitions;

import cn.yijianshi.canonical.CanonicalJson;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads YAML definition files: well-formed, of a known kind, in format 1, valid against the schema of their kind. What is
 * not valid is told as faults with file and line; what is valid comes back parsed.
 */
public final class DefinitionReader {

    /** The only format there is so far. */
    public static final int FORMAT = 1;

    private final FormatSchemas schemas = new FormatSchemas();
    private final SchemaFaults schemaFaults = new SchemaFaults(schemas);

    /** Parses all YAML files; BPMN files are left to the process reader. */
    public List<ParsedFile> read(DefinitionFiles files, Faults faults) {
        List<ParsedFile> parsed = new ArrayList<>();
        for (DefinitionFile file : files.files()) {
            if (file.isYaml()) {
                read(file, faults).ifPresent(parsed::add);
            }
        }
        return parsed;
    }

    /** Parses the facts of a situation, as JSON or YAML; they have neither {@code format} nor {@code kind}. */
    public Optional<ParsedFile> readFacts(DefinitionFile file, Faults faults) {
        return Yaml.parse(file, faults).flatMap(raw -> valid(raw, "facts", faults));
    }

    /**
     * Validates what a file of a kind would say, where it comes from a table or a form instead of text.
     *
     * @param path told as the place of its faults, which have no lines
     * @param tree the content with {@code format} and {@code kind}
     */
    public Optional<ParsedFile> readTree(String path, String kind, JsonNode tree, Faults faults) {
        return valid(new ParsedFile(path, kind, tree, Map.of()), kind, faults);
    }

    private Optional<ParsedFile> read(DefinitionFile file, Faults faults) {
        Optional<ParsedFile> yaml = Yaml.parse(file, faults);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        ParsedFile raw = yaml.get();
        JsonNode format = raw.tree().path("format");
        if (!format.isIntegralNumber() || format.longValue() != FORMAT) {
            faults.error(raw, "/format", "format", "缺少 format: 1，或格式版本不认识", "在文件开头写 format: 1");
            return Optional.empty();
        }
        String kind = raw.tree().path("kind").asString("");
        if (!FormatSchemas.KINDS.contains(kind)) {
            faults.error(
                    raw,
                    "/kind",
                    "kind",
                    "不认识的 kind：“" + kind + "”",
                    "写成其中之一：" + String.join("、", FormatSchemas.KINDS));
            return Optional.empty();
        }
        return valid(raw, kind, faults);
    }

    private Optional<ParsedFile> valid(ParsedFile raw, String kind, Faults faults) {
        List<Error> errors = schemas.validate(kind, CanonicalJson.write(raw.tree()));
        for (Error error : errors) {
            schemaFaults.report(raw, error, faults);
        }
        return errors.isEmpty()
                ? Optional.of(new ParsedFile(raw.path(), kind, raw.tree(), raw.lines()))
                : Optional.empty();
    }
}
