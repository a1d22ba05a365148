package dev.communique.ingest.reading;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;

/** The calendars publishers date by. Japanese eras and the years of the Republic of China only count years differently. */
enum CalendarSystem {
    GREGORIAN("month", "gregorian") {
        @Override
        LocalDate date(int year, int month, int day) {
            return LocalDate.of(year, month, day);
        }
    },
    /** Umm al-Qura, by which Saudi Arabia dates. */
    HIJRI("hijri", "islamic-umalqura") {
        @Override
        LocalDate date(int year, int month, int day) {
            return LocalDate.from(HijrahDate.of(year, month, day));
        }
    },
    /** Of Iran and Afghanistan. */
    SOLAR("solar", "persian") {
        @Override
        LocalDate date(int year, int month, int day) {
            Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
            calendar.clear();
            calendar.setLenient(false);
            calendar.set(year, month - 1, day);
            try {
                return Instant.ofEpochMilli(calendar.getTimeInMillis())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
            } catch (IllegalArgumentException e) {
                throw new DateTimeException("no such day", e);
            }
        }
    };

    private final String property;
    private final String icu;

    CalendarSystem(String property, String icu) {
        this.property = property;
        this.icu = icu;
    }

    /** @throws DateTimeException where the calendar has no such day */
    abstract LocalDate date(int year, int month, int day);

    /** Under which its months stand in {@code dates.properties}. */
    String property() {
        return property;
    }

    String icu() {
        return icu;
    }
}
