package dev.communique.ingest.source;

import dev.communique.ingest.statement.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What those who read sources need to know about them, and where they note how it went. */
@ApplicationScoped
public class SourceStates {
    /** Longer than any read takes, so that a read that was killed is begun again. */
    private static final Duration LEASE = Duration.ofMinutes(12);

    private final Clock clock;
    private final Event<ReadOutcome> outcomes;

    SourceStates(Clock clock, Event<ReadOutcome> outcomes) {
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /** Sources whose time has come; nobody else gets them before this read is noted or long overdue. */
    @Transactional
    public List<PolledSource> claimDue(Claim claim) {
        Instant now = clock.instant();
        List<PolledSource> claimed = new ArrayList<>();
        Claim left = claim;
        while (left.most() > 0) {
            List<Source> due = Source.due(now, left);
            List<Source> taken = new ArrayList<>();
            for (Source source : due) {
                if (left.after(taken).allows(source.polling.host)) {
                    claimed.add(PolledSource.of(source, source.nextRead));
                    source.nextRead = now.plus(LEASE);
                    taken.add(source);
                }
            }
            if (taken.size() == due.size() && due.size() < left.most() || taken.isEmpty()) {
                return claimed;
            }
            left = left.after(taken);
        }
        return claimed;
    }

    /** Keeps a source whose read takes long from being claimed again. */
    @Transactional
    public void renew(SourceRef ref) {
        Source source = Source.findById(ref.id());
        source.nextRead = clock.instant().plus(LEASE);
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
        source.set(new SourceSettings(slug, kind, null, path, publisher, null, false, KindSettings.NONE));
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

    /** Notes how the read of a polled source went, and tells those who follow that. */
    @Transactional
    public void noted(ReadNote note) {
        ReadOutcome outcome = note.outcome();
        Source source = Source.findById(outcome.source().id());
        if (source.removed || !note.url().equals(source.address())) {
            return;
        }
        source.lastRead = outcome.at();
        source.lastProblem = outcome.problem();
        source.etag = note.validators().etag();
        source.lastModified = note.validators().lastModified();
        source.nextRead = note.next().at();
        Duration planned = source.polling.pause();
        boolean isFirst = source.lastSuccess == null;
        source.polling.note(note);
        switch (outcome.result()) {
            case WHOLE, UNCHANGED -> {
                source.lastSuccess = outcome.at();
                source.failures = 0;
            }
            case BROKEN_OFF -> source.failures = 0;
            case FAILED -> source.failures++;
        }
        outcomes.fire(outcome.of(isFirst, planned));
    }

    /** Notes something that is wrong before the read is through. */
    @Transactional
    public void noted(SourceRef ref, String problem) {
        Source source = Source.findById(ref.id());
        source.lastProblem = problem;
    }
}
