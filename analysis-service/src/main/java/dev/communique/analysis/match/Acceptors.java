package dev.communique.analysis.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Which acceptors take which term, found once a term and kept. Of many acceptors only those are tried whose first bytes are
 * the term's. Several threads may ask; two may find the same at once, and both are right.
 */
final class Acceptors {
    private static final int[] NOBODY = {};

    private final List<Acceptor> acceptors;
    private final IntLists byPrefix;
    private volatile AtomicReferenceArray<int[]> known = new AtomicReferenceArray<>(0);

    Acceptors(List<Acceptor> acceptors) {
        this.acceptors = List.copyOf(acceptors);
        this.byPrefix = IntLists.of(IntStream.range(0, acceptors.size())
                .mapToLong(i -> IntLists.pair(acceptors.get(i).prefixKey(), i))
                .toArray());
    }

    int count() {
        return acceptors.size();
    }

    /** The numbers of those that take the term. */
    int[] taking(int term, Vocabulary vocabulary) {
        AtomicReferenceArray<int[]> answers = known;
        if (term >= answers.length()) {
            answers = enlarged(answers, vocabulary.termCount());
        }
        int[] taking = answers.getAcquire(term);
        if (taking == null) {
            taking = find(vocabulary.term(term));
            answers.setRelease(term, taking);
        }
        return taking;
    }

    private AtomicReferenceArray<int[]> enlarged(AtomicReferenceArray<int[]> answers, int terms) {
        AtomicReferenceArray<int[]> larger = new AtomicReferenceArray<>(terms + terms / 2);
        for (int i = 0; i < answers.length(); i++) {
            larger.setPlain(i, answers.getAcquire(i));
        }
        known = larger;
        return larger;
    }

    private int[] find(FieldTerm term) {
        byte[] bytes = term.text().getBytes(StandardCharsets.UTF_8);
        IntStream.Builder taking = IntStream.builder();
        for (int length = 0; length <= Math.min(bytes.length, Acceptor.LONGEST_PREFIX); length++) {
            int slot = byPrefix.slot(Acceptor.key(term.field(), bytes, length));
            for (int i = slot < 0 ? 0 : byPrefix.first(slot); slot >= 0 && i < byPrefix.end(slot); i++) {
                if (acceptors.get(byPrefix.value(i)).automaton().run(bytes, 0, bytes.length)) {
                    taking.add(byPrefix.value(i));
                }
            }
        }
        int[] found = taking.build().toArray();
        return found.length == 0 ? NOBODY : found;
    }
}
