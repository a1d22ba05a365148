package dev.communique.ingest.reading;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Months by name, in the languages publishers write: those of {@code dates.properties} first, then the full and short
 * names that ICU knows, as they stand alone and inside a date. Names are compared without case, accents, dots and the
 * spellings of one Arabic letter, which covers Turkish capitals ({@code KASIM}) too.
 */
final class MonthNames {
    private static final int SHORTEST = 2;
    private static final List<String> LANGUAGES = List.of(
            "en", "ru", "uk", "be", "fr", "de", "de_AT", "es", "pt", "it", "tr", "pl", "nl", "ar", "ar_LB", "ar_MA",
            "ar_TN", "fa", "ur", "he", "el", "bg", "sr", "sr_Latn", "mk", "sl", "cs", "sk", "hu", "ro", "sv", "nb",
            "da", "fi", "et", "lv", "lt", "sq", "ca", "az", "kk", "ky", "uz", "hy", "ka", "hi", "id", "ms", "sw");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}.’'‌]");
    private static final Map<String, CalendarMonth> ALL = load();

    private MonthNames() {}

    /** A month of a calendar, counted from 1. */
    record CalendarMonth(CalendarSystem calendar, int month) {}

    /** Null where the word is no month. */
    static CalendarMonth find(String word) {
        String folded = folded(word);
        CalendarMonth month = ALL.get(folded);
        // Hebrew writes "in" at the front of the month.
        return month == null && folded.startsWith("ב") ? ALL.get(folded.substring(1)) : month;
    }

    private static Map<String, CalendarMonth> load() {
        Map<String, CalendarMonth> months = new HashMap<>();
        Properties data = Words.load("dates.properties");
        for (CalendarSystem calendar : CalendarSystem.values()) {
            for (int month = 1; month <= 12; month++) {
                String names = data.getProperty(calendar.property() + "." + month);
                for (String name : names == null ? List.<String>of() : Words.split(names)) {
                    months.putIfAbsent(folded(name), new CalendarMonth(calendar, month));
                }
            }
        }
        for (String language : LANGUAGES) {
            addAll(months, CalendarSystem.GREGORIAN, language);
        }
        for (String language : List.of("ar", "fa", "en", "ur", "tr")) {
            addAll(months, CalendarSystem.HIJRI, language);
            addAll(months, CalendarSystem.SOLAR, language);
        }
        return Map.copyOf(months);
    }

    private static void addAll(Map<String, CalendarMonth> months, CalendarSystem calendar, String language) {
        ULocale locale = new ULocale(language + "@calendar=" + calendar.icu());
        DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(locale), locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < 12; i++) {
                    String name = folded(names[i]);
                    if (name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit)) {
                        months.putIfAbsent(name, new CalendarMonth(calendar, i + 1));
                    }
                }
            }
        }
    }

    private static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return plain
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('ı', 'i')
                        .replace('ى', 'ي')
                        .replace('ی', 'ي')
                        .replace('ک', 'ك')
                        .replace('ة', 'ه');
    }
}
