package cn.yijianshi.definitions;

import cn.yijianshi.canonical.CanonicalJson;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of {@code docs/formats}, one for each kind of file, from the class path. */
final class FormatSchemas {

    /** Every kind of YAML definition file. */
    static final List<String> KINDS = List.of(
            "regions",
            "departments",
            "data-elements",
            "evidence-types",
            "materials",
            "matter",
            "bundle",
            "guide",
            "letter",
            "scenario",
            "pack",
            "parameters",
            "table");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(FormatSchemas::load)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .locale(Locale.SIMPLIFIED_CHINESE)
                            .formatAssertionsEnabled(true) // a date must be a day there is
                            .build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> trees = new ConcurrentHashMap<>();

    /** What a file of this kind violates. */
    List<Error> validate(String kind, String json) {
        return schemas.computeIfAbsent(kind, k -> registry.getSchema(SchemaLocation.of("urn:yijianshi:format:" + k)))
                .validate(json, InputFormat.JSON, context -> {});
    }

    /** The value of the keyword a location names, e.g. the list of an {@code enum}. */
    JsonNode at(SchemaLocation keyword) {
        JsonNode node = tree(keyword);
        for (String step : steps(keyword)) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    /** The description beside a keyword: what the value is for; empty where there is none. */
    String meaning(SchemaLocation keyword) {
        return beside(keyword).path("description").asString("");
    }

    /** The keys that may stand where {@code additionalProperties} refused one. */
    List<String> keysBeside(SchemaLocation keyword) {
        return List.copyOf(beside(keyword).path("properties").propertyNames());
    }

    private JsonNode beside(SchemaLocation keyword) {
        JsonNode node = tree(keyword);
        List<String> steps = steps(keyword);
        for (String step : steps.subList(0, Math.max(0, steps.size() - 1))) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    private JsonNode tree(SchemaLocation location) {
        return trees.computeIfAbsent(String.valueOf(location.getAbsoluteIri()), iri -> CanonicalJson.read(load(iri)));
    }

    /** The steps of a location's fragment: {@code /$defs/id/pattern}. */
    private static List<String> steps(SchemaLocation location) {
        return Arrays.stream(location.getFragment().toString().split("/", -1))
                .filter(step -> !step.isEmpty())
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static String load(String iri) {
        String kind = iri.substring(iri.lastIndexOf(':') + 1);
        return read(kind).orElseThrow(() -> new IllegalStateException("No schema " + iri));
    }

    private static Optional<String> read(String kind) {
        try (InputStream in = FormatSchemas.class.getResourceAsStream("/yijianshi/formats/" + kind + ".schema.json")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
