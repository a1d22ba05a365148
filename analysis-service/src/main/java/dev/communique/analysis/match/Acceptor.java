package dev.communique.analysis.match;

import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Takes some terms of a field and not others: a prefix, a wildcard. */
record Acceptor(Field field, ByteRunAutomaton automaton) {
    /** So many first bytes of what is taken tell most acceptors apart. */
    static final int LONGEST_PREFIX = 3;

    private static final int REJECTED = -1;

    /** A number for the field and the bytes, at most {@link #LONGEST_PREFIX}, that all it takes begin with. */
    int prefixKey() {
        byte[] prefix = new byte[LONGEST_PREFIX];
        int length = 0;
        int state = 0;
        while (length < LONGEST_PREFIX && !automaton.isAccept(state)) {
            int only = onlyStep(state);
            if (only == REJECTED) {
                break;
            }
            prefix[length++] = (byte) only;
            state = automaton.step(state, only);
        }
        return key(field, prefix, length);
    }

    private int onlyStep(int state) {
        int only = REJECTED;
        for (int next = 0; next < 256; next++) {
            if (automaton.step(state, next) != REJECTED) {
                if (only != REJECTED) {
                    return REJECTED;
                }
                only = next;
            }
        }
        return only;
    }

    /** The same number, for a term that begins with these bytes. */
    static int key(Field field, byte[] bytes, int length) {
        int key = field.ordinal() << 2 | length;
        for (int i = 0; i < LONGEST_PREFIX; i++) {
            key = key << 8 | (i < length ? bytes[i] & 0xFF : 0);
        }
        return key;
    }
}
