package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.listing.EntryText;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.statement.RawStatement;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Reads one entry of a feed. The page is the statement; where it was never had, the feed's own text is. A page that
 * could not be had is tried again with the next read if the fault may pass.
 */
@ApplicationScoped
class EntryReader {
    private final Fetcher fetcher;
    private final SeenEntries seen;
    private final Intake intake;
    private final MeterRegistry metrics;

    EntryReader(Fetcher fetcher, SeenEntries seen, Intake intake, MeterRegistry metrics) {
        this.fetcher = fetcher;
        this.seen = seen;
        this.intake = intake;
        this.metrics = metrics;
    }

    /** @param problem what the source's owner should know, or null */
    record Result(String problem, boolean isFromPage, boolean isToBeTriedAgain) {
        private static final Result PAGE = new Result(null, true, false);

        private static Result refused(String problem) {
            return new Result(problem, false, false);
        }
    }

    /** Stores what the entry says, and remembers it. */
    Result read(PolledSource source, ListingEntry entry, SeenEntry before) {
        boolean backfill = source.isFirstRead() || before.isBackfill();
        Result result = readOrRefuse(source, entry, before.isFromPage(), backfill);
        seen.remember(
                source.ref().id(),
                entry.key(),
                new SeenEntry(
                        result.isToBeTriedAgain() ? "" : entry.contentHash(),
                        before.isFromPage() || result.isFromPage(),
                        result.isToBeTriedAgain() && backfill));
        return result;
    }

    private Result readOrRefuse(PolledSource source, ListingEntry entry, boolean wasPage, boolean backfill) {
        try {
            Result page = readPage(source, entry, backfill);
            return page.isFromPage() || wasPage ? page : readFeed(source, entry, backfill, page);
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // The fault of one entry must not keep the others from being read. Its message may quote the text.
            Log.errorf(
                    "entry of a feed not read source=%s reason=%s", source.ref().slug(), e.getClass());
            count("communique.poll.entries.refused", "failed");
            return Result.refused("an entry could not be read; the service's log says why");
        }
    }

    private Result readPage(PolledSource source, ListingEntry entry, boolean backfill) {
        try {
            Optional<RawStatement> page = fetchPage(entry);
            if (page.isEmpty()) {
                return Result.refused(null);
            }
            intake.commit(List.of(dated(page.get(), entry, source, backfill)));
            return Result.PAGE;
        } catch (FetchException e) {
            count("communique.poll.page.failures", e.reason().text());
            return new Result(e.getMessage(), false, e.isPassing());
        } catch (ProblemException e) {
            count("communique.poll.page.failures", "refused");
            return Result.refused(entry.link() + ": " + e.getMessage());
        }
    }

    /** @param page how it went with the page, which could not be read */
    private Result readFeed(PolledSource source, ListingEntry entry, boolean backfill, Result page) {
        Optional<RawStatement> listed = EntryText.ofListing(entry);
        if (listed.isEmpty()) {
            return page;
        }
        try {
            intake.commit(List.of(dated(listed.get(), entry, source, backfill)));
            return page;
        } catch (ProblemException e) {
            count("communique.poll.entries.refused", "unreadable");
            Log.infof(
                    "entry of a feed refused source=%s problem=%s",
                    source.ref().slug(), e.problem().field());
            return page.problem() == null ? Result.refused(e.getMessage()) : page;
        }
    }

    private Optional<RawStatement> fetchPage(ListingEntry entry) throws FetchException {
        if (entry.link() == null || !(fetcher.fetch(entry.link(), null, null) instanceof Fetched.Page page)) {
            return Optional.empty();
        }
        return Optional.of(EntryText.ofPage(entry.link(), page));
    }

    /** Reads the statement; what the feed says of its date and title counts where it says nothing itself. */
    private Intake.Ready dated(RawStatement raw, ListingEntry entry, PolledSource source, boolean backfill) {
        Intake.Ready ready = intake.read(raw, source.ref(), backfill);
        RawStatement completed = EntryText.completed(raw, entry, !ready.isDated(), !ready.isTitled());
        return completed.equals(raw) ? ready : intake.read(completed, source.ref(), backfill);
    }

    private void count(String name, String reason) {
        metrics.counter(name, "reason", reason).increment();
    }
}
