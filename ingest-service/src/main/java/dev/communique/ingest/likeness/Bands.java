package dev.communique.ingest.likeness;

import java.util.Arrays;
import java.util.Random;

/** Numbers that texts which are nearly the same have in common, nearly always one at least. */
public final class Bands {
    static final int BANDS = 8;
    static final int ROWS = 4;

    private static final long FACTOR = 0xC2B2AE3D27D4EB4FL;
    /** Stored bands are made with these: they must be the same for ever. */
    private static final long[] FACTORS =
            new Random(1997).longs(BANDS * ROWS).map(a -> a | 1).toArray();

    private Bands() {}

    public static long[] of(Shingles shingles) {
        int[] least = new int[FACTORS.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long shingle : shingles.hashes()) {
            for (int i = 0; i < least.length; i++) {
                // Multiply and take the upper half: universal (Dietzfelbinger and others, 1997).
                least[i] = Math.min(least[i], (int) (FACTORS[i] * shingle >>> 33));
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = hash * FACTOR + least[band * ROWS + row];
            }
            bands[band] = hash;
        }
        return bands;
    }
}
