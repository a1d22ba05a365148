package dev.communique.analysis.match;

/** A word as it stands in passages, and the numbers of the terms that it means. */
final class Word {
    private static final int NONE = -1;

    private final int hash;
    private final char[] surface;
    private final int text;
    private final int exact;
    private final int cased;

    Word(String surface, int text, int exact, int cased) {
        this.surface = surface.toCharArray();
        this.hash = hash(this.surface, 0, this.surface.length);
        this.text = text;
        this.exact = exact;
        this.cased = cased;
    }

    /** One that means nothing in any field. */
    static Word meaningless(String surface) {
        return new Word(surface, NONE, NONE, NONE);
    }

    boolean isTerm() {
        return text != NONE;
    }

    static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        // The low bits choose a slot; without this, words with one ending would crowd.
        return hash ^ hash >>> 15;
    }

    int hash() {
        return hash;
    }

    boolean is(int otherHash, char[] chars, int from, int to) {
        if (hash != otherHash || surface.length != to - from) {
            return false;
        }
        for (int i = 0; i < surface.length; i++) {
            if (surface[i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** To be asked only of what {@link #isTerm}. */
    int term(int field) {
        return switch (field) {
            case 0 -> text;
            case 1 -> exact;
            default -> cased;
        };
    }
}
