package dev.communique.ingest.reading;

import dev.communique.ingest.reading.DateForms.Context;
import dev.communique.ingest.reading.DateForms.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the first date in a line, in the forms publishers print, with the time and zone that stand next to it.
 * Only the first 300 characters are looked at, so that the cost of a line is bounded. Months and zones are data in
 * {@code dates.properties}.
 */
final class DateFinder {
    private static final int LOOKED_AT = 300;
    private static final int SHORTEST_DATE = 8;
    private static final int ANY_YEAR = 2099;
    private static final List<String> UPDATED = DateWords.UPDATED.phrases();

    private final String country;
    private final int newestYear;

    /** @param country of the publisher, which decides what 03/04/2026 and IST mean; or null */
    DateFinder(String country) {
        this(country, ANY_YEAR);
    }

    /** @param newestYear in which a statement can have been published: 23 is 1923 where this is before 2023 */
    DateFinder(String country, int newestYear) {
        this.country = country;
        this.newestYear = newestYear;
    }

    /** The first date in the line, with the nearest time in it. */
    Optional<FoundDate> find(String line) {
        String text = line.substring(0, Math.min(line.length(), LOOKED_AT));
        if (!mayHoldDate(text)) {
            return Optional.empty();
        }
        text = asciiDigits(text.substring(0, updated(text)));
        Span date = DateForms.first(text, new Context(country, newestYear, line));
        if (date == null) {
            return Optional.empty();
        }
        // Behind the date first, where it may be glued to it, and then before it.
        TimeOfDay time = TimeOfDay.first(text, date.end(), text.length());
        if (time == null) {
            time = TimeOfDay.first(text, 0, date.start());
        }
        return Optional.of(found(date, time));
    }

    /** Whether the line is a time of day and nothing else, such as {@code 1:18 P.M. EST}. */
    static boolean isTimeOnly(String line) {
        return TimeOfDay.isAlone(line);
    }

    private FoundDate found(Span span, TimeOfDay time) {
        LocalDate date = span.date();
        if (time == null) {
            return new FoundDate(date, span.start(), span.end());
        }
        Zones.Zone zone = time.zone() == null ? null : Zones.find(time.zone(), date.atTime(time.time()), country);
        return new FoundDate(
                date,
                time.time(),
                zone == null ? null : zone.offset(),
                zone != null && zone.outOfSeason(),
                Math.min(span.start(), time.start()),
                Math.max(span.end(), time.end()));
    }

    // 19 Nov. 2019 - | Last updated: 21-Nov-2019 10:03
    private static int updated(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : UPDATED) {
            int at = lower.indexOf(word);
            if (at >= SHORTEST_DATE && at <= text.length()) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean mayHoldDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '年' || c > 127 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** Digits of every script as ASCII digits, and wide marks as ASCII, one character each, so that positions stay. */
    static String asciiDigits(String text) {
        StringBuilder ascii = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = c <= 127 ? c : Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : mark(c);
            if (plain != c) {
                ascii = ascii == null ? new StringBuilder(text) : ascii;
                ascii.setCharAt(i, plain);
            }
        }
        return ascii == null ? text : ascii.toString();
    }

    private static char mark(char c) {
        return switch (c) {
            case '：', '∶' -> ':';
            case '／' -> '/';
            case '．' -> '.';
            case '－', '‐', '‑' -> '-';
            case '　', '\u00a0', '\u202f' -> ' ';
            default -> c;
        };
    }
}
