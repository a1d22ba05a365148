package dev.communique.analysis.archive;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Where each word of a text stands, in code points: kept once beside the three fields, whose postings know positions
 * only. Offsets in the postings of three fields would make the index two fifths larger.
 *
 * <p>A word takes one byte, its length, when it follows the one before by one code point and is shorter than 128;
 * otherwise a byte of the high bit, the distance and the length, both as variable-length integers.
 */
final class WordTable {
    private static final int ESCAPE = 0x80;
    private static final int LONGEST_INTEGER = 5;

    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    static BytesRef of(String text, List<Word> words) {
        byte[] bytes = new byte[words.size() * (1 + 2 * LONGEST_INTEGER)];
        CodePoints points = new CodePoints(text);
        int at = 0;
        int last = -1;
        for (Word word : words) {
            int start = points.at(word.start());
            int end = points.at(word.end());
            int length = end - start;
            if (start - last == 1 && length < ESCAPE) {
                bytes[at++] = (byte) length;
            } else {
                bytes[at++] = (byte) ESCAPE;
                at = write(bytes, at, start - last);
                at = write(bytes, at, length);
            }
            last = end;
        }
        return new BytesRef(bytes, 0, at);
    }

    private static int write(byte[] bytes, int from, int value) {
        int at = from;
        int rest = value;
        while (rest > 0x7f) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return at;
    }

    /** Takes another text's table in place of the one that was here. */
    void read(BytesRef table) {
        size = 0;
        int at = table.offset;
        int end = table.offset + table.length;
        int last = -1;
        while (at < end) {
            int distance = 1;
            int length = table.bytes[at++];
            if (length < 0) {
                distance = 0;
                int shift = 0;
                byte next;
                do {
                    next = table.bytes[at++];
                    distance |= (next & 0x7f) << shift;
                    shift += 7;
                } while (next < 0);
                length = 0;
                shift = 0;
                do {
                    next = table.bytes[at++];
                    length |= (next & 0x7f) << shift;
                    shift += 7;
                } while (next < 0);
            }
            add(last + distance, last + distance + length);
            last = last + distance + length;
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int start(int position) {
        return starts[position];
    }

    int end(int position) {
        return ends[position];
    }

    int size() {
        return size;
    }

    /** Counts on from the place that was asked for before. */
    private static final class CodePoints {
        private final String text;
        private int units;
        private int points;

        CodePoints(String text) {
            this.text = text;
        }

        int at(int unit) {
            if (unit < units) {
                units = 0;
                points = 0;
            }
            points += text.codePointCount(units, unit);
            units = unit;
            return points;
        }
    }
}
