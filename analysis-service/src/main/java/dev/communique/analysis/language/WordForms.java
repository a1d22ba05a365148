package dev.communique.analysis.language;

import java.util.Optional;

/**
 * From a word as it stands in a text to its terms, in one language. A word's terms depend on nothing around it, so they
 * can be remembered by the word. For any number of threads; remembers nothing itself.
 */
public final class WordForms {
    /** Longer strings are no words (addresses, encoded data) and would only fill the index. */
    private static final int LONGEST = 100;

    private final Language language;

    WordForms(Language language) {
        this.language = language;
    }

    /** The word forms of a language by its two-letter code. */
    public static Optional<WordForms> in(String language) {
        return Language.of(language).map(WordForms::new);
    }

    String language() {
        return language.code();
    }

    /**
     * Part of a word as the words of a field have it.
     *
     * @param field unstemmed
     * @param start whether the word begins with it
     */
    String open(String letters, String field, boolean start) {
        String plain = Letters.plain(letters);
        String word = start ? language.written(plain) : plain;
        return Letters.withoutMarks(field.equals(PassageAnalyzers.CASED) ? word : language.small(word));
    }

    /** The terms of a word that a {@link WordCutter} cut; none for what holds no letter, digit or symbol. */
    public Optional<Terms> of(String surface) {
        if (surface.length() > LONGEST) {
            return Optional.empty();
        }
        String word = language.written(Letters.plain(surface));
        String cased = Letters.withoutMarks(word);
        String small = language.small(word);
        String exact = Letters.withoutMarks(small);
        if (exact.isEmpty() || cased.isEmpty()) {
            return Optional.empty();
        }
        String stem = language.stem(small);
        return Optional.of(new Terms(stem.isEmpty() ? exact : stem, exact, cased));
    }
}
