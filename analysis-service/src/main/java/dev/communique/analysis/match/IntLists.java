package dev.communique.analysis.match;

import java.util.Arrays;

/**
 * Lists of numbers by a key, both from 0 up, fixed once made: an open hash table from a key to the stretch of one array
 * that is its list. {@link #slot} finds a list, which then is {@link #value} of all from {@link #first} to {@link #end}.
 */
final class IntLists {
    private static final int EMPTY = -1;

    private final int[] keys;
    private final int[] firsts;
    private final int[] ends;
    private final int[] values;

    private IntLists(long[] pairs, int different) {
        int size = Integer.highestOneBit(Math.max(1, different)) * 4;
        keys = new int[size];
        firsts = new int[size];
        ends = new int[size];
        values = new int[pairs.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < pairs.length; i++) {
            values[i] = (int) pairs[i];
            int key = (int) (pairs[i] >>> 32);
            int slot = place(key);
            if (keys[slot] == EMPTY) {
                keys[slot] = key;
                firsts[slot] = i;
            }
            ends[slot] = i + 1;
        }
    }

    /** @param pairs each a {@link #pair}, in any order */
    static IntLists of(long[] pairs) {
        long[] sorted = Arrays.stream(pairs).sorted().distinct().toArray();
        int different =
                (int) Arrays.stream(sorted).map(pair -> pair >>> 32).distinct().count();
        return new IntLists(sorted, different);
    }

    static long pair(int key, int value) {
        return (long) key << 32 | value;
    }

    /** Negative where the key has no list. */
    int slot(int key) {
        int slot = place(key);
        return keys[slot] == key ? slot : -1;
    }

    int first(int slot) {
        return firsts[slot];
    }

    int end(int slot) {
        return ends[slot];
    }

    int value(int i) {
        return values[i];
    }

    private int place(int key) {
        // Fibonacci hashing: neighbouring keys do not crowd (Knuth, TAOCP 3, 6.4).
        int slot = key * 0x9E3779B9 >>> 7 & keys.length - 1;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
