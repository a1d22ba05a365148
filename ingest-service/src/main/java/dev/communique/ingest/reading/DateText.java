package dev.communique.ingest.reading;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that stands alone, as in a feed or beside a link, in any form that publishers print. The offset is kept as it
 * is printed; where none is, the time is the publisher's own.
 */
public final class DateText {
    private static final int LONGEST = 300;
    private static final int FIRST_YEAR = 1900;
    private static final LocalDate UNIX_EPOCH = LocalDate.of(1970, 1, 1);
    private static final Pattern ISO = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    // A feed of an agency in Vienna prints 24-03-04  16:10: the year first, in two digits.
    private static final Pattern SHORT_YEAR_FIRST =
            Pattern.compile("^(\\d{2})-(\\d{2})-(\\d{2})\\s+(?=\\d{1,2}:\\d{2})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<!\\d)(\\d{1,2}[\\s-]+\\p{L}{3,9}\\.?[\\s-]+)(\\d{2})(?=\\s+\\d{1,2}:\\d{2})");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?(?:\\s*(?:UTC|GMT)?([+-]\\d{2}):?(\\d{2})?(?!\\d)|\\s*(Z|UTC|GMT|UT)(?!\\p{L}))?");

    private DateText() {}

    /** The date in the text; empty where there is none, or one that cannot be right. */
    public static Optional<DateOrInstant> read(String text, Publisher publisher) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return exact(stripped)
                    .or(() -> printed(stripped, publisher))
                    .filter(date ->
                            date.date().getYear() >= FIRST_YEAR && !date.date().equals(UNIX_EPOCH));
        } catch (DateTimeException e) {
            // A month 13 or an offset of 40 hours is no date.
            return Optional.empty();
        }
    }

    private static Optional<DateOrInstant> exact(String text) {
        try {
            return Optional.of(new DateOrInstant(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DateOrInstant> printed(String text, Publisher publisher) {
        String line = SHORT_YEAR.matcher(text).replaceFirst("$120$2");
        Matcher shortYear = SHORT_YEAR_FIRST.matcher(line);
        Matcher iso = ISO.matcher(line);
        Optional<FoundDate> found = new DateFinder(publisher.country()).find(line);
        LocalDate date;
        if (shortYear.find()) {
            date = date("20" + shortYear.group(1), shortYear.group(2), shortYear.group(3));
        } else if (iso.find()) {
            date = date(iso.group(1), iso.group(2), iso.group(3));
        } else if (found.isPresent()) {
            date = found.get().date();
        } else {
            return Optional.empty();
        }
        return Optional.of(timed(date, line, found.map(FoundDate::offset).orElse(null), publisher)
                .orElse(found.filter(f -> f.time() != null && f.date().equals(date))
                        .map(f -> at(date, f.time(), f.offset(), publisher))
                        .orElse(DateOrInstant.of(date))));
    }

    private static Optional<DateOrInstant> timed(
            LocalDate date, String line, ZoneOffset namedOffset, Publisher publisher) {
        Matcher clock = CLOCK.matcher(line);
        boolean isTwelveHours = line.matches("(?i).*\\d\\s?[ap]\\.?m\\b.*");
        if (isTwelveHours || !clock.find()) {
            return Optional.empty();
        }
        String seconds = clock.group(3);
        LocalTime time = LocalTime.of(
                Integer.parseInt(clock.group(1)) % 24,
                Integer.parseInt(clock.group(2)),
                seconds == null ? 0 : Math.min(Integer.parseInt(seconds), 59));
        ZoneOffset offset = namedOffset;
        if (clock.group(4) != null) {
            offset = ZoneOffset.of(clock.group(4) + ":" + (clock.group(5) == null ? "00" : clock.group(5)));
        } else if (clock.group(6) != null) {
            offset = ZoneOffset.UTC;
        }
        return Optional.of(at(date, time, offset, publisher));
    }

    private static DateOrInstant at(LocalDate date, LocalTime time, ZoneOffset offset, Publisher publisher) {
        if (offset != null) {
            return DateOrInstant.of(date.atTime(time).atOffset(offset));
        }
        return publisher.zone() == null
                ? DateOrInstant.of(date)
                : DateOrInstant.of(date.atTime(time).atZone(publisher.zone()).toOffsetDateTime());
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
