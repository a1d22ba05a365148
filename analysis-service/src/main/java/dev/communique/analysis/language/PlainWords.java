package dev.communique.analysis.language;

import java.util.Arrays;

/**
 * The words of the stretches of a text that are made of {@link PlainLetters}, found in one walk. A stretch ends with a
 * blank; what is beyond one does not change how the stretch is cut.
 */
final class PlainWords {
    /** The tokenizer cuts longer words in pieces. */
    private static final int LONGEST = 255;

    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private int count;

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** Finds all words up to the first stretch that is not plain, and says where that begins. */
    int cut(char[] chars, int from, int length) {
        int stretch = from;
        int within = 0;
        count = 0;
        int at = from;
        while (at < length) {
            byte kind = PlainLetters.kind(chars[at]);
            if (kind <= PlainLetters.DIGIT) {
                int end = wordEnd(chars, at, length);
                if (end < 0) {
                    break;
                }
                add(at, end);
                at = end;
            } else if (kind == PlainLetters.OTHER) {
                break;
            } else {
                at++;
                if (kind == PlainLetters.BLANK) {
                    stretch = at;
                    within = count;
                }
            }
        }
        if (at == length) {
            return length;
        }
        count = within;
        return stretch;
    }

    /** Negative if it takes more than this to know it. */
    private static int wordEnd(char[] chars, int start, int length) {
        int at = start + 1;
        while (at < length) {
            byte kind = PlainLetters.kind(chars[at]);
            if (kind > PlainLetters.DIGIT) {
                boolean joins = kind >= PlainLetters.APOSTROPHE && at + 1 < length && PlainLetters.word(chars[at + 1]);
                if (!joins) {
                    break;
                }
                if (kind != PlainLetters.APOSTROPHE || !letter(chars[at - 1]) || !letter(chars[at + 1])) {
                    return -1;
                }
            }
            at++;
        }
        return at - start > LONGEST ? -1 : at;
    }

    private static boolean letter(char c) {
        return PlainLetters.kind(c) == PlainLetters.LETTER;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }
}
