package dev.communique.ingest.reading;

import dev.communique.ingest.reading.MonthNames.CalendarMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day without its year, or without its month too: {@code Dec 28}, {@code 12月28日}, {@code 本28日}.
 *
 * @param month or null
 */
record PartialDate(Integer month, int day) {
    private static final int LOOKED_AT = 300;
    private static final Pattern MONTH_AND_DAY = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]|(?<!\\d)()(?:[本同]|当地时间)?(\\d{1,2})[日일](?![間间本元])");
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(\\p{Lu}\\p{L}{2,11})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.%]|,?\\s\\d{4})|(?<![\\d:.,])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:de\\s)?(\\p{L}{3,14})(?!\\p{L}|\\.?,?\\s\\d{4})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]");

    /** The first in the line; asks for a month where a language has names for it. */
    static Optional<PartialDate> find(String line) {
        String text = DateFinder.asciiDigits(line.substring(0, Math.min(line.length(), LOOKED_AT)));
        Matcher signs = MONTH_AND_DAY.matcher(text);
        if (signs.find()) {
            boolean both = signs.group(1) != null;
            return valid(both ? Integer.valueOf(signs.group(1)) : null, signs.group(both ? 2 : 4));
        }
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            boolean monthFirst = named.group(1) != null;
            CalendarMonth month = MonthNames.find(named.group(monthFirst ? 1 : 4));
            if (month != null && month.calendar() == CalendarSystem.GREGORIAN) {
                return valid(month.month(), named.group(monthFirst ? 2 : 3));
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> valid(Integer month, String day) {
        int number = Integer.parseInt(day);
        boolean valid = number >= 1 && number <= 31 && (month == null || month >= 1 && month <= 12);
        return valid ? Optional.of(new PartialDate(month, number)) : Optional.empty();
    }

    /** The month that a headline names with its year, such as {@code 2023年12月}. */
    static Optional<YearMonth> monthIn(String title) {
        Matcher matcher = YEAR_AND_MONTH.matcher(DateFinder.asciiDigits(title));
        return matcher.find() && Integer.parseInt(matcher.group(2)) <= 12 && Integer.parseInt(matcher.group(2)) > 0
                ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** That day of the month; empty where the month has none such. */
    Optional<LocalDate> in(YearMonth of) {
        boolean same = month == null || month == of.getMonthValue();
        return same && of.isValidDay(day) ? Optional.of(of.atDay(day)) : Optional.empty();
    }

    /** The last such day that is not after another. */
    Optional<LocalDate> lastBefore(LocalDate latest) {
        for (int back = 0; back < 12; back++) {
            Optional<LocalDate> date = in(YearMonth.from(latest).minusMonths(back));
            if (date.isPresent() && !date.get().isAfter(latest)) {
                return date;
            }
        }
        return Optional.empty();
    }
}
