package dev.communique.ingest.revision;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.RawStatement;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The one door through which statements of every source come in: reads them, stores them, has them published. */
@ApplicationScoped
public class Intake {
    private final CandidateReader reader;
    private final RevisionStore store;
    private final Relay relay;
    private final MeterRegistry metrics;

    Intake(CandidateReader reader, RevisionStore store, Relay relay, MeterRegistry metrics) {
        this.reader = reader;
        this.store = store;
        this.relay = relay;
        this.metrics = metrics;
    }

    /** A statement that was read, ready to be committed together with others. */
    public static final class Ready {
        private final Candidate candidate;

        private Ready(Candidate candidate) {
            this.candidate = candidate;
        }

        /** Whether it says itself when it was published. */
        public boolean isDated() {
            return candidate.read().publishedBasis() == PublishedBasis.PUBLISHED;
        }

        public boolean isTitled() {
            return candidate.read().title() != null;
        }

        /** The JSON of the record that its first revision would be. */
        public byte[] record() {
            return candidate.payload().clone();
        }
    }

    /**
     * Reads a statement; nothing is stored yet.
     *
     * @throws ProblemException where it cannot be accepted as it is
     */
    public Ready read(RawStatement raw, SourceRef source, boolean backfill) {
        return new Ready(reader.read(raw, source, backfill));
    }

    /** Stores all in one transaction; when this returns, none of them can be lost any more. */
    public List<Accepted> commit(List<Ready> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>(statements.size());
        statements.forEach(statement -> candidates.add(statement.candidate));
        List<Accepted> answers = store.accept(candidates);
        relay.wake();
        for (int i = 0; i < answers.size(); i++) {
            count(candidates.get(i), answers.get(i));
        }
        return answers;
    }

    /** Reads and stores one statement. */
    public Accepted accept(RawStatement raw, SourceRef source, boolean backfill) {
        return commit(List.of(read(raw, source, backfill))).get(0);
    }

    private void count(Candidate candidate, Accepted answer) {
        String name = answer.isNew() ? "communique.statements.accepted" : "communique.statements.repeated";
        metrics.counter(name, "source_kind", candidate.source().kind().text()).increment();
    }
}
