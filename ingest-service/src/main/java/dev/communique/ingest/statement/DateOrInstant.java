package dev.communique.ingest.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When something was said or published: an RFC 3339 instant with the publisher's offset, or only a date.
 * The text is kept exactly as it was given and never converted.
 */
public record DateOrInstant(@JsonValue String text) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile(DATE.pattern() + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    /** @throws IllegalArgumentException where the text is neither form, or names a day or time that does not exist */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DateOrInstant {
        boolean date = DATE.matcher(text).matches();
        if (!date && !INSTANT.matcher(text).matches()) {
            throw new IllegalArgumentException(sentence(text));
        }
        try {
            if (date) {
                LocalDate.parse(text);
            } else {
                OffsetDateTime.parse(text);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(sentence(text), e);
        }
    }

    public static DateOrInstant of(LocalDate date) {
        return new DateOrInstant(DateTimeFormatter.ISO_LOCAL_DATE.format(date));
    }

    /** The instant to the second, with seconds and offset always written. */
    public static DateOrInstant of(OffsetDateTime instant) {
        return new DateOrInstant(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant));
    }

    /** The day it names, in the publisher's own zone. */
    public LocalDate date() {
        return LocalDate.parse(text.substring(0, 10));
    }

    /** The instant it names; empty where it is only a date. */
    public Optional<OffsetDateTime> instant() {
        return text.length() == 10 ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
    }

    @Override
    public String toString() {
        return text;
    }

    private static String sentence(String text) {
        return "\"" + (text.length() <= 40 ? text : text.substring(0, 40) + "…")
                + "\" is no date; give a date such as 2026-03-04, or an instant with its offset such as 2026-03-04T11:27:00+01:00";
    }
}
