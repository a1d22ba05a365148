package dev.communique.ingest.source;

import dev.communique.ingest.statement.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What those who read sources need to know about them, and where they note how it went. */
@ApplicationScoped
public class SourceStates {
    /** Longer than any read takes, so that a read that was killed is begun again. */
    private static final Duration LEASE = Duration.ofMinutes(12);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Clock clock;
    private final Event<ReadOutcome> outcomes;

    SourceStates(Clock clock, Event<ReadOutcome> outcomes) {
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /** Sources whose time has come; nobody else gets them before this read is noted or long overdue. */
    @Transactional
    public List<PolledSource> claimDue(int most) {
        Instant now = clock.instant();
        List<Source> due = Source.due(now, most);
        due.forEach(source -> source.nextRead = now.plus(LEASE));
        return due.stream().map(PolledSource::of).toList();
    }

    /** The sources that are folders, by the names of their folders. */
    @Transactional
    public Map<String, FolderSource> folders() {
        return Source.presentOfKind(SourceKind.FOLDER).stream()
                .collect(Collectors.toMap(source -> source.path, FolderSource::of, (first, second) -> first));
    }

    /** The archives that are neither bundled nor paused. */
    @Transactional
    public List<ArchiveSource> archives() {
        return Source.presentOfKind(SourceKind.ARCHIVE).stream()
                .filter(source -> source.path != null && !source.paused)
                .map(ArchiveSource::of)
                .toList();
    }

    /** Makes a source of the name of its folder; empty where there is, or was, another one of this name. */
    @Transactional
    public Optional<FolderSource> addFolder(String name) {
        return Source.ofSlug(name).isPresent()
                ? Optional.empty()
                : Optional.of(FolderSource.of(add(name, SourceKind.FOLDER, Publisher.named(name), name)));
    }

    /** The archive source of this name, made when there is none. */
    @Transactional
    public SourceRef archive(String slug, Publisher publisher) {
        Source source = Source.ofSlug(slug).orElseGet(() -> add(slug, SourceKind.ARCHIVE, publisher, null));
        if (source.kind != SourceKind.ARCHIVE) {
            throw new IllegalStateException("source %s is of kind %s".formatted(slug, source.kind.text()));
        }
        return source.ref();
    }

    private Source add(String slug, SourceKind kind, Publisher publisher, String path) {
        Source source = new Source();
        source.slug = slug;
        source.kind = kind;
        source.createdAt = clock.instant();
        source.set(new SourceSettings(
                slug, kind, null, path, publisher, Duration.ofMinutes(15), false, KindSettings.NONE));
        source.persist();
        return source;
    }

    /** Notes that everything was read of a source that is not polled, and what was wrong all the same, or null. */
    @Transactional
    public void succeeded(SourceRef ref, String problem) {
        Source source = Source.findById(ref.id());
        source.lastRead = clock.instant();
        source.lastSuccess = source.lastRead;
        source.failures = 0;
        source.lastProblem = problem;
    }

    /**
     * Notes how the read of a polled source went, and tells those who follow that.
     *
     * @param etag makes the next read conditional, or null; so does {@code lastModified}
     */
    @Transactional
    public void noted(ReadOutcome outcome, String etag, String lastModified) {
        Source source = Source.findById(outcome.source().id());
        source.lastRead = outcome.at();
        source.lastProblem = outcome.problem();
        switch (outcome.result()) {
            case WHOLE, UNCHANGED -> {
                source.lastSuccess = outcome.at();
                source.failures = 0;
                source.etag = etag;
                source.lastModified = lastModified;
                source.nextRead = outcome.at().plus(source.interval());
            }
            case BROKEN_OFF -> {
                // It goes on at once, without validators, so that it sees everything again.
                source.etag = null;
                source.lastModified = null;
                source.nextRead = outcome.at();
            }
            case FAILED -> {
                source.failures++;
                source.nextRead = outcome.at().plus(pauseAfterFailure(source));
            }
        }
        outcomes.fire(outcome);
    }

    // The pause doubles with every failure in a row.
    private static Duration pauseAfterFailure(Source source) {
        Duration pause = source.interval().multipliedBy(1L << Math.min(source.failures - 1, 8));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? longest(source) : pause;
    }

    /** Notes something that is wrong before the read is through. */
    @Transactional
    public void noted(SourceRef ref, String problem) {
        Source source = Source.findById(ref.id());
        source.lastProblem = problem;
    }

    private static Duration longest(Source source) {
        return source.interval().compareTo(LONGEST_PAUSE) > 0 ? source.interval() : LONGEST_PAUSE;
    }
}
