package dev.communique.ingest.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the words beside a date say about it. */
enum DateWords {
    PUBLISHED("says.published"),
    DELIVERED("says.delivered"),
    UPDATED("says.updated"),
    /** It belongs to something else: an anniversary, a related text, a deadline. */
    OTHER("says.other"),
    NONE(null);

    private static final int FAR = 40;

    // Through August 31st, 2022: an end, and no day of this statement.
    private static final Pattern BOUND = Pattern.compile("(?iu)(?<!\\p{L})(?:"
            + String.join("|", Words.split(Words.load("dates.properties").getProperty("says.bound")))
            + ")\\s(?:the\\s)?(?:\\p{Lu}\\p{L}+,?\\s)?$");

    private final List<String> phrases;

    DateWords(String property) {
        this.phrases = property == null
                ? List.of()
                : Words.split(Words.load("dates.properties").getProperty(property));
    }

    List<String> phrases() {
        return phrases;
    }

    /** What stands before the date in its line, or, failing that, right behind it. */
    static DateWords of(String line, FoundDate date) {
        String left = line.substring(Math.max(0, date.start() - FAR), date.start());
        if (BOUND.matcher(left).find()) {
            return OTHER;
        }
        DateWords before = in(left);
        return before == NONE ? in(behind(line, date.end())) : before;
    }

    /** Whether the line begins with when a text was changed. */
    static boolean saysUpdated(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return UPDATED.phrases.stream().anyMatch(lower::startsWith);
    }

    // 28.12.2023 updated; but in 19 Nov. 2019 - | Last updated: 21-Nov-2019 the word belongs to the next date.
    private static String behind(String line, int from) {
        int end = from;
        while (end < line.length() && end - from < FAR / 2 && "|•·:：".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end < line.length() && line.charAt(end) != '|' && end - from < FAR / 2 ? "" : line.substring(from, end);
    }

    // The one that stands last, and so nearest to the date.
    private static DateWords in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        DateWords nearest = NONE;
        int end = -1;
        for (DateWords words : values()) {
            for (String phrase : words.phrases) {
                int at = lower.lastIndexOf(phrase);
                if (at >= 0 && at + phrase.length() > end && startsWord(lower, at)) {
                    end = at + phrase.length();
                    nearest = words;
                }
            }
        }
        return nearest;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0
                || !Character.isLetter(text.charAt(at - 1))
                || !Script.of(text.charAt(at)).equals(Script.LATIN);
    }
}
