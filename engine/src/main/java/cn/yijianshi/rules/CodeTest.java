package cn.yijianshi.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a code or text with codes or texts. */
public final class CodeTest extends FactTest<CodeTest> {

    private static final CodeTest NEVER = new CodeTest(null, Truth.FALSE);

    private final @Nullable String value;

    private CodeTest(@Nullable String value, Truth truth) {
        super(truth);
        this.value = value;
    }

    private CodeTest(@Nullable List<CodeTest> entries) {
        super(entries);
        this.value = null;
    }

    /** @param value null where it is unknown */
    static CodeTest of(@Nullable String value) {
        return new CodeTest(value, value == null ? Truth.UNKNOWN : Truth.TRUE);
    }

    static CodeTest ofGroup(@Nullable List<CodeTest> entries) {
        return new CodeTest(entries);
    }

    public CodeTest oneOf(String code) {
        return grouped() ? each(e -> e.oneOf(code)) : met(value == null || value.equals(code));
    }

    public CodeTest oneOf(String... codes) {
        if (grouped()) {
            return each(e -> e.oneOf(codes));
        }
        if (value == null) {
            return this;
        }
        for (String code : codes) {
            if (value.equals(code)) {
                return this;
            }
        }
        return NEVER;
    }

    @Override
    CodeTest self() {
        return this;
    }

    @Override
    CodeTest never() {
        return NEVER;
    }

    @Override
    CodeTest group(@Nullable List<CodeTest> entries) {
        return new CodeTest(entries);
    }
}
