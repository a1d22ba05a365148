package dev.communique.ingest.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text whose paragraphs were stored joined by commas: {@code … in the open., Question: How …?, Ada Quill: …}.
 * It shows in sentences that end in a full stop and a comma, which nobody writes. Only the commas in between are taken
 * out.
 */
final class CommaJoined {
    private static final int MOST_LINES = 3;
    private static final int LEAST_JOINTS = 3;
    private static final String SENTENCE_END = "(?<=[\\p{Ll}\\p{IsHan}\\d%]{2}[.?!…]|[\\p{Ll}][.?!]?[”»’\")][.?!]?)";
    private static final Pattern JOINT = Pattern.compile(SENTENCE_END + ", ?(?=[“«\"(\\[]?[\\p{Lu}\\p{IsHan}])");
    private static final Pattern LABEL = Pattern.compile(", (?=(\\p{Lu}\\p{L}{0,14})\\s?:\\s)");

    private CommaJoined() {}

    static String parted(String text) {
        if (text.indexOf(".,") < 0 && text.indexOf("?,") < 0
                || lines(text) > MOST_LINES
                || joints(text) < LEAST_JOINTS) {
            return text;
        }
        StringBuilder parted = new StringBuilder(text.length());
        Matcher label = LABEL.matcher(JOINT.matcher(text).replaceAll("\n"));
        while (label.find()) {
            String word = label.group(1).toLowerCase(Locale.ROOT);
            boolean opens = LabelWord.of(word) != LabelWord.NAME || Words.NEVER_A_LABEL.contains(word);
            label.appendReplacement(parted, opens ? "\n" : Matcher.quoteReplacement(label.group()));
        }
        return label.appendTail(parted).toString();
    }

    private static long joints(String text) {
        return JOINT.matcher(text).results().limit(LEAST_JOINTS).count();
    }

    private static long lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1)
                .count();
    }
}
