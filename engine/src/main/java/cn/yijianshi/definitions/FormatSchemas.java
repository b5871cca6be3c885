package cn.yijianshi.definitions;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
                    .schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                            .locale(Locale.SIMPLIFIED_CHINESE)
                            .build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** What a file of this kind violates. */
    List<Error> validate(String kind, String json) {
        return schemas.computeIfAbsent(
                        kind,
                        k -> registry.getSchema(com.networknt.schema.SchemaLocation.of("urn:yijianshi:format:" + k)))
                .validate(json, InputFormat.JSON, context -> {});
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
