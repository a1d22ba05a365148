package dev.communique.gateway.trend;

import dev.communique.gateway.problem.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The length of a bucket. Weeks are ISO weeks: they begin on Monday. */
enum Interval {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** @param name null for months */
    static Interval named(String name) {
        if (name == null) {
            return MONTH;
        }
        for (Interval interval : values()) {
            if (interval.sqlName().equals(name)) {
                return interval;
            }
        }
        throw Problem.INVALID_INPUT.because(
                "interval", "interval is \"%s\" and must be day, week, month or year.".formatted(name));
    }

    /** The first day of the bucket that holds the day. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    /** As date_trunc of PostgreSQL calls it. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
