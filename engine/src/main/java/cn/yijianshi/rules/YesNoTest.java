package cn.yijianshi.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares yes or no. */
public final class YesNoTest extends FactTest<YesNoTest> {

    private static final YesNoTest NEVER = new YesNoTest(null, Truth.FALSE);

    private final @Nullable Boolean value;

    private YesNoTest(@Nullable Boolean value, Truth truth) {
        super(truth);
        this.value = value;
    }

    private YesNoTest(@Nullable List<YesNoTest> entries) {
        super(entries);
        this.value = null;
    }

    /** @param value null where it is unknown */
    static YesNoTest of(@Nullable Boolean value) {
        return new YesNoTest(value, value == null ? Truth.UNKNOWN : Truth.TRUE);
    }

    static YesNoTest ofGroup(@Nullable List<YesNoTest> entries) {
        return new YesNoTest(entries);
    }

    public YesNoTest isTrue() {
        return grouped() ? each(YesNoTest::isTrue) : met(value == null || value);
    }

    public YesNoTest isFalse() {
        return grouped() ? each(YesNoTest::isFalse) : met(value == null || !value);
    }

    @Override
    YesNoTest self() {
        return this;
    }

    @Override
    YesNoTest never() {
        return NEVER;
    }

    @Override
    YesNoTest group(@Nullable List<YesNoTest> entries) {
        return new YesNoTest(entries);
    }
}
