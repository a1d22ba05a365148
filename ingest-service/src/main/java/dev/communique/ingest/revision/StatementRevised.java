package dev.communique.ingest.revision;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementKind;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.Warning;
import java.time.Instant;
import java.time.ZoneId;
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
        String copyOf,
        Links.TranslationOf translationOf,
        RevisionReason reason,
        String author,
        String comment,
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

    /** What stands around the content of a revision. */
    record Frame(
            String id,
            int number,
            String source,
            Publisher publisher,
            Instant seen,
            boolean backfill,
            Cause cause,
            Links links) {
        /** Of the revision after the newest one, which stays its source's. */
        static Frame after(NewestRevision newest, StatementRevised before, Instant now, Cause cause, Links links) {
            return new Frame(
                    newest.statement(),
                    newest.number() + 1,
                    before.source(),
                    before.from(),
                    now,
                    newest.backfill(),
                    cause,
                    links);
        }
    }

    static StatementRevised of(Frame frame, String fingerprint, ReadStatement read) {
        return new StatementRevised(
                frame.id(),
                frame.number(),
                fingerprint,
                frame.source(),
                From.of(frame.publisher()),
                read.url(),
                read.title(),
                read.kind(),
                read.published(),
                read.publishedBasis(),
                read.delivered(),
                frame.seen().toString(),
                read.language(),
                read.speaker(),
                read.speakerSlug(),
                read.role(),
                frame.backfill(),
                read.truncated(),
                frame.links().copyOf(),
                frame.links().translationOf(),
                frame.cause().reason(),
                frame.cause().author(),
                frame.cause().comment(),
                read.turns(),
                read.warnings());
    }

    /** The content; where it says that it stands in other languages is not part of a record. */
    ReadStatement content() {
        return new ReadStatement(
                url,
                title,
                kind,
                published,
                publishedBasis,
                delivered,
                language,
                speaker,
                speakerSlug,
                role,
                truncated,
                turns,
                warnings,
                List.of());
    }

    /** Whether both say the same, whenever and why they were made. */
    boolean isOfSameContent(StatementRevised other) {
        return content().equals(other.content()) && publisher.equals(other.publisher);
    }

    Links links() {
        return new Links(copyOf, translationOf);
    }

    /** Whose record it is. */
    Publisher from() {
        ZoneId zone = publisher.zone() == null ? null : ZoneId.of(publisher.zone());
        return new Publisher(publisher.name(), publisher.country(), zone, null);
    }

    /** A last revision: where it was, and nothing of what it said. */
    StatementRevised withdrawn(int number, Instant at, Cause cause) {
        return new StatementRevised(
                id,
                number,
                fingerprint,
                source,
                publisher,
                url,
                null,
                kind,
                published,
                publishedBasis,
                delivered,
                at.toString(),
                language,
                null,
                null,
                null,
                backfill,
                truncated,
                null,
                null,
                cause.reason(),
                cause.author(),
                cause.comment(),
                List.of(),
                List.of());
    }
}
