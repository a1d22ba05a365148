package dev.communique.ingest.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A date that stands in a line.
 *
 * @param time or null
 * @param offset as printed, or null
 * @param outOfSeason the zone as printed does not hold on that day, as CEST in winter
 * @param start where the date and its time begin in the line; {@code end} is behind their last character
 */
record FoundDate(LocalDate date, LocalTime time, ZoneOffset offset, boolean outOfSeason, int start, int end) {
    FoundDate(LocalDate date, int start, int end) {
        this(date, null, null, false, start, end);
    }
}
