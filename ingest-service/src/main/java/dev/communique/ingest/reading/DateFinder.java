package dev.communique.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the first date in a line, in the forms publishers print, with the time and zone that stand next to it.
 * Only the first 300 characters are looked at, so that the cost of a line is bounded. Months and zones are data in
 * {@code dates.properties}.
 */
final class DateFinder {
    private static final int LOOKED_AT = 300;
    private static final int SHORTEST_DATE = 8;
    private static final List<String> UPDATED = Words.list("updated");
    private static final int REIWA = 2018;
    private static final int HEISEI = 1988;
    private static final int ROC = 1911;
    private static final Properties DATA = Words.load("dates.properties");
    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?!\\d)[日일]?");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|中華民國|民國)\\s?(\\d{1,3}|元)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");
    // Only four digits of a year, or two, may be glued to a time behind them (older pages: 19.04.201716:51).
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2}(?!\\d))(?![./-]\\d)");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|-?го)?\\s+(?:of\\s+|de\\s+)?([\\p{L}\\p{M}]{3,12}(?: (?:الثاني|الأول))?)\\.?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})");
    private static final Pattern DAY_MONTH_DASHES = Pattern.compile("(?<!\\d)(\\d{1,2})-(\\p{L}{3,9})-(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})\\s?[:.時h]\\s?(\\d{2})(?::\\d{2})?(?![\\d.])分?(?:\\s?([AaPp])\\.?\\s?[Mm]\\.?)?(?:\\s*\\(?(UTC|GMT|[A-Z]{2,4}T|[A-Z]{1,2}ST|MSK)\\b\\)?)?");

    private final String country;

    /** @param country of the publisher, which decides what 03/04/2026 and IST mean; or null */
    DateFinder(String country) {
        this.country = country;
    }

    /** The first date in the line, with the nearest time in it. */
    Optional<FoundDate> find(String line) {
        String text = asciiDigits(line.substring(0, Math.min(Math.min(line.length(), LOOKED_AT), updated(line))));
        Span date = firstDate(text);
        if (date == null) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(text);
        // Behind the date first, where it may be glued to it, and then before it.
        FoundDate found = withTime(date, time.region(date.end, text.length()));
        if (found.time() == null) {
            found = withTime(date, time.region(0, date.start));
        }
        return Optional.of(found);
    }

    // 19 Nov. 2019 - | Last updated: 21-Nov-2019 10:03
    private static int updated(String line) {
        if (line.length() <= LOOKED_AT) {
            String lower = line.toLowerCase(Locale.ROOT);
            for (String word : UPDATED) {
                int at = lower.indexOf(word);
                if (at >= SHORTEST_DATE && at <= line.length()) {
                    return at;
                }
            }
        }
        return line.length();
    }

    private FoundDate withTime(Span date, Matcher time) {
        while (time.find()) {
            LocalTime clock = clock(time);
            if (clock != null) {
                int start = Math.min(date.start, time.start());
                return new FoundDate(date.date, clock, offset(time.group(4)), start, Math.max(date.end, time.end()));
            }
        }
        return new FoundDate(date.date, null, null, date.start, date.end);
    }

    /** Whether the line is a time of day and nothing else, such as {@code 1:18 P.M. EST}. */
    static boolean isTimeOnly(String line) {
        return line.length() <= 40 && TIME.matcher(line).matches();
    }

    private Span firstDate(String text) {
        Span first = null;
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(text);
            boolean more = matcher.find();
            while (more) {
                LocalDate date = form.reading.read(matcher, country);
                if (date != null) {
                    if (first == null || matcher.start() < first.start) {
                        first = new Span(date, matcher.start(), matcher.end());
                    }
                    break;
                }
                more = matcher.find();
            }
        }
        return first;
    }

    private record Span(LocalDate date, int start, int end) {}

    private record Form(Pattern pattern, Reading reading) {}

    private interface Reading {
        LocalDate read(Matcher matcher, String country);
    }

    private static final Form[] FORMS = {
        new Form(YEAR_FIRST, (m, country) -> date(m.group(1), number(m, 2), m.group(3))),
        new Form(ERA, (m, country) -> era(m)),
        new Form(NUMBERS, DateFinder::numbers),
        new Form(DAY_MONTH_YEAR, (m, country) -> date(m.group(3), month(m.group(2)), m.group(1))),
        new Form(DAY_MONTH_DASHES, (m, country) -> date(m.group(3), month(m.group(2)), m.group(1))),
        new Form(MONTH_DAY_YEAR, (m, country) -> date(m.group(3), month(m.group(1)), m.group(2))),
    };

    // Only the United States put the month first; where the second number cannot be a month, the form tells.
    private static LocalDate numbers(Matcher m, String country) {
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        boolean monthFirst = m.group(2).equals("/") && "US".equals(country) && number(m, 1) <= 12 || number(m, 3) > 12;
        return monthFirst ? date(year, number(m, 1), m.group(3)) : date(year, number(m, 3), m.group(1));
    }

    private static LocalDate era(Matcher m) {
        int year = m.group(2).equals("元") ? 1 : number(m, 2);
        int start = m.group(1).equals("令和") ? REIWA : m.group(1).equals("平成") ? HEISEI : ROC;
        return date(String.valueOf(start + year), number(m, 3), m.group(4));
    }

    private static LocalDate date(String year, Integer month, String day) {
        try {
            return month == null ? null : LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null; // 31.02. is a document number or a slip, and no date
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    // Turkish capitals fold by their own rules: Kasım is written KASIM.
    private static Integer month(String name) {
        Integer month = MONTHS.get(name.toLowerCase(Locale.ROOT));
        return month != null ? month : MONTHS.get(name.toLowerCase(Locale.forLanguageTag("tr")));
    }

    private static LocalTime clock(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        String half = time.group(3);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    private ZoneOffset offset(String zone) {
        if (zone == null) {
            return null;
        }
        String offset = DATA.getProperty("zone." + zone, DATA.getProperty("zone." + zone + "." + country));
        return offset == null ? null : ZoneOffset.of(offset);
    }

    /** Digits of every script as ASCII digits, one character each, so that positions stay. */
    private static String asciiDigits(String text) {
        StringBuilder ascii = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && Character.isDigit(c)) {
                ascii = ascii == null ? new StringBuilder(text) : ascii;
                ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            } else if (c == '：') {
                ascii = ascii == null ? new StringBuilder(text) : ascii;
                ascii.setCharAt(i, ':');
            }
        }
        return ascii == null ? text : ascii.toString();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : Words.split(DATA.getProperty(String.valueOf(month)))) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
