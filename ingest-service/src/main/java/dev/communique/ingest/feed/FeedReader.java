package dev.communique.ingest.feed;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.fetch.PageText;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.FeedSource;
import dev.communique.ingest.statement.RawStatement;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one feed and the pages of its new entries. The page is the statement; where it cannot be had, the feed's own
 * text is, and the page is tried again with the feed's next change if the fault may pass.
 */
@ApplicationScoped
class FeedReader {
    private final Fetcher fetcher;
    private final SeenEntries seen;
    private final Intake intake;
    private final FeedConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    FeedReader(
            Fetcher fetcher, SeenEntries seen, Intake intake, FeedConfig config, Clock clock, MeterRegistry metrics) {
        this.fetcher = fetcher;
        this.seen = seen;
        this.intake = intake;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * How a read went.
     *
     * @param isWhole false where entries were left for the next read
     * @param etag to be sent the next time, or null; so is {@code lastModified}
     * @param problem what the source's owner should know, or null
     */
    record Outcome(boolean isWhole, String etag, String lastModified, String problem) {}

    Outcome read(FeedSource source) throws FetchException {
        Fetched fetched = fetcher.fetch(source.url(), source.etag(), source.lastModified());
        if (!(fetched instanceof Fetched.Page page)) {
            return new Outcome(true, source.etag(), source.lastModified(), null);
        }
        Instant deadline = clock.instant().plus(config.longestRead());
        List<FeedEntry> entries = seen.unseen(source.ref().id(), FeedParser.parse(source.url(), page));
        int left = 0;
        String problem = null;
        for (FeedEntry entry : entries) {
            if (clock.instant().isAfter(deadline)) {
                left++;
                continue;
            }
            Optional<String> entryProblem = take(source, entry);
            if (entryProblem.isPresent()) {
                problem = entryProblem.get();
            }
        }
        if (left > 0) {
            return new Outcome(false, null, null, left + " entries were left for the next read, which took too long");
        }
        return new Outcome(true, page.etag(), page.lastModified(), problem);
    }

    private Optional<String> take(FeedSource source, FeedEntry entry) {
        Optional<FetchException> noPage = Optional.empty();
        try {
            Optional<RawStatement> raw = Optional.empty();
            try {
                raw = fromPage(entry);
            } catch (FetchException e) {
                noPage = Optional.of(e);
                count("communique.feed.page.failures", e.reason().text());
            }
            RawStatement statement = raw.orElseGet(() -> fromFeed(entry, source));
            intake.commit(List.of(dated(statement, entry, source)));
            if (noPage.filter(FetchException::isPassing).isEmpty()) {
                seen.remember(source.ref().id(), entry);
            }
            return noPage.map(FetchException::getMessage);
        } catch (ProblemException e) {
            count("communique.feed.entries.refused", "unreadable");
            if (noPage.filter(FetchException::isPassing).isEmpty()) {
                seen.remember(source.ref().id(), entry);
            }
            Log.infof(
                    "entry of a feed refused source=%s problem=%s",
                    source.ref().slug(), e.problem().field());
            return Optional.of(noPage.map(FetchException::getMessage).orElse(e.getMessage()));
        }
    }

    private Optional<RawStatement> fromPage(FeedEntry entry) throws FetchException {
        if (entry.link() == null) {
            return Optional.empty();
        }
        Fetched fetched = fetcher.fetch(entry.link(), null, null);
        if (!(fetched instanceof Fetched.Page page)) {
            return Optional.empty();
        }
        String type =
                page.contentType() == null ? "text/html" : page.contentType().toLowerCase(Locale.ROOT);
        String text = PageText.decode(page.bytes(), page.contentType());
        if (type.startsWith("text/plain")) {
            return Optional.of(RawStatement.ofText(text).withUrl(entry.link()));
        }
        if (type.contains("html")) {
            return Optional.of(RawStatement.ofHtml(text, entry.link()));
        }
        throw new FetchException(FetchException.Reason.UNREADABLE, entry.link() + " is no page but " + type, null);
    }

    private static RawStatement fromFeed(FeedEntry entry, FeedSource source) {
        return new RawStatement(
                entry.html() == null ? entry.title() : null,
                entry.html(),
                entry.link(),
                entry.title(),
                published(entry, source),
                null,
                null,
                null,
                null);
    }

    /** Reads the statement; what the feed says of its date and title counts where it says nothing itself. */
    private Intake.Ready dated(RawStatement raw, FeedEntry entry, FeedSource source) {
        Intake.Ready ready = intake.read(raw, source.ref(), source.isFirstRead());
        boolean lacksDate = !ready.isDated() && entry.published() != null;
        boolean lacksTitle = !ready.isTitled() && entry.title() != null;
        if (!lacksDate && !lacksTitle) {
            return ready;
        }
        RawStatement completed = lacksDate ? raw.withPublished(published(entry, source)) : raw;
        return intake.read(
                lacksTitle ? completed.withTitle(entry.title()) : completed, source.ref(), source.isFirstRead());
    }

    // Feeds are parsed to instants, so the offset that was printed is gone: the publisher's own stands in for it.
    private static String published(FeedEntry entry, FeedSource source) {
        ZoneId zone = source.ref().publisher().zone();
        return entry.published() == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        entry.published().atZone(zone == null ? ZoneOffset.UTC : zone));
    }

    private void count(String name, String reason) {
        metrics.counter(name, "reason", reason).increment();
    }
}
