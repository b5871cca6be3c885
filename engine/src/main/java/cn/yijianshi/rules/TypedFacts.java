package cn.yijianshi.rules;

import cn.yijianshi.rules.Reading.As;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one evaluation, typed once for all rules that read them. Used by one thread. */
final class TypedFacts {

    private final FactSource source;
    private final Readings readings;
    private final @Nullable FactTest<?>[] tests;
    private final long lawDay;
    private final Map<String, LicenceTest> applicantLicences = new HashMap<>();

    TypedFacts(FactSource source, Readings readings) {
        this.source = source;
        this.readings = readings;
        this.lawDay = DateTest.number(source.facts().lawDate());
        this.tests = new FactTest<?>[readings.all().size()];
        Typing typing = new Typing(source);
        for (int slot = 0; slot < tests.length; slot++) {
            tests[slot] = typing.typed(readings.all().get(slot));
        }
    }

    FactSource source() {
        return source;
    }

    /** The law date as generated rules write days. */
    long lawDay() {
        return lawDay;
    }

    /** A fact by the name generated rules give it; null for what only the subject of a shared policy can tell. */
    @Nullable
    FactTest<?> test(As as, String name) {
        return tests[readings.slot(as, name)];
    }

    /** A fact by its place; null for what only the subject of a shared policy can tell. */
    @Nullable
    FactTest<?> test(int slot) {
        return tests[slot];
    }

    /** What the applicant holds of a kind of evidence. */
    LicenceTest applicantLicence(String type) {
        return applicantLicences.computeIfAbsent(
                type, t -> LicenceTest.of(source.licence("applicant", t).orElse(null)));
    }
}
