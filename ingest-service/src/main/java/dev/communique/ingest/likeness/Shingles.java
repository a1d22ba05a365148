package dev.communique.ingest.likeness;

import dev.communique.ingest.statement.ReadStatement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.codec.digest.MurmurHash3;

/** The set of a text's shingles, as hashes. */
public final class Shingles {
    private static final int WORDS = 5;
    /** Up to here, a text is a formula that many say: no copy of anything. */
    private static final int SHORTEST = 50;

    /** A text of a million words is recognised by its first ones as well. */
    private static final int LONGEST = 50_000;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long[] hashes;
    // Only what is compared needs an order, and few texts ever are.
    private volatile long[] ordered;

    /** @param hashes in any order, some perhaps several times */
    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** Null for a text that is too short to be anybody's copy. */
    public static Shingles of(ReadStatement statement) {
        WordHashes words = new WordHashes();
        statement.turns().forEach(turn -> turn.passages().forEach(passage -> words.add(passage.text())));
        return words.count <= SHORTEST ? null : new Shingles(words.shingles());
    }

    /** What both have by what either has, from 0 to 1. */
    public double similarity(Shingles other) {
        long[] these = ordered();
        long[] others = other.ordered();
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < these.length && j < others.length) {
            int order = Long.compare(these[i], others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / (these.length + others.length - common);
    }

    private long[] ordered() {
        if (ordered == null) {
            ordered = Arrays.stream(hashes).sorted().distinct().toArray();
        }
        return ordered;
    }

    /** In any order, some perhaps several times. */
    long[] hashes() {
        return hashes;
    }

    /** The words of a text, hashed one by one as they come. */
    private static final class WordHashes {
        private long[] hashes = new long[256];
        private int count;

        void add(String passage) {
            String text = passage.toLowerCase(Locale.ROOT);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int start = -1;
            int startByte = 0;
            int at = 0;
            for (int i = 0; i <= text.length() && count < LONGEST; i++) {
                boolean inWord = i < text.length() && isPartOfWord(text.charAt(i));
                if (inWord && start < 0) {
                    start = i;
                    startByte = at;
                } else if (!inWord && start >= 0) {
                    add(hash(bytes, startByte, at));
                    start = -1;
                } else if (inWord && Character.isIdeographic(text.charAt(i))) {
                    // Chinese writes no spaces: every character is taken for a word.
                    add(hash(bytes, startByte, at));
                    start = i;
                    startByte = at;
                }
                at += i < text.length() ? bytesOf(text, i) : 0;
            }
        }

        private static int bytesOf(String text, int i) {
            char c = text.charAt(i);
            if (c < 0x80) {
                return 1;
            }
            if (!Character.isSurrogate(c)) {
                return c < 0x800 ? 2 : 3;
            }
            boolean first = Character.isHighSurrogate(c);
            int other = first ? i + 1 : i - 1;
            boolean paired = other >= 0
                    && other < text.length()
                    && (first
                            ? Character.isLowSurrogate(text.charAt(other))
                            : Character.isHighSurrogate(text.charAt(other)));
            // Half a pair is written as a question mark.
            return paired ? 2 : 1;
        }

        private static boolean isPartOfWord(char c) {
            return Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        private static long hash(byte[] bytes, int start, int end) {
            return MurmurHash3.hash128x64(bytes, start, end - start, 0)[0];
        }

        private void add(long hash) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = hash;
        }

        long[] shingles() {
            long[] shingles = new long[count - WORDS + 1];
            for (int i = 0; i < shingles.length; i++) {
                long shingle = 0;
                for (int j = i; j < i + WORDS; j++) {
                    shingle = shingle * FACTOR + hashes[j];
                }
                shingles[i] = shingle;
            }
            return shingles;
        }
    }
}
