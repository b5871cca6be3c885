package cn.yijianshi.rules;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the codes chosen of several; nothing chosen is known to be nothing. */
public final class CodesTest extends FactTest<List<String>, CodesTest> {

    CodesTest(@Nullable List<Fact<List<String>>> entries) {
        super(entries);
    }

    @Override
    CodesTest self() {
        return this;
    }

    public CodesTest hasAny(String... codes) {
        return meeting(chosen -> Truth.of(Arrays.stream(codes).anyMatch(chosen::contains)));
    }

    public CodesTest hasAll(String... codes) {
        return meeting(chosen -> Truth.of(chosen.containsAll(List.of(codes))));
    }

    public CodesTest hasNone(String... codes) {
        return meeting(chosen -> Truth.of(Arrays.stream(codes).noneMatch(chosen::contains)));
    }
}
