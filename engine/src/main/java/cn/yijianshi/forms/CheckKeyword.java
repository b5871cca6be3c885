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
 * it ends no earlier than it begins.
 */
final class CheckKeyword extends AbstractKeyword {

    static final String NAME = "check";
    static final String PERIOD = "period";

    CheckKeyword() {
        super(NAME);
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(this, node, location, parent, context);
    }

    static Optional<String> fault(String check, JsonNode value) {
        if (check.equals(PERIOD)) {
            JsonNode from = value.path("from");
            JsonNode to = value.path("to");
            boolean backwards = from.isString()
                    && to.isString()
                    && from.stringValue().length() == to.stringValue().length()
                    && from.stringValue().compareTo(to.stringValue()) > 0;
            return backwards ? Optional.of("的结束日期不能早于开始日期") : Optional.empty();
        }
        if (!value.isString()) {
            return Optional.empty();
        }
        return IdentifierKind.of(check).flatMap(kind -> kind.fault(value.stringValue()));
    }

    private static final class Validator extends BaseKeywordValidator {

        private final String check;

        Validator(Keyword keyword, JsonNode node, SchemaLocation location, Schema parent, SchemaContext context) {
            super(keyword, node, location, parent, context);
            this.check = node.asString("");
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath at) {
            fault(check, value)
                    .ifPresent(fault -> execution.addError(error().instanceNode(value)
                            .instanceLocation(at)
                            .evaluationPath(execution.getEvaluationPath())
                            .arguments(fault)
                            .message(fault)
                            .build()));
        }
    }
}
