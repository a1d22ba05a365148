package dev.communique.analysis.agreement;

/**
 * A mention as it can be compared.
 *
 * @param version the key of the theme's version
 * @param spans as JSON without blanks
 */
record FoundPlace(int version, String statement, int revision, int passage, String spans) {
    FoundPlace {
        spans = spans.replace(" ", "");
    }
}
