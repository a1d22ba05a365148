package dev.communique.analysis.language;

/**
 * What one word of a text is indexed and sought as.
 *
 * @param text the stem
 * @param exact the word itself, without case, marks and its written form's accidents
 * @param cased as {@code exact}, with the case of its letters
 */
public record Terms(String text, String exact, String cased) {
    public Terms {
        if (text.isEmpty() || exact.isEmpty() || cased.isEmpty()) {
            throw new IllegalArgumentException("a word must have a term in every field");
        }
    }

    /** The term of a field; a field that is none of {@link PassageAnalyzers} is stemmed text. */
    public String of(String field) {
        return switch (field) {
            case PassageAnalyzers.EXACT, PassageAnalyzers.TITLE_EXACT -> exact;
            case PassageAnalyzers.CASED -> cased;
            default -> text;
        };
    }
}
