package dev.communique.analysis.match;

import dev.communique.analysis.language.Terms;
import dev.communique.analysis.language.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one language that were met so far, each analysed once, and the terms they mean, each with a number from 0
 * up. Grows only; reading takes no lock, so any number of threads share it. Known words are found in an open hash table
 * that is read while another thread adds to it: a slot is empty or has a whole {@link Word}, whose fields are final.
 */
final class Vocabulary {
    /** About 90 MB; English that people say in public has some 300,000 forms in 100,000,000 words. */
    private static final int MOST_WORDS = 250_000;
    /** One passage in so many is counted: enough to tell rare from frequent. */
    private static final int SAMPLED = 8;

    private static final long KEPT_IF_IN_ONE_OF = 1_000;

    private final WordForms forms;
    private volatile Word[] slots = new Word[1 << 12];
    private int words;
    private final List<Map<String, Integer>> ids = new ArrayList<>();
    private volatile FieldTerm[] terms = new FieldTerm[1 << 12];
    private volatile int termCount;
    private int[] passagesWith = new int[1 << 12];
    private volatile long passages;

    Vocabulary(WordForms forms) {
        this.forms = forms;
        for (int field = 0; field < Field.COUNT; field++) {
            ids.add(new HashMap<>());
        }
    }

    /** The word of this spelling; one that is new is analysed and added. */
    Word word(Spelling spelling) {
        Word known = find(slots, spelling);
        return known != null ? known : add(spelling);
    }

    private static Word find(Word[] slots, Spelling spelling) {
        int mask = slots.length - 1;
        for (int slot = Word.hash(spelling.head(), spelling.tail()) & mask; ; slot = slot + 1 & mask) {
            Word word = slots[slot];
            if (word == null || word.is(spelling)) {
                return word;
            }
        }
    }

    private synchronized Word add(Spelling spelling) {
        Word known = find(slots, spelling);
        if (known != null) {
            return known;
        }
        Word word = forms.of(spelling.toString())
                .map(terms -> word(spelling, terms))
                .orElseGet(() -> Word.meaningless(spelling));
        if (2 * ++words > slots.length) {
            Word[] larger = new Word[2 * slots.length];
            Arrays.stream(slots).filter(one -> one != null).forEach(one -> put(larger, one));
            slots = larger;
        }
        put(slots, word);
        return word;
    }

    private Word word(Spelling spelling, Terms terms) {
        return new Word(
                spelling, id(Field.TEXT, terms.text()), id(Field.EXACT, terms.exact()), id(Field.CASED, terms.cased()));
    }

    private static void put(Word[] slots, Word word) {
        int slot = word.hash() & slots.length - 1;
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = word;
    }

    /** The number of a term, given now where it has none. */
    synchronized int id(Field field, String term) {
        return ids.get(field.ordinal()).computeIfAbsent(term, unused -> {
            int id = termCount;
            if (id == terms.length) {
                terms = Arrays.copyOf(terms, 2 * id);
                passagesWith = Arrays.copyOf(passagesWith, 2 * id);
            }
            terms[id] = new FieldTerm(field, term);
            termCount = id + 1;
            return id;
        });
    }

    /** @param id of a term of a word that this thread was given */
    FieldTerm term(int id) {
        return terms[id];
    }

    int termCount() {
        return termCount;
    }

    /** Takes note of a passage's different terms; that of most passages is not kept. */
    void count(int[] different, int length) {
        // Two threads may lose one passage between them, which the sample does not mind.
        long number = passages + 1;
        passages = number;
        if (number % SAMPLED == 0) {
            countAlways(different, length);
        }
    }

    private synchronized void countAlways(int[] different, int length) {
        for (int i = 0; i < length; i++) {
            passagesWith[different[i]]++;
        }
    }

    /** How many passages were read, of which {@link #passagesWith} tells a sample. */
    long passages() {
        return passages;
    }

    /** How many passages the sample has. */
    long samples() {
        return passages / SAMPLED;
    }

    /** In how many passages of the sample the term stood. */
    synchronized int passagesWith(int id) {
        return passagesWith[id];
    }

    /** Whether it should give way to {@link #renewed} one. */
    boolean isFull() {
        return termCount > Field.COUNT * MOST_WORDS;
    }

    /** One that has to meet its words anew, but knows how frequent the frequent terms are. */
    synchronized Vocabulary renewed() {
        Vocabulary renewed = new Vocabulary(forms);
        renewed.passages = passages;
        for (int id = 0; id < termCount; id++) {
            if (passagesWith[id] * KEPT_IF_IN_ONE_OF > samples()) {
                int kept = renewed.id(terms[id].field(), terms[id].text());
                renewed.passagesWith[kept] = passagesWith[id];
            }
        }
        return renewed;
    }
}
