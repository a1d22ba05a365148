package dev.communique.analysis.match;

import java.util.Arrays;

/**
 * Lists of numbers by a key, both from 0 up, fixed once made: an open hash table from a key to the stretch of one array
 * that is its list. {@link #slot} finds a list, which then is {@link #value} of all from {@link #first} to {@link #end}.
 */
final class IntLists {
    private static final int EMPTY = -1;

    /** Two numbers a slot, side by side so that one access to memory brings both: a key, and where its list is. */
    private final int[] slots;
    /** Of each list its length and then its numbers. */
    private final int[] values;

    private IntLists(long[] pairs, int different) {
        slots = new int[Integer.highestOneBit(Math.max(1, different)) * 8];
        values = new int[pairs.length + different];
        Arrays.fill(slots, EMPTY);
        int end = 0;
        for (long pair : pairs) {
            int key = (int) (pair >>> 32);
            int slot = place(key);
            if (slots[slot] == EMPTY) {
                slots[slot] = key;
                slots[slot + 1] = end++;
            }
            values[slots[slot + 1]]++;
            values[end++] = (int) pair;
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
        return slots[slot] == key ? slot : -1;
    }

    int first(int slot) {
        return slots[slot + 1] + 1;
    }

    int end(int slot) {
        return first(slot) + values[slots[slot + 1]];
    }

    int value(int i) {
        return values[i];
    }

    private int place(int key) {
        // Fibonacci hashing: neighbouring keys do not crowd (Knuth, TAOCP 3, 6.4).
        int slot = key * 0x9E3779B9 >>> 6 & slots.length - 2;
        while (slots[slot] != EMPTY && slots[slot] != key) {
            slot = slot + 2 & slots.length - 2;
        }
        return slot;
    }
}
