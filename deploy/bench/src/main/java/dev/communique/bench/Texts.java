package dev.communique.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Texts of invented words, the same for the same seed and number. Each mentions the theme {@code arms-control} once, in
 * a paragraph somewhere in the middle.
 */
final class Texts {
    /** The theme that every text mentions. */
    static final String THEME = "arms-control";

    private static final int VOCABULARY = 4_000;
    private static final int WORDS_A_PARAGRAPH = 80;
    private static final int LEAST_WORDS_A_SENTENCE = 6;
    private static final int SENTENCE_SPREAD = 14;
    private static final String[] ONSETS = {"b", "d", "f", "gr", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v"};
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "or", "en", "ul"};
    private static final List<String> SMALL = List.of(
            "the", "of", "and", "to", "in", "our", "with", "for", "that", "we", "is", "on", "has", "their", "this");
    private static final List<String> MENTIONS = List.of(
            "We are ready to resume the dialogue on arms control at any time.",
            "Nothing can replace arms control that is mutual and can be checked.",
            "The ministers also spoke about arms control and the calendar of meetings.",
            "Without arms control every neighbour counts by imagination.");

    private final long seed;
    private final List<String> vocabulary;

    Texts(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        this.vocabulary =
                IntStream.range(0, VOCABULARY).mapToObj(number -> word(random)).toList();
    }

    /** The text with this number, of about so many words. */
    String text(int number, int words) {
        Random random = new Random(seed * 1_000_003 + number);
        int paragraphs = Math.max(1, words / WORDS_A_PARAGRAPH);
        int mentioning = random.nextInt(paragraphs);
        List<String> texts = new ArrayList<>(paragraphs);
        for (int i = 0; i < paragraphs; i++) {
            String text = paragraph(random, words / paragraphs);
            texts.add(i == mentioning ? text + " " + MENTIONS.get(random.nextInt(MENTIONS.size())) : text);
        }
        return String.join("\n\n", texts);
    }

    private String paragraph(Random random, int words) {
        StringBuilder text = new StringBuilder();
        int left = words;
        while (left > 0) {
            int length = Math.min(left, LEAST_WORDS_A_SENTENCE + random.nextInt(SENTENCE_SPREAD));
            text.append(text.isEmpty() ? "" : " ").append(sentence(random, length));
            left -= length;
        }
        return text.toString();
    }

    private String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            List<String> from = random.nextInt(5) < 2 ? SMALL : vocabulary;
            text.append(i == 0 ? "" : " ").append(from.get(random.nextInt(from.size())));
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.append('.').toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(3); syllables >= 0; syllables--) {
            word.append(ONSETS[random.nextInt(ONSETS.length)]).append(NUCLEI[random.nextInt(NUCLEI.length)]);
        }
        return word.toString();
    }
}
