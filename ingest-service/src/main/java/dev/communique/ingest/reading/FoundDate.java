package dev.communique.ingest.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A date that stands in a line.
 *
 * @param time or null
 * @param offset as printed, or null
 * @param start where the date and its time begin in the line; {@code end} is behind their last character
 */
record FoundDate(LocalDate date, LocalTime time, ZoneOffset offset, int start, int end) {}
