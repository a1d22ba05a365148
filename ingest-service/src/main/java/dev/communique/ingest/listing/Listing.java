package dev.communique.ingest.listing;

import java.time.Duration;
import java.util.List;

/**
 * What a source lists at one address.
 *
 * @param entries from the oldest to the newest, as far as the listing puts the newest first
 * @param further addresses where the listing goes on, in the order in which they are to be read
 * @param pause how long the listing itself says it may be left alone, or null
 * @param problem what is wrong with a listing of which something could be read, or null
 */
public record Listing(List<ListingEntry> entries, List<String> further, Duration pause, String problem) {
    public Listing {
        entries = List.copyOf(entries);
        further = List.copyOf(further);
    }

    /** Changes when anything that is listed does, and not with a date of the listing itself. */
    public String digest() {
        StringBuilder entries = new StringBuilder();
        this.entries.forEach(entry -> entries.append(entry.key())
                .append('\n')
                .append(entry.contentHash())
                .append('\n'));
        return Entries.hash(entries.toString());
    }
}
