package cn.yijianshi.forms;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Checks what was typed against the form's schema, the same that the API serves, and says what is wrong field by field in
 * the form's order. Blank counts as not filled in, and what is hidden as not asked. Thread-safe.
 */
public final class FormValidator {

    private static final Comparator<Error> TYPE_FIRST =
            Comparator.comparing(e -> !e.getKeyword().equals("type"));

    private final SchemaRegistry registry;

    public FormValidator() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new CheckKeyword())
                .keyword(new NonValidationKeyword(FormSchema.HINTS))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.SIMPLIFIED_CHINESE)
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(new LinearRegex())
                .build();
        this.registry = SchemaRegistry.withDialect(
                dialect, builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
    }

    /** What is wrong with a whole form, at most one error a field; empty where it can be submitted. */
    public List<FormError> validate(FormSchema schema, JsonNode data) {
        Optional<String> refusal = FormLimits.refusal(data);
        if (refusal.isPresent()) {
            return List.of(new FormError("", "", schema.title(), refusal.get()));
        }
        if (!data.isObject()) {
            return List.of(new FormError("", "", schema.title(), "表单数据应为一个对象"));
        }
        FilledForm filled = FilledForm.of(schema, data);
        Schema compiled = registry.getSchema(schema.json());
        return told(schema, filled, compiled.validate(filled.data()));
    }

    /** What is wrong with one field while it is filled in. A required field that is blank counts as wrong. */
    public List<FormError> validateField(FormSchema schema, String element, JsonNode value) {
        return validate(
                schema.only(element), JsonNodeFactory.instance.objectNode().set(element, value));
    }

    private static List<FormError> told(FormSchema schema, FilledForm filled, List<Error> found) {
        FormPlaces places = new FormPlaces(schema);
        Map<String, FormError> byPointer = new LinkedHashMap<>();
        found.stream().sorted(TYPE_FIRST).map(places::tell).forEach(e -> byPointer.putIfAbsent(e.pointer(), e));
        filled.errors(places).forEach(e -> byPointer.putIfAbsent(e.pointer(), e));
        List<FormError> told = new ArrayList<>(byPointer.values());
        told.sort(Comparator.comparing(places::order));
        return told;
    }
}
