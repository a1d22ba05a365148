package dev.communique.analysis.statement;

import java.util.List;

/** A revision without its text, as the records of topics {@code mentions} and {@code alerts} carry it. */
public record StatementHead(
        String id,
        int revision,
        String source,
        Publisher publisher,
        String url,
        String title,
        String kind,
        String published,
        String publishedBasis,
        String delivered,
        String seen,
        String language,
        String speaker,
        String speakerSlug,
        String role,
        List<Speaker> speakers,
        boolean backfill,
        String copyOf,
        Original translationOf,
        RevisionReason reason) {
    /** @param naming says who everyone is */
    public static StatementHead of(Revision revision, Naming naming) {
        return new StatementHead(
                revision.id(),
                revision.revision(),
                revision.source(),
                revision.publisher(),
                revision.url(),
                revision.title(),
                revision.kind(),
                revision.published(),
                revision.publishedBasis(),
                revision.delivered(),
                revision.seen(),
                revision.language(),
                naming.name(revision.speakerSlug(), revision.speaker()),
                naming.slug(revision.speakerSlug()),
                revision.role(),
                naming.speakers(revision),
                revision.backfill(),
                revision.copyOf(),
                revision.translationOf(),
                revision.reason());
    }
}
