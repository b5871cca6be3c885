package cn.yijianshi.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a code or text with codes or texts. */
public final class CodeTest extends FactTest<String, CodeTest> {

    CodeTest(@Nullable List<Fact<String>> entries) {
        super(entries);
    }

    @Override
    CodeTest self() {
        return this;
    }

    public CodeTest oneOf(String... codes) {
        return meeting(value -> Truth.of(List.of(codes).contains(value)));
    }
}
