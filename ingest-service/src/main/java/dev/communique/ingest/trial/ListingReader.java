package dev.communique.ingest.trial;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.listing.ListingParser;
import dev.communique.ingest.source.PolledSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the pages of a listing until enough is listed, its pages are through, or the time is. */
@ApplicationScoped
class ListingReader {
    private final Fetcher fetcher;
    private final ListingParser parser;

    ListingReader(Fetcher fetcher, ListingParser parser) {
        this.fetcher = fetcher;
        this.parser = parser;
    }

    /**
     * What the source lists, the newest first, as listings put it.
     *
     * @throws FetchException where the first page cannot be had
     */
    Listing read(PolledSource source, Deadline deadline, int enough) throws FetchException {
        Deque<String> further = new ArrayDeque<>(List.of(source.url()));
        Set<String> known = new HashSet<>(further);
        List<ListingEntry> entries = new ArrayList<>();
        String problem = null;
        for (int page = 0;
                page < source.settings().mostPages() && !further.isEmpty() && entries.size() < enough;
                page++) {
            String url = further.remove();
            try {
                Listing listing =
                        deadline.await(deadline.start(() -> page(source, url))).orElseThrow(() -> late(url));
                List<ListingEntry> newestFirst = new ArrayList<>(listing.entries());
                Collections.reverse(newestFirst);
                entries.addAll(newestFirst);
                problem = problem == null ? listing.problem() : problem;
                listing.further().stream().filter(known::add).forEach(further::add);
            } catch (FetchException e) {
                if (page == 0) {
                    throw e;
                }
                problem = e.getMessage();
            }
        }
        return new Listing(entries, List.copyOf(further), null, problem);
    }

    static FetchException late(String url) {
        return new FetchException(Reason.TIMEOUT, url + " was not read in the time that a trial has", null);
    }

    private Listing page(PolledSource source, String url) throws FetchException {
        if (fetcher.fetch(url, null, null) instanceof Fetched.Page page) {
            String address = page.answer().address();
            return parser.parse(source, address == null ? url : address, page);
        }
        throw new FetchException(
                Reason.UNREADABLE, url + " answers that nothing has changed, though it was not asked", null);
    }
}
