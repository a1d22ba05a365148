package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a plain text. A line is a paragraph, unless the text was wrapped by hand: then a blank line ends
 * a paragraph, and lines that were filled up are joined to the next.
 */
final class Paragraphs {
    private static final int LONGEST_WRAPPED_LINE = 100;
    private static final int FILLED_LINE = 50;

    private Paragraphs() {}

    static List<Paragraph> of(String text) {
        List<String> lines = lines(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        if (!isWrapped(lines)) {
            lines.stream()
                    .filter(line -> !line.isEmpty())
                    .map(Paragraphs::paragraph)
                    .forEach(paragraphs::add);
            return paragraphs;
        }
        StringBuilder paragraph = new StringBuilder();
        int previous = 0;
        for (String line : lines) {
            if (!paragraph.isEmpty() && (line.isEmpty() || previous < FILLED_LINE || isListItem(line))) {
                paragraphs.add(paragraph(paragraph.toString()));
                paragraph.setLength(0);
            }
            if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
            previous = line.length();
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph(paragraph.toString()));
        }
        return paragraphs;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(text.substring(start, end).strip());
            start = end + 1;
        }
        return lines;
    }

    // Wrapped by hand: no line is long, paragraphs are told apart by blank lines, and most lines that have a
    // neighbour below were filled up before it began.
    private static boolean isWrapped(List<String> lines) {
        int blank = 0;
        int followed = 0;
        int filled = 0;
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.get(i).length();
            if (length > LONGEST_WRAPPED_LINE) {
                return false;
            }
            boolean hasNext = i + 1 < lines.size() && !lines.get(i + 1).isEmpty();
            blank += length == 0 ? 1 : 0;
            followed += length > 0 && hasNext ? 1 : 0;
            filled += length >= FILLED_LINE && hasNext ? 1 : 0;
        }
        return blank > 0 && followed >= 3 && filled * 10 >= followed * 7;
    }

    private static boolean isListItem(String line) {
        return line.length() > 2 && "-•*–".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
    }

    // Copies of pages keep Markdown's marks: **bold**, __bold__ and a backslash at a line's end.
    private static Paragraph paragraph(String line) {
        String text = line.endsWith("\\") ? line.substring(0, line.length() - 1).strip() : line;
        if (text.startsWith("**") || text.startsWith("__")) {
            int end = text.indexOf(text.substring(0, 2), 2);
            if (end > 2) {
                String bold = text.substring(2, end).strip();
                String rest = text.substring(end + 2);
                return new Paragraph((bold + rest).strip(), bold.length(), false);
            }
        }
        return Paragraph.plain(text.isEmpty() ? line : text);
    }
}
