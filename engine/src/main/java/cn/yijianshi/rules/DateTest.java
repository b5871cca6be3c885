package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a day with days. */
public final class DateTest extends FactTest<LocalDate, DateTest> {

    DateTest(@Nullable List<Fact<LocalDate>> entries) {
        super(entries);
    }

    @Override
    DateTest self() {
        return this;
    }

    public DateTest from(LocalDate day) {
        return meeting(value -> Truth.of(!value.isBefore(day)));
    }

    public DateTest after(LocalDate day) {
        return meeting(value -> Truth.of(value.isAfter(day)));
    }

    public DateTest to(LocalDate day) {
        return meeting(value -> Truth.of(!value.isAfter(day)));
    }

    public DateTest before(LocalDate day) {
        return meeting(value -> Truth.of(value.isBefore(day)));
    }

    public DateTest is(LocalDate day) {
        return meeting(value -> Truth.of(value.isEqual(day)));
    }
}
