package cn.yijianshi.forms;

import cn.yijianshi.identifiers.IdentifierKind;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The {@code check} keyword: arithmetic that JSON Schema cannot say. {@code id-card}, {@code credit-code} and
 * {@code mobile} are check digits (GB 11643, GB 32100), {@code any} an identifier without arithmetic, {@code period} that
 * it ends no earlier than it begins, {@code person} that the number of a 居民身份证 is one.
 */
final class CheckKeyword extends AbstractKeyword {

    static final String NAME = "check";
    static final String PERIOD = "period";
    static final String PERSON = "person";

    CheckKeyword() {
        super(NAME);
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(this, node, location, parent, context);
    }

    static Optional<String> fault(String check, JsonNode value) {
        if (check.equals(PERIOD)) {
            return backwards(value) ? Optional.of("的结束日期不能早于开始日期") : Optional.empty();
        }
        if (check.equals(PERSON)) {
            return value.path(CompositeSchemas.ID_TYPE).asString("").equals(CompositeSchemas.ID_CARD)
                    ? fault(CompositeSchemas.ID_CARD, value.path(CompositeSchemas.ID_NUMBER))
                    : Optional.empty();
        }
        if (!value.isString()) {
            return Optional.empty();
        }
        return IdentifierKind.of(check).flatMap(kind -> kind.fault(value.stringValue()));
    }

    private static boolean backwards(JsonNode period) {
        JsonNode from = period.path("from");
        JsonNode to = period.path("to");
        return from.isString()
                && to.isString()
                && from.stringValue().length() == to.stringValue().length()
                && from.stringValue().compareTo(to.stringValue()) > 0;
    }

    private static final class Validator extends BaseKeywordValidator {

        private final String check;

        Validator(Keyword keyword, JsonNode node, SchemaLocation location, Schema parent, SchemaContext context) {
            super(keyword, node, location, parent, context);
            this.check = node.asString("");
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath at) {
            NodePath where = check.equals(PERSON) ? at.append(CompositeSchemas.ID_NUMBER) : at;
            fault(check, value)
                    .ifPresent(fault -> execution.addError(error().instanceNode(value)
                            .instanceLocation(where)
                            .evaluationPath(execution.getEvaluationPath())
                            .arguments(fault)
                            .message(fault)
                            .build()));
        }
    }
}
