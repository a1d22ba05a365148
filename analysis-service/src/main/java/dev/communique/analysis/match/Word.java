package dev.communique.analysis.match;

/** A word as it stands in passages, and the numbers of the terms that it means. */
final class Word {
    private static final int NONE = -1;

    private final long head;
    private final long tail;
    private final int length;
    /** Its letters, or null where the numbers say all. */
    private final char[] letters;

    private final int text;
    private final int exact;
    private final int cased;

    Word(Spelling spelling, int text, int exact, int cased) {
        this.head = spelling.head();
        this.tail = spelling.tail();
        this.length = spelling.length();
        this.letters = spelling.isWhole() ? null : spelling.toString().toCharArray();
        this.text = text;
        this.exact = exact;
        this.cased = cased;
    }

    /** One that means nothing in any field. */
    static Word meaningless(Spelling spelling) {
        return new Word(spelling, NONE, NONE, NONE);
    }

    boolean isTerm() {
        return text != NONE;
    }

    static int hash(long head, long tail) {
        // Odd numbers without pattern; the high bits of a product depend on all bits, the low ones on few.
        return (int) ((head * 0x9E3779B97F4A7C15L + tail) * 0xC2B2AE3D27D4EB4FL >>> 32);
    }

    int hash() {
        return hash(head, tail);
    }

    boolean is(Spelling spelling) {
        if (head != spelling.head() || tail != spelling.tail() || length != spelling.length()) {
            return false;
        }
        return letters == null ? spelling.isWhole() : !spelling.isWhole() && spelling.is(letters);
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
