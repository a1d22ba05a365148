package dev.communique.ingest.revision;

/**
 * The statements that stand in place of this one where statements are counted.
 *
 * @param copyOf the id of the one whose text stands here too, or null
 * @param translationOf or null
 */
record Links(String copyOf, TranslationOf translationOf) {
    static final Links NONE = new Links(null, null);

    boolean isEmpty() {
        return copyOf == null && translationOf == null;
    }

    /** @param language of the other statement */
    record TranslationOf(String id, String language) {}
}
