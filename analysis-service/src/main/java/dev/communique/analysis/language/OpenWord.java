package dev.communique.analysis.language;

import java.util.Optional;

/**
 * A word with wildcards. It is sought among words, not stems: {@code denuclear*} must find a word that begins so
 * whatever its stem is.
 *
 * @param letters the word, {@link #ANY_LETTER} in each wildcard's place
 * @param wildcards as long as the letters: {@code *}, {@code ?} or 0
 */
record OpenWord(String letters, String wildcards) {
    /** Joins with the letters beside it, so that a word is cut as it will be in a passage. */
    static final char ANY_LETTER = 'x';

    /** What is sought; none where too few letters stand before the first wildcard. */
    Optional<WordPart> sought(WordForms forms, String field) {
        StringBuilder pattern = new StringBuilder();
        int literal = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (wildcards.charAt(i) != 0) {
                String start = forms.open(letters.substring(literal, i), field, literal == 0);
                if (literal == 0 && start.codePointCount(0, start.length()) < QueryBounds.LETTERS) {
                    return Optional.empty();
                }
                pattern.append(escaped(start)).append(wildcards.charAt(i));
                literal = i + 1;
            }
        }
        pattern.append(escaped(forms.open(letters.substring(literal), field, false)));
        return Optional.of(new WordPart(field, pattern.toString(), true));
    }

    private static String escaped(String literal) {
        return literal.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }
}
