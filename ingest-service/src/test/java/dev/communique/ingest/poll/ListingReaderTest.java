package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.listing.ListingEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingReaderTest {
    @Test
    void tellsListingsApartByTheirEntries() {
        String digest = ListingReader.digest(List.of(entry("1", "x"), entry("2", "x")));

        assertThat(ListingReader.digest(List.of(entry("1", "x"), entry("2", "x"))))
                .isEqualTo(digest);
        assertThat(ListingReader.digest(List.of(entry("1", "x"), entry("2", "y"))))
                .isNotEqualTo(digest);
        assertThat(ListingReader.digest(List.of(entry("1", "x")))).isNotEqualTo(digest);
    }

    private static ListingEntry entry(String key, String hash) {
        return new ListingEntry(key, null, "A title", null, null, hash);
    }
}
