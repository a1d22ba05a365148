package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.statement.CanonicalAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sources as clients add, change and remove them. */
@ApplicationScoped
class Sources {
    private final StatementCounts statements;
    private final SourceHealth health;
    private final ArchiveStates archives;
    private final Clock clock;

    Sources(StatementCounts statements, SourceHealth health, ArchiveStates archives, Clock clock) {
        this.statements = statements;
        this.health = health;
        this.archives = archives;
        this.clock = clock;
    }

    @Transactional
    List<SourceView> all() {
        Map<Long, Long> found = statements.all();
        List<Source> present = Source.present();
        Map<Long, SourceHealth.Health> healths =
                health.of(present.stream().map(source -> source.id).toList());
        return present.stream()
                .map(source -> view(source, found.getOrDefault(source.id, 0L), healths.get(source.id)))
                .toList();
    }

    @Transactional
    SourceView one(String slug) {
        return view(present(slug));
    }

    /** The source as it is now, detached: to be compared, not to be changed. */
    @Transactional
    Source known(String slug) {
        Source source = present(slug);
        refuseBundled(source);
        return source;
    }

    /** Ends where the settings may not be stored beside what is there. */
    @Transactional
    void refuseConflicts(SourceSettings settings) {
        Source.ofSlug(settings.slug())
                .filter(source -> !source.removed || source.kind != settings.kind())
                .ifPresent(source -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "slug",
                            "there is already a source %s of kind %s".formatted(source.slug, source.kind.text()));
                });
        refuseDuplicates(settings);
    }

    @Transactional
    void refuseDuplicates(SourceSettings settings) {
        if (settings.url() == null) {
            return;
        }
        Source.ofCanonicalUrl(CanonicalAddress.of(settings.url()))
                .filter(source -> !source.slug.equals(settings.slug()))
                .ifPresent(source -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "url",
                            "url is read by source %s already; change that one, or remove it first"
                                    .formatted(source.slug));
                });
    }

    @Transactional
    SourceView add(SourceSettings settings) {
        refuseConflicts(settings);
        Source source = Source.ofSlug(settings.slug()).orElseGet(Source::new);
        source.slug = settings.slug();
        source.kind = settings.kind();
        source.removed = false;
        source.lastSuccess = null;
        source.createdAt = source.createdAt == null ? clock.instant() : source.createdAt;
        set(source, settings);
        source.persist();
        return view(source);
    }

    @Transactional
    SourceView change(SourceSettings settings) {
        refuseDuplicates(settings);
        Source source = present(settings.slug());
        set(source, settings);
        return view(source);
    }

    @Transactional
    void remove(String slug) {
        Source source = present(slug);
        refuseBundled(source);
        source.removed = true;
    }

    private void set(Source source, SourceSettings settings) {
        boolean hasMoved = !Objects.equals(source.url, settings.url()) || !Objects.equals(source.path, settings.path());
        source.set(settings);
        // What lies at another place was said before: its first read is a back-fill again.
        source.lastSuccess = hasMoved ? null : source.lastSuccess;
        source.etag = null;
        source.lastModified = null;
        source.failures = 0;
        source.lastProblem = null;
        source.nextRead = settings.kind().isPolled() ? clock.instant() : null;
    }

    private static Source present(String slug) {
        return Source.ofSlug(slug)
                .filter(source -> !source.removed)
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.NOT_FOUND, "slug", "there is no source of this name"));
    }

    private static void refuseBundled(Source source) {
        if (source.kind == SourceKind.ARCHIVE && source.path == null) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "slug", "this source belongs to the bundled archive and cannot be changed");
        }
    }

    private SourceView view(Source source) {
        return source.id == null
                ? view(source, 0, null)
                : view(
                        source,
                        statements.of(source.id),
                        health.of(List.of(source.id)).get(source.id));
    }

    private SourceView view(Source source, long found, SourceHealth.Health health) {
        boolean isRead = source.kind == SourceKind.ARCHIVE && source.path != null;
        return SourceView.of(source, found, health, isRead ? archives.of(source.id) : null);
    }
}
