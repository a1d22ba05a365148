package dev.communique.ingest.revision;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementKind;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.Warning;
import java.util.List;

/** One revision of a statement as topic {@code statements} carries it; see its schema in deploy/topics. */
record StatementRevised(
        String id,
        int revision,
        String fingerprint,
        String source,
        From publisher,
        String url,
        String title,
        StatementKind kind,
        DateOrInstant published,
        PublishedBasis publishedBasis,
        DateOrInstant delivered,
        String seen,
        String language,
        String speaker,
        String speakerSlug,
        String role,
        boolean backfill,
        boolean truncated,
        List<Turn> turns,
        List<Warning> warnings) {

    record From(String name, String country, String zone) {
        static From of(Publisher publisher) {
            return new From(
                    publisher.name(),
                    publisher.country(),
                    publisher.zone() == null ? null : publisher.zone().getId());
        }
    }

    static StatementRevised of(Candidate candidate, int revision, String source) {
        ReadStatement read = candidate.read();
        return new StatementRevised(
                candidate.id(),
                revision,
                candidate.fingerprint(),
                source,
                From.of(candidate.source().publisher()),
                read.url(),
                read.title(),
                read.kind(),
                read.published(),
                read.publishedBasis(),
                read.delivered(),
                candidate.seen().toString(),
                read.language(),
                read.speaker(),
                read.speakerSlug(),
                read.role(),
                candidate.backfill(),
                read.truncated(),
                read.turns(),
                read.warnings());
    }
}
