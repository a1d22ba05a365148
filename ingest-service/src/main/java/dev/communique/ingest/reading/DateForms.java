package dev.communique.ingest.reading;

import dev.communique.ingest.reading.MonthNames.CalendarMonth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which publishers print a full date, each a pattern and how it is read. Digits are ASCII by now. */
final class DateForms {
    private static final Map<String, Integer> ERA_STARTS =
            Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "中華民國", 1911, "中华民国", 1911, "民國", 1911, "民国", 1911);
    private static final int ROC_START = 1911;
    private static final int OLDEST_HIJRI_YEAR = 1300;
    private static final int NEWEST_HIJRI_YEAR = 1500;
    private static final int BUDDHIST_YEARS = 543;
    private static final Set<String> MONTH_FIRST =
            Set.copyOf(Words.split(Words.load("dates.properties").getProperty("month.first")));
    private static final Pattern AMERICAN_TIME = Pattern.compile("(?i)\\d\\s?[ap]\\.?m\\b|\\b[ECMP][SD]?T\\b");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private static final String DAY =
            "(?<!\\d|\\d[./,-]|[–—])(\\d{1,2})(?:\\s?(?:st|nd|rd|th|er|re|º|ª|°|-?го|-?е)|[.»”\"])*";
    // 12-14 March 2024 begins on the 12th.
    private static final String RANGE = "(?:\\s?[-–—]\\s?\\d{1,2}(?:st|nd|rd|th|\\.)?)?";
    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}'’]{1,14}\\.?(?: (?:ال[\\p{L}\\p{M}]{3,8}))?)";
    // كانون الأول/ديسمبر
    private static final String OTHER_NAME = "(?:\\s?[/(]\\s?([\\p{L}\\p{M}]{3,14}(?: ال[\\p{L}\\p{M}]{3,8})?)\\)?)?";
    private static final String YEAR = "(\\d{4}|['’]\\d{2}(?!\\d))";

    private static final List<Form> ALL = List.of(
            new Form(
                    "(?<!\\d|\\d[.,/-])(\\d{4})\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?!\\d)\\s?[日日일号]?",
                    DateForms::yearFirst),
            new Form(
                    "(令和|平成|昭和|大正|中華民國|中华民国|民國|民国)\\s?(\\d{1,3}|元)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日",
                    (m, c) -> era(m)),
            new Form(
                    "(?<![\\d./-])(1[01]\\d)\\s?([-./年])\\s?(\\d{1,2})\\s?[-./月]\\s?(\\d{1,2})(?![\\d./-])日?",
                    DateForms::republic),
            new Form("([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日", (m, c) -> hanDigits(m)),
            new Form("(?<!\\d|\\d[./-])(\\d{2})-(\\d{2})-(\\d{2})(?=\\s+\\d{1,2}:\\d{2})", DateForms::shortYearFirst),
            new Form(
                    "(?<!\\d|\\d[./-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2}(?!\\d))(?![./-]\\d)",
                    DateForms::numbers),
            new Form("(?<!\\d|\\d[./-])(\\d{1,2})([./-])([IVX]{1,4})\\2(\\d{4})(?!\\d)", (m, c) -> roman(m)),
            new Form(
                    DAY + RANGE + "(?:\\s+(?:of\\s+|de\\s+|d['’])?|[-/.,]\\s?)" + WORD + OTHER_NAME
                            + "(?:[.,،]?\\s+(?:de\\s+|del\\s+|do\\s+|(?:من\\s+)?(?:عام|سنة)\\s+)?|[-/.,،])" + YEAR,
                    (m, c) -> named(m)),
            new Form(
                    "(?<![\\p{L}\\p{M}])" + WORD
                            + "(?:[.,]?\\s+(?:the\\s+)?)(\\d{1,2})(?:st|nd|rd|th|º)?(?:\\s?(?:[-–—]|and|&)\\s?(?:\\p{L}{3,9}\\.?\\s+)?\\d{1,2}(?:st|nd|rd|th)?)?(?:\\s*,\\s*|\\.?\\s+)(?:(?:of|de|del)\\s+)?"
                            + YEAR,
                    (m, c) -> monthFirst(m)),
            new Form("(?<!\\d)(\\d{4})\\.?\\s+" + WORD + "\\s+(\\d{1,2})(?!\\d)", (m, c) -> yearThenName(m)));

    private DateForms() {}

    /** What decides where a form can be read in two ways. */
    record Context(String country, int newestYear, String line) {
        boolean monthFirst() {
            return MONTH_FIRST.contains(String.valueOf(country))
                    || country == null && AMERICAN_TIME.matcher(line).find();
        }

        boolean inChina() {
            return "TW".equals(country)
                    || line.chars().anyMatch(c -> Script.of((char) c) == Script.HAN)
                    || line.length() <= 12;
        }
    }

    record Span(LocalDate date, CalendarSystem calendar, int start, int end) {}

    /**
     * The first date in the text, or null; where the same day stands in two calendars side by side, the span covers both
     * and the Gregorian one is taken.
     */
    static Span first(String text, Context context) {
        Span first = null;
        for (Form form : ALL) {
            Span found = form.first(text, 0, context);
            boolean gregorian = first != null && first.calendar != CalendarSystem.GREGORIAN;
            if (found != null && (first == null || better(found, first, gregorian))) {
                first = found;
            }
        }
        return first == null || first.calendar == CalendarSystem.GREGORIAN
                ? first
                : besideGregorian(text, first, context);
    }

    private static boolean better(Span found, Span first, boolean notGregorian) {
        return notGregorian && found.calendar == CalendarSystem.GREGORIAN || found.start < first.start;
    }

    // ١٥ جمادى الآخرة ١٤٤٥ الموافق ٢٨ ديسمبر ٢٠٢٣
    private static Span besideGregorian(String text, Span other, Context context) {
        for (Form form : ALL) {
            Span found = form.first(text, other.end, context);
            if (found != null && found.calendar == CalendarSystem.GREGORIAN) {
                return new Span(found.date, found.calendar, other.start, found.end);
            }
        }
        return other;
    }

    private interface Reading {
        Dated read(Matcher matcher, Context context);
    }

    private record Dated(LocalDate date, CalendarSystem calendar) {}

    private record Form(Pattern pattern, Reading reading) {
        Form(String pattern, Reading reading) {
            this(Pattern.compile(pattern), reading);
        }

        Span first(String text, int from, Context context) {
            Matcher matcher = pattern.matcher(text);
            for (boolean more = matcher.find(from); more; more = next(matcher, text)) {
                Dated dated = reading.read(matcher, context);
                if (dated != null) {
                    return new Span(dated.date, dated.calendar, matcher.start(), matcher.end());
                }
            }
            return null;
        }

        // What was no date may overlap one: 5 May 3, 2024.
        private static boolean next(Matcher matcher, String text) {
            return matcher.start() + 1 <= text.length() && matcher.find(matcher.start() + 1);
        }
    }

    private static Dated yearFirst(Matcher m, Context context) {
        int year = number(m, 1);
        if (year >= OLDEST_HIJRI_YEAR && year <= NEWEST_HIJRI_YEAR) {
            boolean hijri = "SA".equals(context.country) || context.line.contains("هـ") || context.line.contains(" ه");
            return date(hijri ? CalendarSystem.HIJRI : CalendarSystem.SOLAR, year, number(m, 2), number(m, 3));
        }
        return date(year, number(m, 2), number(m, 3));
    }

    private static Dated era(Matcher m) {
        int year = m.group(2).equals("元") ? 1 : number(m, 2);
        return date(ERA_STARTS.get(m.group(1)) + year, number(m, 3), number(m, 4));
    }

    private static Dated republic(Matcher m, Context context) {
        return context.inChina() ? date(ROC_START + number(m, 1), number(m, 3), number(m, 4)) : null;
    }

    private static Dated hanDigits(Matcher m) {
        int year = 0;
        for (char digit : m.group(1).replace('零', '〇').toCharArray()) {
            year = year * 10 + HAN_DIGITS.indexOf(digit);
        }
        return date(year, hanNumber(m.group(2)), hanNumber(m.group(3)));
    }

    // 二十八
    private static int hanNumber(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return HAN_DIGITS.indexOf(digits.charAt(digits.length() - 1));
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(digits.charAt(0));
        int ones = ten == digits.length() - 1 ? 0 : HAN_DIGITS.indexOf(digits.charAt(ten + 1));
        return tens * 10 + ones;
    }

    // 24-01-15 10:30, as the feed of an agency in Vienna has it; otherwise the day comes first.
    private static Dated shortYearFirst(Matcher m, Context context) {
        int year = 2000 + number(m, 1);
        return year > context.newestYear ? null : date(year, number(m, 2), number(m, 3));
    }

    private static Dated numbers(Matcher m, Context context) {
        int year = m.group(4).length() == 4 ? number(m, 4) : century(number(m, 4), context);
        boolean american = m.group(2).equals("/") && context.monthFirst() && number(m, 1) <= 12 || number(m, 3) > 12;
        return american ? date(year, number(m, 1), number(m, 3)) : date(year, number(m, 3), number(m, 1));
    }

    private static Dated roman(Matcher m) {
        int month = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
                        .indexOf(m.group(3))
                + 1;
        return month == 0 ? null : date(number(m, 4), month, number(m, 1));
    }

    private static int century(int year, Context context) {
        return 2000 + year > context.newestYear ? 1900 + year : 2000 + year;
    }

    private static Dated named(Matcher m) {
        CalendarMonth month = month(m.group(2));
        if (month == null && m.group(3) != null) {
            month = month(m.group(3));
        }
        return month == null ? null : date(month, m.group(4), number(m, 1));
    }

    private static Dated monthFirst(Matcher m) {
        CalendarMonth month = month(m.group(1));
        return month == null ? null : date(month, m.group(3), number(m, 2));
    }

    private static Dated yearThenName(Matcher m) {
        CalendarMonth month = month(m.group(2));
        return month == null ? null : date(month, m.group(1), number(m, 3));
    }

    // In كانون الأول the second word belongs to the month; in ديسمبر المقبل it does not.
    private static CalendarMonth month(String words) {
        CalendarMonth month = MonthNames.find(words);
        int blank = words.indexOf(' ');
        return month == null && blank > 0 ? MonthNames.find(words.substring(0, blank)) : month;
    }

    private static Dated date(CalendarMonth month, String year, int day) {
        int full = year.length() == 4 ? Integer.parseInt(year) : 2000 + Integer.parseInt(year.substring(1));
        return date(month.calendar(), full, month.month(), day);
    }

    private static Dated date(int year, int month, int day) {
        return date(CalendarSystem.GREGORIAN, year > 2400 ? year - BUDDHIST_YEARS : year, month, day);
    }

    private static Dated date(CalendarSystem calendar, int year, int month, int day) {
        try {
            return new Dated(calendar.date(year, month, day), calendar);
        } catch (DateTimeException e) {
            return null; // 31.02. is a document number or a slip, and no date
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
