package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a plain text. A line is a paragraph, unless the text was wrapped by hand, which shows in lines that
 * go on in small letters: then lines are joined until a blank line, a short last line or a label ends the paragraph.
 */
final class Paragraphs {
    private static final int LONGEST_WRAPPED_LINE = 120;
    private static final int LEAST_RUN_ON = 3;
    private static final String SENTENCE_ENDS = ".!?:;”\"»)";

    private static final Pattern IN_A_WORD =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])(?:\\*\\*|__)[\\p{L}\\p{M}\\p{N}]");

    private Paragraphs() {}

    static List<Paragraph> of(String text) {
        List<String> lines = lines(CommaJoined.parted(Markdown.withoutImages(text)));
        List<Paragraph> paragraphs = new ArrayList<>();
        int width = wrappedWidth(lines);
        if (width == 0) {
            lines.stream()
                    .filter(line -> !line.isEmpty())
                    .map(Paragraphs::paragraph)
                    .forEach(paragraphs::add);
            return paragraphs;
        }
        StringBuilder paragraph = new StringBuilder();
        String before = "";
        for (String line : lines) {
            if (!paragraph.isEmpty() && !runsOn(before, line, width)) {
                paragraphs.add(paragraph(paragraph.toString()));
                paragraph.setLength(0);
            }
            boolean hyphen = before.endsWith("-") && !paragraph.isEmpty();
            paragraph.append(paragraph.isEmpty() || hyphen ? "" : " ").append(line);
            before = line;
        }
        if (!paragraph.toString().isBlank()) {
            paragraphs.add(paragraph(paragraph.toString()));
        }
        return paragraphs;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int filled = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            filled += line.isEmpty() ? 0 : 1;
            TooManyParagraphsException.check(filled);
            boolean byHand = Markdown.endsByHand(line);
            lines.add(
                    Markdown.plain(byHand ? line.substring(0, line.length() - 1).strip() : line));
            if (byHand) {
                lines.add("");
            }
            start = end + 1;
        }
        return lines;
    }

    /** How long most lines are, where the text was wrapped by hand; 0 where it was not. */
    private static int wrappedWidth(List<String> lines) {
        int[] lengths = new int[LONGEST_WRAPPED_LINE + 1];
        int pairs = 0;
        int runOn = 0;
        int longLines = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            int length = lines.get(i).length();
            String next = lines.get(i + 1);
            longLines += length > LONGEST_WRAPPED_LINE ? 1 : 0;
            if (length > 0 && length <= LONGEST_WRAPPED_LINE && !next.isEmpty()) {
                lengths[length]++;
                pairs++;
                runOn += Character.isLowerCase(next.charAt(0)) ? 1 : 0;
            }
        }
        boolean wrapped = runOn >= LEAST_RUN_ON && runOn * 10 >= pairs * 3 && longLines * 10 <= pairs;
        return wrapped ? median(lengths, pairs) : 0;
    }

    private static int median(int[] lengths, int count) {
        int length = 0;
        for (int below = lengths[0]; below * 2 < count; below += lengths[length]) {
            length++;
        }
        return length;
    }

    private static boolean runsOn(String line, String next, int width) {
        if (line.isEmpty() || next.isEmpty() || isListItem(next)) {
            return false;
        }
        if (Character.isLowerCase(next.charAt(0))) {
            return true;
        }
        Label label = LabelGrammar.parse(Paragraph.plain(next));
        if (label != null && (!label.named() || label.capitals())) {
            return false;
        }
        boolean sentenceEnds = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        return line.length() * 10 >= width * (sentenceEnds ? 8 : 6);
    }

    private static boolean isListItem(String line) {
        return line.length() > 2 && "-•*–".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
    }

    // Copies of pages keep Markdown's marks: **bold**, __bold__ and # for a heading.
    private static Paragraph paragraph(String line) {
        int heading = Markdown.headingStart(line);
        String text = line.substring(heading).strip();
        int mark = Markdown.setOffMark(text);
        if (mark > 0) {
            int end = text.indexOf(text.substring(0, mark), mark);
            String bold = end < 0 ? "" : text.substring(mark, end).strip();
            if (!bold.isEmpty()) {
                boolean apart = Character.isWhitespace(text.charAt(end - 1)) // **Ada Quill: **We agree
                        || mark == 2 && isInAWord(text, end); // **28 May**We agree
                String rest = (apart ? " " : "") + text.substring(end + mark);
                return new Paragraph((bold + rest).strip(), bold.length(), heading > 0);
            }
        }
        return new Paragraph(text, 0, heading > 0);
    }

    private static boolean isInAWord(String text, int mark) {
        return IN_A_WORD
                .matcher(text)
                .useTransparentBounds(true)
                .region(mark, text.length())
                .lookingAt();
    }
}
