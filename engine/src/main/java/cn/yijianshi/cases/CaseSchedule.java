package cn.yijianshi.cases;

import cn.yijianshi.calendar.DueDate;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Concludes;
import cn.yijianshi.rules.Decision;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The days a case is promised to take. The whole takes as long as the longest path through the process, not the sum of
 * its matters. Days are working days, the first not counted (行政许可法 art. 82). Where the calendar does not reach, the
 * due date is 待定 and the days are still told.
 */
@Component
public class CaseSchedule {

    private final WorkCalendar calendar;

    CaseSchedule(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param date null while it is 待定
     * @param note how it came about, in words
     */
    public record Due(@Nullable LocalDate date, String note) {}

    /** The promised time of a matter: what a time-limit row concluded, else what the matter promises. */
    public TimeSpan promised(Decision decision, Matter matter) {
        return decision.holding(Concludes.TIME_LIMIT).stream()
                .filter(f -> matter.id().equals(f.matter()))
                .map(f -> f.detail().get("promised"))
                .filter(java.util.Objects::nonNull)
                .map(CaseSchedule::span)
                .findFirst()
                .orElse(matter.promised());
    }

    /** When a matter is due that was accepted on a day. */
    public Due due(LocalDate accepted, TimeSpan span) {
        return switch (span.unit()) {
            case WORKING_DAYS -> due(calendar.addWorkingDays(accepted, span.amount()));
            case NATURAL_DAYS -> {
                LocalDate date = accepted.plusDays(span.amount());
                yield new Due(date, date.toString());
            }
            case HOURS -> {
                // Hours begun today may end tomorrow; eight make a working day.
                DueDate day = calendar.addWorkingDays(accepted, Math.ceilDiv(span.amount(), 8));
                yield due(day);
            }
        };
    }

    /** Working days of the whole case: the longest path through the steps that this decision takes. */
    public int promisedDays(LoadedRelease release, Decision decision) {
        return PromisedPath.days(release, decision);
    }

    /** When a matter of a case is due that was accepted on a day; one that waits for others is promised from then on. */
    public Due due(LocalDate accepted, LoadedRelease release, Decision decision, Matter matter) {
        TimeSpan promised = promised(decision, matter);
        int before = PromisedPath.daysBefore(release, decision, matter.id());
        if (before == 0) {
            return due(accepted, promised);
        }
        return calendar.addWorkingDays(accepted, before) instanceof DueDate.On on
                ? due(on.date(), promised)
                : due(calendar.addWorkingDays(accepted, before));
    }

    /** When the whole case is due. */
    public Due due(LocalDate accepted, LoadedRelease release, Decision decision) {
        int days = promisedDays(release, decision);
        Due due = due(calendar.addWorkingDays(accepted, days));
        return new Due(due.date(), "承诺 " + days + " 个工作日（按流程最长路径计算），" + (due.date() == null ? "" : "截止 ") + due.note());
    }

    /** Working days from today to a day, negative when it is past; empty where the calendar does not reach. */
    public Optional<Integer> daysLeft(LocalDate today, @Nullable LocalDate due) {
        if (due == null) {
            return Optional.empty();
        }
        if (due.isBefore(today)) {
            var late = calendar.workingDaysBetween(due, today);
            return late.isPresent() ? Optional.of(-late.getAsInt()) : Optional.empty();
        }
        var left = calendar.workingDaysBetween(today, due);
        return left.isPresent() ? Optional.of(left.getAsInt()) : Optional.empty();
    }

    private static Due due(DueDate due) {
        return due instanceof DueDate.On on ? new Due(on.date(), on.date().toString()) : new Due(null, due.words());
    }

    private static TimeSpan span(JsonNode node) {
        return cn.yijianshi.canonical.CanonicalJson.mapper().treeToValue(node, TimeSpan.class);
    }
}
