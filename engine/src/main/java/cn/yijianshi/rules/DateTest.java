package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a day with days; its methods avoid the words that DRL keeps for itself. */
public final class DateTest extends FactTest<LocalDate, DateTest> {

    DateTest(@Nullable List<Fact<LocalDate>> entries) {
        super(entries);
    }

    @Override
    DateTest self() {
        return this;
    }

    public DateTest since(LocalDate day) {
        return meeting(value -> Truth.of(!value.isBefore(day)));
    }

    public DateTest laterThan(LocalDate day) {
        return meeting(value -> Truth.of(value.isAfter(day)));
    }

    public DateTest until(LocalDate day) {
        return meeting(value -> Truth.of(!value.isAfter(day)));
    }

    public DateTest earlierThan(LocalDate day) {
        return meeting(value -> Truth.of(value.isBefore(day)));
    }

    public DateTest sameDay(LocalDate day) {
        return meeting(value -> Truth.of(value.isEqual(day)));
    }
}
