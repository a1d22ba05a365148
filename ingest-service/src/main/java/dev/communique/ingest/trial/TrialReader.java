package dev.communique.ingest.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.listing.EntryText;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.statement.RawStatement;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** Reads what a source lists as the poller would, and stores nothing of it. */
@ApplicationScoped
class TrialReader {
    private final Fetcher fetcher;
    private final ListingReader listings;
    private final Intake intake;
    private final TrialStatement view;
    private final TrialConfig config;

    TrialReader(Fetcher fetcher, ListingReader listings, Intake intake, TrialStatement view, TrialConfig config) {
        this.fetcher = fetcher;
        this.listings = listings;
        this.intake = intake;
        this.view = view;
        this.config = config;
    }

    /** @throws FetchException where nothing of the source can be had */
    Trial readListing(PolledSource source) throws FetchException {
        try (Deadline deadline = new Deadline(config.longest())) {
            Listing listing = listings.read(source, deadline, config.statements());
            return read(source, listing, deadline);
        }
    }

    /** Reads the one page of the source's address. */
    Trial readPage(PolledSource source) throws FetchException {
        try (Deadline deadline = new Deadline(config.longest())) {
            ListingEntry page = new ListingEntry(source.url(), source.url(), null, null, null, "");
            RawStatement raw = deadline.await(deadline.start(() -> fetch(page)))
                    .orElseThrow(() -> ListingReader.late(source.url()));
            return new Trial(List.of(view.of(dated(raw, page, source))), List.of(), 1);
        }
    }

    private Trial read(PolledSource source, Listing listing, Deadline deadline) {
        List<ListingEntry> entries =
                listing.entries().stream().limit(config.statements()).toList();
        List<Future<RawStatement>> pages = entries.stream()
                .map(entry -> deadline.start(() -> entry.link() == null ? null : fetch(entry)))
                .toList();
        List<ObjectNode> statements = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (listing.problem() != null) {
            problems.add(listing.problem());
        }
        for (int i = 0; i < entries.size(); i++) {
            statement(source, entries.get(i), pages.get(i), deadline, problems).ifPresent(statements::add);
        }
        if (listing.entries().size() > entries.size()) {
            problems.add("a trial reads %d statements; %d more are listed"
                    .formatted(entries.size(), listing.entries().size() - entries.size()));
        }
        return new Trial(statements, problems, listing.entries().size());
    }

    private RawStatement fetch(ListingEntry entry) throws FetchException {
        return fetcher.fetch(entry.link(), null, null) instanceof Fetched.Page page
                ? EntryText.ofPage(entry.link(), page)
                : null;
    }

    /** The statement as its page has it, or else as the listing has it. */
    private Optional<ObjectNode> statement(
            PolledSource source,
            ListingEntry entry,
            Future<RawStatement> page,
            Deadline deadline,
            List<String> problems) {
        try {
            if (entry.link() != null) {
                RawStatement raw = deadline.await(page).orElseThrow(() -> ListingReader.late(entry.link()));
                return Optional.of(view.of(dated(raw, entry, source)));
            }
        } catch (FetchException e) {
            problems.add(e.getMessage());
        } catch (ProblemException e) {
            problems.add("%s: %s".formatted(entry.link(), e.getMessage()));
        } catch (RuntimeException e) {
            // The fault of one entry must not keep the others from being shown. Its message may quote the text.
            Log.errorf("entry not read on trial reason=%s", e.getClass());
            problems.add(entry.link() + " could not be read; the service's log says why");
        }
        return listed(source, entry, problems);
    }

    private Optional<ObjectNode> listed(PolledSource source, ListingEntry entry, List<String> problems) {
        try {
            return EntryText.ofListing(entry).map(raw -> view.of(dated(raw, entry, source)));
        } catch (ProblemException e) {
            problems.add("%s: what the listing says of it is no statement either: %s"
                    .formatted(entry.link() == null ? entry.key() : entry.link(), e.getMessage()));
            return Optional.empty();
        }
    }

    private Intake.Ready dated(RawStatement raw, ListingEntry entry, PolledSource source) {
        Intake.Ready ready = intake.read(raw, source.ref(), true);
        RawStatement completed = EntryText.completed(raw, entry, !ready.isDated(), !ready.isTitled());
        return completed.equals(raw) ? ready : intake.read(completed, source.ref(), true);
    }
}
