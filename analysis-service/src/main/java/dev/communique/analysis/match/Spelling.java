package dev.communique.analysis.match;

/**
 * The letters of a word as numbers, so that most words are told apart without a look at their letters: one of up to 16
 * letters of Latin-1 is its two numbers and its length. Used again for one word after the other, by one thread.
 */
final class Spelling {
    private static final int LETTERS_A_NUMBER = 8;
    private static final int LATIN = 0xFF;

    private char[] chars = {};
    private int from;
    private int length;
    private long head;
    private long tail;
    private boolean whole;

    /** That of the word between two offsets; it must not change while this is in use. */
    Spelling of(char[] letters, int first, int last) {
        int middle = Math.min(last, first + LETTERS_A_NUMBER);
        int packed = Math.min(last, middle + LETTERS_A_NUMBER);
        int used = 0;
        long left = 0;
        for (int i = first; i < middle; i++) {
            used |= letters[i];
            left = left << 8 ^ letters[i];
        }
        long right = 0;
        for (int i = middle; i < packed; i++) {
            used |= letters[i];
            right = right << 8 ^ letters[i];
        }
        for (int i = packed; i < last; i++) {
            right = 31 * right + letters[i];
        }
        chars = letters;
        from = first;
        length = last - first;
        head = left;
        tail = right;
        whole = packed == last && used <= LATIN;
        return this;
    }

    static Spelling of(String word) {
        return new Spelling().of(word.toCharArray(), 0, word.length());
    }

    /** Whether its numbers and its length say all. */
    boolean isWhole() {
        return whole;
    }

    long head() {
        return head;
    }

    long tail() {
        return tail;
    }

    int length() {
        return length;
    }

    /** Whether its letters are these, of which there must be as many. */
    boolean is(char[] others) {
        for (int i = 0; i < length; i++) {
            if (others[i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(chars, from, length);
    }
}
