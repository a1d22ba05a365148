package dev.communique.ingest.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that copies of pages in Markdown keep in their text: {@code \_}, a backslash at a line's end, headings, links. */
final class Markdown {
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|>~\"'$&<:-])");
    private static final Pattern LINK = Pattern.compile(
            "!?\\[([^\\[\\]\\n]{1,300})]\\((?:https?://|mailto:|/|#)[^()\\s]{0,500}(?:\\s\"[^\"\\n]{0,500}\")?\\)");
    private static final Pattern IMAGE = Pattern.compile(
            "!\\[([^\\[\\]]{0,300})]\\((?:https?://|/|\\.|data:)[^()\\s]{0,500}(?:\\s\"[^\"\\n]{0,200}\")?\\)");
    // *Question:* …, and no footnote (*) or list (* …)
    private static final Pattern SLANTED =
            Pattern.compile("(?:\\*[^\\s*][^*]*[^\\s*]\\*|_[^\\s_][^_]*[^\\s_]_)(?![\\p{L}\\p{N}*_])");
    private static final Pattern QUOTE = Pattern.compile("^(?:>\\s?)+");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(?=[\\p{L}\\d“«\"])");

    private Markdown() {}

    /** The text without its pictures, whose words nobody said; one that is wrapped by hand may go over a line's end. */
    static String withoutImages(String text) {
        if (text.indexOf("![") < 0) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        Matcher image = IMAGE.matcher(text);
        int from = 0;
        while (image.find(from)) {
            rest.append(text, from, image.start());
            from = behindCaption(text, image.end(), image.group(1));
        }
        return rest.append(text, from, text.length()).toString();
    }

    // The words of a picture are often printed once more below it.
    private static int behindCaption(String text, int end, String words) {
        int start = end;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int line = text.indexOf('\n', start);
        String below = text.substring(start, line < 0 ? text.length() : line).strip();
        boolean caption =
                !below.isEmpty() && below.equals(words.replaceAll("\\s+", " ").strip());
        return caption ? start + below.length() : end;
    }

    /** The line without its marks for quotes, signs and links; the same string where there are none. */
    static String plain(String line) {
        String text = line.startsWith(">") ? QUOTE.matcher(line).replaceFirst("") : line;
        text = text.indexOf("](") < 0 ? text : LINK.matcher(text).replaceAll("$1");
        return text.indexOf('\\') < 0 ? text : ESCAPED.matcher(text).replaceAll("$1");
    }

    /** Whether the line ends by hand: what comes next is a paragraph of its own. */
    static boolean endsByHand(String line) {
        return line.endsWith("\\") && !line.endsWith("\\\\");
    }

    /** How long the mark is that begins bold or slanted print, at the start of a line; 0 where there is none. */
    static int setOffMark(String text) {
        if (text.startsWith("**") || text.startsWith("__")) {
            return text.startsWith("***") && text.indexOf("***", 3) > 0 ? 3 : 2;
        }
        boolean slanted = SLANTED.matcher(text).lookingAt();
        return slanted ? 1 : 0;
    }

    /** Behind the marks of a heading; 0 where the line is none. */
    static int headingStart(String line) {
        if (line.charAt(0) != '#') {
            return 0;
        }
        var heading = HEADING.matcher(line);
        return heading.lookingAt() ? heading.end() : 0;
    }
}
