package cn.yijianshi.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares yes or no. */
public final class YesNoTest extends FactTest<Boolean, YesNoTest> {

    YesNoTest(@Nullable List<Fact<Boolean>> entries) {
        super(entries);
    }

    @Override
    YesNoTest self() {
        return this;
    }

    public YesNoTest isTrue() {
        return meeting(Truth::of);
    }

    public YesNoTest isFalse() {
        return meeting(value -> Truth.of(!value));
    }
}
