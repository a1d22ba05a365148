package dev.communique.analysis.match;

import java.util.Arrays;

/**
 * One passage as its terms: which stand where, and where the first and every next one of a term stands. A position is the
 * number of a word that has terms, the same in all fields. What is known of a term is valid only where its mark is this passage's, so that
 * nothing is cleared between passages. Used again for one passage after the other, by one thread.
 */
final class PassageTerms {
    static final int NONE = -1;

    private final Vocabulary vocabulary;
    private final Tokens tokens = new Tokens();
    private final Spelling spelling = new Spelling();
    private Word[] words = new Word[256];
    private final int[][] terms = new int[Field.COUNT][256];
    private final int[][] next = new int[Field.COUNT][256];
    /** Two numbers a term: the passage it was last in, and its first position there. */
    private int[] marks = new int[1 << 13];

    private int passage;
    private int[] different = new int[256];
    private int differentCount;
    private int fields;
    private final PassageInLucene lucene = new PassageInLucene(this);
    private final Spans spans = new Spans();

    PassageTerms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param fields that are of interest, as a set of their bits */
    void read(String text, int fields) {
        this.fields = fields;
        lucene.nextPassage();
        differentCount = 0;
        nextPassage();
        tokens.cut(text);
        growPositions();
        findWords();
        for (int field = 0; field < Field.COUNT; field++) {
            if ((fields & 1 << field) != 0) {
                for (int position = tokens.count() - 1; position >= 0; position--) {
                    put(field, position, words[position].term(field));
                }
            }
        }
        vocabulary.count(different, differentCount);
    }

    /** What means nothing in any field takes no position. */
    private void findWords() {
        int kept = 0;
        for (int token = 0; token < tokens.count(); token++) {
            Word word = vocabulary.word(spelling.of(tokens.chars(), tokens.from(token), tokens.to(token)));
            if (word.isTerm()) {
                tokens.move(token, kept);
                words[kept++] = word;
            }
        }
        tokens.keep(kept);
    }

    private void nextPassage() {
        if (passage == Integer.MAX_VALUE) {
            Arrays.fill(marks, 0);
            passage = 0;
        }
        passage++;
    }

    private void growPositions() {
        if (words.length < tokens.count()) {
            words = new Word[2 * tokens.count()];
            for (int field = 0; field < Field.COUNT; field++) {
                terms[field] = new int[2 * tokens.count()];
                next[field] = new int[2 * tokens.count()];
            }
        }
    }

    private void put(int field, int position, int term) {
        terms[field][position] = term;
        int mark = 2 * term;
        if (mark >= marks.length) {
            marks = Arrays.copyOf(marks, Math.max(2 * marks.length, 2 * mark + 2));
        }
        if (marks[mark] == passage) {
            next[field][position] = marks[mark + 1];
        } else {
            marks[mark] = passage;
            next[field][position] = NONE;
            addDifferent(term);
        }
        marks[mark + 1] = position;
    }

    private void addDifferent(int term) {
        if (differentCount == different.length) {
            different = Arrays.copyOf(different, 2 * differentCount);
        }
        different[differentCount++] = term;
    }

    /** How many different terms the fields of interest have. */
    int differentCount() {
        return differentCount;
    }

    int different(int i) {
        return different[i];
    }

    boolean has(int term) {
        return 2 * term < marks.length && marks[2 * term] == passage;
    }

    /** The term's first position, or {@link #NONE}. */
    int first(int term) {
        return has(term) ? marks[2 * term + 1] : NONE;
    }

    /** The position at which the term of this one stands again, or {@link #NONE}. */
    int next(int field, int position) {
        return next[field][position];
    }

    int term(int field, int position) {
        return terms[field][position];
    }

    int length() {
        return tokens.count();
    }

    int start(int position) {
        return tokens.start(position);
    }

    int end(int position) {
        return tokens.end(position);
    }

    /** To collect one query's evidence in. */
    Spans spans() {
        return spans;
    }

    String text(int term) {
        return vocabulary.term(term).text();
    }

    /** The fields that are known of it. */
    int fields() {
        return fields;
    }

    /** The same passage for Lucene's own matching. */
    PassageInLucene inLucene() {
        return lucene;
    }
}
