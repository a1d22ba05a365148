package dev.communique.ingest.reading;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time of day in a line, with the zone that stands behind it.
 *
 * @param zone as printed, or null
 */
record TimeOfDay(LocalTime time, String zone, int start, int end) {
    private static final int LONGEST_TIME_LINE = 40;
    private static final List<String> MORNING =
            Words.split(Words.load("dates.properties").getProperty("half.am"));
    private static final List<String> AFTERNOON =
            Words.split(Words.load("dates.properties").getProperty("half.pm"));
    private static final String HALVES =
            Stream.of(MORNING, AFTERNOON).flatMap(List::stream).collect(Collectors.joining("|"));
    private static final Pattern TIME = Pattern.compile("(?<![\\d:.,/])(?:(" + HALVES + ")\\s?)?(\\d{1,2})"
            + "(?:\\s?[:.時时點点시hH]\\s?(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(?!\\d|\\.\\d)|(?=\\s?[AaPp]\\.?\\s?[Mm]\\b)|(?<=\\d)(?=[時时點点시]))"
            + "[時时點点시分분]?(?:\\s?([AaPp])\\.?\\s?[Mm]\\b\\.?)?(?:\\s?(?:Uhr|Hs?\\.?|hrs)\\b)?"
            + "(?:[\\s,]*\\(?(?:по\\s|local\\s)?(" + Zones.PATTERN + ")\\)?)?");

    /** The first time in a part of the text, or null. */
    static TimeOfDay first(String text, int from, int to) {
        Matcher matcher = TIME.matcher(text).region(from, to);
        while (matcher.find()) {
            LocalTime clock = clock(matcher);
            if (clock != null) {
                return new TimeOfDay(clock, matcher.group(5), matcher.start(), matcher.end());
            }
        }
        return null;
    }

    /** Whether the line is a time of day and nothing else, such as {@code 1:18 P.M. EST}. */
    static boolean isAlone(String line) {
        return line.length() <= LONGEST_TIME_LINE && TIME.matcher(line).matches();
    }

    private static LocalTime clock(Matcher time) {
        int hour = Integer.parseInt(time.group(2));
        int minute = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String half = time.group(4) == null ? null : time.group(4).toLowerCase(java.util.Locale.ROOT);
        if (half == null && time.group(1) != null) {
            half = MORNING.contains(time.group(1)) ? "a" : "p";
        }
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }
}
