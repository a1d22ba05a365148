package dev.communique.analysis.backfill;

/**
 * A passage of an earlier revision that a theme version matches.
 *
 * @param speakerSlug of the alias; null for who is not named
 * @param language without region
 * @param spans as JSON
 */
record PastMention(
        String statement, int revision, int passage, String turn, String speakerSlug, String language, String spans) {}
