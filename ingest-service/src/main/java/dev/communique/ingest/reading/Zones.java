package dev.communique.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The zones that are printed behind times: abbreviations and words of {@code dates.properties}, and offsets. */
final class Zones {
    private static final Properties DATA = Words.load("dates.properties");
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)\\s?([+−-])\\s?(\\d{1,2})(?::?(\\d{2}))?|([+−-])(\\d{2}):?(\\d{2})");

    /** What may stand behind a time as its zone. */
    static final String PATTERN = OFFSET.pattern().replaceAll("\\((?!\\?)", "(?:") + "|(?:"
            + DATA.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("zone."))
                    .map(key -> key.split("\\.")[1])
                    .distinct()
                    .sorted((a, b) -> b.length() - a.length())
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\d])";

    private Zones() {}

    /** @param outOfSeason CEST in winter, say: the offset of the place in that season was taken */
    record Zone(ZoneOffset offset, boolean outOfSeason) {}

    /**
     * @param country of the publisher, which decides what IST means; or null
     * @return null where nobody knows what is meant
     */
    static Zone find(String printed, LocalDateTime at, String country) {
        Matcher offset = OFFSET.matcher(printed);
        if (offset.matches()) {
            return numeric(offset);
        }
        String value = DATA.getProperty("zone." + printed + "." + country, DATA.getProperty("zone." + printed));
        if (value == null) {
            return null;
        }
        String[] parts = value.split(" ");
        ZoneOffset there = ZoneId.of(parts[parts.length - 1]).getRules().getOffset(at);
        boolean outOfSeason = parts.length == 2 && !there.equals(ZoneOffset.of(parts[0]));
        return new Zone(there, outOfSeason);
    }

    private static Zone numeric(Matcher offset) {
        int first = offset.group(1) == null ? 4 : 1;
        int sign = offset.group(first).equals("+") ? 1 : -1;
        int minutes = offset.group(first + 2) == null ? 0 : Integer.parseInt(offset.group(first + 2));
        try {
            return new Zone(
                    ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(first + 1)), sign * minutes), false);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
