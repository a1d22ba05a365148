package dev.communique.ingest.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The words above the first turn, in which whoever speaks may be named in whatever case. */
final class HeadNames {
    private static final int MOST_LINES = 9;
    private static final int LONGEST_LINE = 600;
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}’'-]+");

    private final StringBuilder all = new StringBuilder();
    private List<String> words;

    /**
     * @param first the first paragraph that is no part of the head
     * @param title as given or as the page has it, or null
     */
    HeadNames(List<Paragraph> paragraphs, int first, String title) {
        add(title == null ? "" : title);
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(first, MOST_LINES))) {
            add(paragraph
                    .text()
                    .substring(0, Math.min(LONGEST_LINE, paragraph.text().length())));
        }
    }

    private void add(String line) {
        all.append(line).append('\n');
    }

    private List<String> words() {
        if (words == null) {
            words = BREAK.splitAsStream(all)
                    .filter(word -> !word.isEmpty())
                    .map(NameText::folded)
                    .toList();
        }
        return words;
    }

    /** Whether the last of the label's names is there. */
    boolean names(Label label) {
        List<String> names = label.surnames();
        if (names.isEmpty()) {
            return false;
        }
        String last = NameText.folded(names.get(names.size() - 1));
        boolean ideographs = !last.isEmpty() && Script.of(last.charAt(0)).ideographic();
        return ideographs
                ? last.length() > 1 && all.indexOf(last) >= 0
                : words().stream().anyMatch(word -> NameText.same(word, last));
    }
}
