package cn.yijianshi.bundle;

import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormGenerator;
import cn.yijianshi.forms.FormLayout;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.FormValidator;
import cn.yijianshi.forms.Need;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether an answer can be true: of the question's type, one of its choices, and where it is the value of a data element,
 * within that element's bounds, by the same check as the form's. Thread-safe.
 */
public final class AnswerCheck {

    private static final int LONGEST_TEXT = 1000;

    private final BundleDefinition definition;
    private final FormValidator validator;
    private final Map<String, FormSchema> schemas = new HashMap<>();

    public AnswerCheck(BundleDefinition definition, FormValidator validator) {
        this.definition = definition;
        this.validator = validator;
        definition.guide().questions().forEach(q -> {
            String element = q.element();
            if (element != null) {
                schemas.put(
                        q.id(),
                        FormGenerator.generate(
                                q.text(),
                                new FormLayout(List.of()),
                                Map.of(element, Need.shown()),
                                definition.catalogue(),
                                definition.bundle().effectiveFrom()));
            }
        });
    }

    /** What is wrong with an answer, as a sentence that says how to mend it; empty where it can be true. */
    public Optional<String> fault(Guide.Question question, JsonNode answer) {
        Optional<String> typeFault =
                switch (question.type()) {
                    case YES_NO -> when(!answer.isBoolean(), "请回答“是”或“否”");
                    case NUMBER -> when(!answer.isNumber(), "请填写数字");
                    case DATE -> when(!isDate(answer), "请填写日期，如 2026-12-03");
                    case TEXT ->
                        when(!answer.isString() || answer.stringValue().length() > LONGEST_TEXT, "请填写文字，不超过 1000 字");
                    case ONE_OF ->
                        when(!answer.isString() || !codes(question).contains(answer.stringValue()), "请选择其中一项");
                    case ANY_OF -> when(!areCodes(question, answer), "请从选项中选择");
                };
        return typeFault.isPresent() ? typeFault : elementFault(question, answer);
    }

    private Optional<String> elementFault(Guide.Question question, JsonNode answer) {
        FormSchema schema = schemas.get(question.id());
        String element = question.element();
        if (schema == null || element == null) {
            return Optional.empty();
        }
        return validator.validateField(schema, element, answer).stream()
                .map(FormError::message)
                .findFirst();
    }

    private Set<String> codes(Guide.Question question) {
        return definition.options(question).stream().map(o -> o.code()).collect(Collectors.toSet());
    }

    private boolean areCodes(Guide.Question question, JsonNode answer) {
        Set<String> codes = codes(question);
        return answer.isArray()
                && answer.valueStream().allMatch(c -> c.isString() && codes.contains(c.stringValue()))
                && answer.valueStream().distinct().count() == answer.size();
    }

    private static boolean isDate(JsonNode answer) {
        try {
            return answer.isString() && !LocalDate.parse(answer.stringValue()).equals(LocalDate.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<String> when(boolean wrong, String message) {
        return wrong ? Optional.of(message) : Optional.empty();
    }
}
