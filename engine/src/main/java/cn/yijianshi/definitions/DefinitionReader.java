package cn.yijianshi.definitions;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
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

    private Optional<ParsedFile> read(DefinitionFile file, Faults faults) {
        Optional<ParsedFile> yaml = Yaml.parse(file, faults);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        ParsedFile raw = yaml.get();
        JsonNode format = raw.tree().path("format");
        if (!format.isInt() || format.intValue() != FORMAT) {
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
        List<Error> errors = schemas.validate(kind, cn.yijianshi.canonical.CanonicalJson.write(raw.tree()));
        for (Error error : errors) {
            report(raw, error, faults);
        }
        return errors.isEmpty()
                ? Optional.of(new ParsedFile(raw.path(), kind, raw.tree(), raw.lines()))
                : Optional.empty();
    }

    private static void report(ParsedFile file, Error error, Faults faults) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" ->
                faults.error(
                        file,
                        property == null ? pointer : pointer + "/" + property,
                        "unknown-key",
                        "不认识的键“" + property + "”",
                        "检查拼写；可用的键见 docs/formats");
            case "required" ->
                faults.error(file, pointer, "missing-key", "缺少“" + property + "”", "补上“" + property + "”");
            default ->
                faults.error(
                        file,
                        pointer,
                        "schema-" + error.getKeyword(),
                        (pointer.isEmpty() ? "" : pointer + "：") + error.getMessage(),
                        "按 docs/formats 的写法改正");
        }
    }
}
