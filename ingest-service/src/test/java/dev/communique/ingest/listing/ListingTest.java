package dev.communique.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void isToldApartByItsEntries() {
        String digest = listing(entry("1", "x"), entry("2", "x")).digest();

        assertThat(listing(entry("1", "x"), entry("2", "x")).digest()).isEqualTo(digest);
        assertThat(listing(entry("1", "x"), entry("2", "y")).digest()).isNotEqualTo(digest);
        assertThat(listing(entry("1", "x")).digest()).isNotEqualTo(digest);
    }

    private static Listing listing(ListingEntry... entries) {
        return new Listing(List.of(entries), List.of(), null, null);
    }

    private static ListingEntry entry(String key, String hash) {
        return new ListingEntry(key, null, "A title", null, null, hash);
    }
}
