package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands on a page and is no part of the statement: credits, buttons, advertisements, the footer. The phrases are
 * data ({@code drop.line}, {@code drop.tail}, {@code foot.start} in {@code words.properties}).
 */
final class Boilerplate {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PLACE = 30;
    private static final int LEAST_SENTENCE = 80;
    private static final int SHORTEST_RULE = 3;

    private final Phrases lines = new Phrases(Words.list("drop.line"));
    private final Phrases footStarts = new Phrases(Words.list("foot.start"));
    private final List<String> tails = Words.list("drop.tail");

    /** What is left, and the lines of the footer, which may hold a date. */
    record Stripped(List<Paragraph> paragraphs, List<String> foot) {}

    Stripped strip(List<Paragraph> paragraphs, DateFinder dates) {
        int end = footStart(paragraphs);
        List<String> foot = new ArrayList<>();
        paragraphs.subList(end, paragraphs.size()).forEach(paragraph -> foot.add(paragraph.text()));
        List<Paragraph> kept = new ArrayList<>(end);
        for (Paragraph paragraph : paragraphs.subList(0, end)) {
            if (!isLine(paragraph.text())) {
                kept.add(withoutTail(paragraph));
            }
        }
        while (kept.size() > 1 && isEndMark(kept.get(kept.size() - 1).text())) {
            foot.add(kept.remove(kept.size() - 1).text());
        }
        stripMastheads(kept);
        int last = kept.size() - 1;
        if (last > 1 && isDateAndPlace(kept.get(last).text(), dates)) {
            foot.add(kept.remove(last).text());
            if (last > 2 && isPlace(kept.get(last - 1).text())) {
                kept.remove(last - 1);
            }
            stripMastheads(kept);
        }
        return new Stripped(kept, foot);
    }

    // The name of the ministry, or of the house it has, below the text.
    private static void stripMastheads(List<Paragraph> kept) {
        while (kept.size() > 2
                && HeadPhrases.isMasthead(kept.get(kept.size() - 1).text())) {
            kept.remove(kept.size() - 1);
        }
    }

    private static boolean isPlace(String text) {
        boolean capitals = text.length() <= LONGEST_PLACE && text.equals(text.toUpperCase(Locale.ROOT));
        return capitals || text.indexOf(' ') < 0 && HeadLines.isPlace(text);
    }

    // A footer stands in the second half; what looks like one before that, or before further turns, is a section break.
    private int footStart(List<Paragraph> paragraphs) {
        int end = paragraphs.size();
        boolean textBehind = false; // Last updated … stands in the head of some pages
        for (int i = paragraphs.size() - 1; i > 0 && i >= paragraphs.size() / 2; i--) {
            Paragraph paragraph = paragraphs.get(i);
            boolean text = paragraph.text().length() > LEAST_SENTENCE
                    && paragraph.text().endsWith(".");
            textBehind |= text;
            if (footStarts.match(paragraph.text()) && !(textBehind && DateWords.saysUpdated(paragraph.text()))) {
                end = i;
            } else {
                Label label = LabelGrammar.parse(paragraph);
                if (label != null && !label.named() && label.form() != Label.Form.ALONE) {
                    break;
                }
            }
        }
        return end;
    }

    private boolean isLine(String text) {
        return lines.match(text)
                || isRule(text)
                || text.length() <= LONGEST_LINE
                        && tails.contains(withoutMarks(text).toLowerCase(Locale.ROOT));
    }

    private static String withoutMarks(String text) {
        int end = text.length();
        while (end > 0 && ".:…".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    // --- or ____ parts sections
    private static boolean isRule(String text) {
        return text.length() >= SHORTEST_RULE
                && !Character.isLetterOrDigit(text.charAt(0))
                && text.chars().allMatch(c -> " -–—_=*~•·#".indexOf(c) >= 0);
    }

    // END 1:50 P.M. EST; a time alone; a mark without letters.
    private static boolean isEndMark(String text) {
        String rest = text.startsWith("END") ? text.substring(3).strip() : text;
        return rest.isEmpty()
                || DateFinder.isTimeOnly(rest)
                || rest.length() <= 12 && rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    // Some publishers put place and date last: PUTRAJAYA, and 25 JANUARY 2022 in the next line.
    private static boolean isDateAndPlace(String text, DateFinder dates) {
        if (text.length() > 60) {
            return false;
        }
        return dates.find(text)
                .filter(date -> DateLines.isPlaceBeside(text, date))
                .isPresent();
    }

    private Paragraph withoutTail(Paragraph paragraph) {
        String text = paragraph.text();
        for (String tail : tails) {
            if (text.regionMatches(true, text.length() - tail.length(), tail, 0, tail.length())) {
                return new Paragraph(
                        text.substring(0, text.length() - tail.length()).strip(),
                        paragraph.bold(),
                        paragraph.heading());
            }
        }
        return paragraph;
    }

    /** Phrases by their first word, so that a line is compared with a few of them only. */
    private static final class Phrases {
        private final Map<String, List<String>> byFirstWord = new HashMap<>();

        Phrases(List<String> phrases) {
            phrases.forEach(phrase -> byFirstWord
                    .computeIfAbsent(firstWord(phrase), word -> new ArrayList<>())
                    .add(phrase));
        }

        /** Whether the line is one of the phrases, or begins so before an asterisk and goes on so somewhere behind it. */
        boolean match(String line) {
            if (line.length() > LONGEST_LINE) {
                return false;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            for (String phrase : byFirstWord.getOrDefault(firstWord(lower), List.of())) {
                if (matches(lower, phrase)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean matches(String line, String phrase) {
            if (!phrase.endsWith("*")) {
                return line.equals(phrase);
            }
            // A phrase that begins with asterisks means them.
            int star = phrase.charAt(0) == '*' ? phrase.length() - 1 : phrase.indexOf('*');
            String within = phrase.substring(star + 1).replace("*", "");
            return line.startsWith(phrase.substring(0, star)) && line.indexOf(within, star) >= 0;
        }

        private static String firstWord(String text) {
            int end = 0;
            while (end < text.length() && end < 3 && text.charAt(end) != ' ' && text.charAt(end) != '*') {
                end++;
            }
            return text.substring(0, end);
        }
    }
}
