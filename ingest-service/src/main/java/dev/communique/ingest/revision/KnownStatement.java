package dev.communique.ingest.revision;

import java.util.HashMap;
import java.util.Map;

/**
 * What is stored of a statement whose row this transaction holds, and which number its next content gets.
 *
 * <p>Content that differs from the newest is a revision, also where it was there before: a publisher who takes a change
 * back has published something. Not so where its source says what it said the last time, or says it for the first time:
 * then another source is ahead of it, and two sources that spell one statement differently would take turns for ever.
 */
final class KnownStatement {
    private final long key;
    private final String source;
    private final boolean withdrawn;
    private final Correction correction;
    private final Links links;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, String> brought = new HashMap<>();
    private final Map<Long, String> unnoted = new HashMap<>();
    private int newest;
    private String newestFingerprint;

    /**
     * @param key its place in the order in which statements were seen first
     * @param source the slug of the one that brought it first
     */
    KnownStatement(long key, String source, boolean withdrawn, Correction correction, Links links) {
        this.key = key;
        this.links = links;
        this.source = source;
        this.withdrawn = withdrawn;
        this.correction = correction;
    }

    /** Adds a revision, in the order of their numbers. */
    void add(int number, String fingerprint, long bringer) {
        newest = number;
        newestFingerprint = fingerprint;
        numbers.put(fingerprint, number);
        brought.put(bringer, fingerprint);
    }

    /** Adds what a source brought without making a revision, after those revisions that were there then. */
    void addBrought(String fingerprint, long bringer) {
        brought.put(bringer, fingerprint);
    }

    /** @param isFollowed whether other content of this statement comes behind it in the same list */
    Accepted take(Candidate candidate, boolean isFollowed) {
        String fingerprint = candidate.fingerprint();
        if (withdrawn) {
            return repeat(candidate, newest);
        }
        Integer known = numbers.get(fingerprint);
        if (known != null && isFollowed) {
            // A list that holds several contents of a statement and is sent again ends as it did before.
            return repeat(candidate, known);
        }
        long bringer = candidate.source().id();
        String before = brought.put(bringer, fingerprint);
        boolean isSaidAgain = fingerprint.equals(newestFingerprint) || fingerprint.equals(before);
        if (isSaidAgain || known != null && before == null) {
            if (!fingerprint.equals(before)) {
                unnoted.put(bringer, fingerprint);
            }
            return repeat(candidate, known);
        }
        unnoted.remove(bringer);
        add(newest + 1, fingerprint, bringer);
        return new Accepted(candidate.id(), newest, true);
    }

    private static Accepted repeat(Candidate candidate, int number) {
        return new Accepted(candidate.id(), number, false);
    }

    /** What sources brought that no revision tells, by the source. */
    Map<Long, String> unnoted() {
        return unnoted;
    }

    long key() {
        return key;
    }

    String source() {
        return source;
    }

    int newest() {
        return newest;
    }

    /** What stands in its place where statements are counted, by now. */
    Links links() {
        return links;
    }

    /** What was put right by hand; null where nothing was. */
    Correction correction() {
        return correction;
    }
}
