package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the turns of a transcript that was flattened into one line: before question words, before names with
 * initials, and before names that come again, wherever a colon follows. Every colon is looked at once, with the few
 * words before it, so that the cost grows with the text.
 */
final class Flattened {
    private static final int SHORTEST = 200;
    private static final int LEAST_QUESTIONS = 2;
    private static final int MOST_PARAGRAPHS = 8;
    private static final int MOST_NAME_WORDS = 4;

    private Flattened() {}

    /** Whether the text is one line, or nearly so, in which several questions stand. */
    static boolean isFlat(List<Paragraph> paragraphs) {
        return paragraphs.size() <= MOST_PARAGRAPHS
                && paragraphs.stream()
                        .anyMatch(p -> p.text().length() >= SHORTEST && questions(p.text()) >= LEAST_QUESTIONS);
    }

    static List<Paragraph> split(List<Paragraph> paragraphs, DateFinder dates) {
        List<Paragraph> split = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.text().length() < SHORTEST) {
                split.add(paragraph);
                continue;
            }
            List<Integer> starts = starts(paragraph.text());
            int from = 0;
            for (int start : starts) {
                add(paragraph.text().substring(from, start), split, from == 0 ? dates : null);
                from = start;
            }
            add(paragraph.text().substring(from), split, null);
        }
        return split;
    }

    // Before the first label stand headline, date and lead-in: the date parts them.
    private static void add(String text, List<Paragraph> split, DateFinder dates) {
        String piece = text.strip();
        Optional<FoundDate> date = dates == null ? Optional.empty() : dates.find(piece);
        if (date.isPresent()) {
            add(piece.substring(0, date.get().start()), split, null);
            add(piece.substring(date.get().start(), date.get().end()), split, null);
            add(piece.substring(date.get().end()), split, null);
        } else if (!piece.isEmpty()) {
            split.add(Paragraph.plain(piece));
        }
    }

    private static int questions(String text) {
        int questions = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            questions += word(text, colon) == LabelWord.QUESTION ? 1 : 0;
        }
        return questions;
    }

    private static LabelWord word(String text, int colon) {
        int start = wordStart(text, colon);
        String word = text.substring(start, colon);
        boolean capital = !word.isEmpty() && opensName(word.charAt(0));
        return capital ? LabelWord.of(word.toLowerCase(java.util.Locale.ROOT)) : LabelWord.NAME;
    }

    private static List<Integer> starts(String text) {
        Map<String, Integer> names = new HashMap<>();
        forEachColon(text, (colon, start) -> names.merge(text.substring(start, colon), 1, Integer::sum));
        List<Integer> starts = new ArrayList<>();
        forEachColon(text, (colon, start) -> {
            String name = text.substring(start, colon);
            boolean initials = name.length() > 4 && name.charAt(1) == '.' && name.indexOf(' ') < 0;
            boolean again = name.indexOf(' ') > 0 && names.get(name) > 1;
            boolean word = word(text, colon) != LabelWord.NAME;
            if (word || initials || again) {
                starts.add(word ? wordStart(text, colon) : start);
            }
        });
        starts.removeIf(start -> start == 0);
        return starts;
    }

    private interface Found {
        void at(int colon, int start);
    }

    private static void forEachColon(String text, Found found) {
        for (int colon = text.indexOf(':', 1); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            boolean apart =
                    colon + 1 == text.length() || text.charAt(colon + 1) == ' ' || word(text, colon) != LabelWord.NAME;
            int start = apart ? nameStart(text, colon) : colon;
            if (start < colon) {
                found.at(colon, start);
            }
        }
    }

    private static boolean opensName(char first) {
        return Character.isUpperCase(first) || Script.of(first).ideographic();
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 30 && text.charAt(start - 1) != ' ') {
            start--;
        }
        return start;
    }

    // The capitalised words before the colon, back to the end of the sentence before.
    private static int nameStart(String text, int colon) {
        int start = wordStart(text, colon);
        if (start == colon || !opensName(text.charAt(start))) {
            return colon;
        }
        for (int words = 1; words < MOST_NAME_WORDS && start > 1; words++) {
            int before = wordStart(text, start - 1);
            String word = text.substring(before, start - 1);
            boolean ends =
                    word.isEmpty() || ".?!:,”\"»".indexOf(word.charAt(word.length() - 1)) >= 0 && word.length() > 3;
            if (ends || !Character.isUpperCase(word.charAt(0))) {
                break;
            }
            start = before;
        }
        return start;
    }
}
