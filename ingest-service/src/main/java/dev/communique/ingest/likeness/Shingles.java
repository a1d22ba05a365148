package dev.communique.ingest.likeness;

import dev.communique.ingest.statement.ReadStatement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.codec.digest.MurmurHash3;

/** The set of a text's shingles, as hashes in order. */
public final class Shingles {
    private static final int WORDS = 5;
    /** Up to here, a text is a formula that many say: no copy of anything. */
    private static final int SHORTEST = 50;

    /** A text of a million words is recognised by its first ones as well. */
    private static final int LONGEST = 50_000;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long[] hashes;

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
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / (hashes.length + other.hashes.length - common);
    }

    long[] hashes() {
        return hashes;
    }

    /** The words of a text, hashed one by one as they come. */
    private static final class WordHashes {
        private long[] hashes = new long[256];
        private int count;

        void add(String passage) {
            String text = passage.toLowerCase(Locale.ROOT);
            int start = -1;
            for (int i = 0; i <= text.length() && count < LONGEST; i++) {
                boolean inWord = i < text.length() && isPartOfWord(text.charAt(i));
                if (inWord && start < 0) {
                    start = i;
                } else if (!inWord && start >= 0) {
                    add(hash(text, start, i));
                    start = -1;
                } else if (inWord && Character.isIdeographic(text.charAt(i))) {
                    // Chinese writes no spaces: every character is taken for a word.
                    add(hash(text, start, i));
                    start = i;
                }
            }
        }

        private static boolean isPartOfWord(char c) {
            return Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        private static long hash(String text, int start, int end) {
            byte[] word = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            return MurmurHash3.hash128x64(word, 0, word.length, 0)[0];
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
            Arrays.sort(shingles);
            int different = 0;
            for (int i = 0; i < shingles.length; i++) {
                if (i == 0 || shingles[i] != shingles[i - 1]) {
                    shingles[different++] = shingles[i];
                }
            }
            return Arrays.copyOf(shingles, different);
        }
    }
}
