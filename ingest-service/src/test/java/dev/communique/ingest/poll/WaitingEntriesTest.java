package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.statement.DateOrInstant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingEntriesTest {
    private final Random chance = new Random(1);
    private WaitingEntries waiting = new WaitingEntries(3, chance);

    @Test
    void givesTheOldestFirst() {
        waiting.add(List.of(entry("3", "x"), entry("4", "x")), Map.of());
        waiting.add(List.of(entry("1", "x")), Map.of());

        assertThat(taken()).containsExactly("1", "3", "4");
    }

    @Test
    void leavesOutWhatIsKnown() {
        int fresh = waiting.add(
                List.of(entry("1", "x"), entry("2", "new"), entry("3", "x")),
                Map.of("1", new SeenEntry("x", true, false), "2", new SeenEntry("old", true, false)));

        assertThat(fresh).isEqualTo(2);
        assertThat(waiting.listed()).isEqualTo(3);
        assertThat(taken()).containsExactly("2", "3");
    }

    @Test
    void callsNothingNewWhosePageIsTriedAgain() {
        int fresh = waiting.add(List.of(entry("1", "x")), Map.of("1", new SeenEntry("", false, false)));

        assertThat(fresh).isZero();
        assertThat(taken()).containsExactly("1");
    }

    @Test
    void triesEveryPageAgainSoonerOrLater() {
        List<ListingEntry> entries =
                IntStream.range(0, 9).mapToObj(i -> entry("e" + i, "x")).toList();
        Map<String, SeenEntry> seen =
                entries.stream().collect(Collectors.toMap(ListingEntry::key, entry -> new SeenEntry("", false, false)));
        Set<String> tried = new HashSet<>();
        for (int read = 0; read < 50; read++) {
            waiting = new WaitingEntries(3, chance);
            waiting.add(entries, seen);
            assertThat(waiting.left()).isZero();
            tried.addAll(taken());
            assertThat(waiting.leftToBeTriedAgain()).isEqualTo(6);
            assertThat(waiting.characters()).isZero();
        }

        assertThat(tried).hasSize(9);
    }

    @Test
    void leavesTheOldestForTheNextRead() {
        waiting.add(List.of(entry("1", "x"), entry("2", "x"), entry("3", "x"), entry("4", "x")), Map.of());

        assertThat(waiting.left()).isEqualTo(4);
        assertThat(taken()).containsExactly("2", "3", "4");
        assertThat(waiting.left()).isEqualTo(1);
        assertThat(waiting.characters()).isZero();
    }

    @Test
    void readsAnEntryOnceThatTwoListingsHave() {
        waiting.add(List.of(entry("1", "x")), Map.of());
        waiting.add(List.of(entry("1", "x"), entry("1", "y")), Map.of());

        assertThat(taken()).hasSize(2);
    }

    @Test
    void knowsTheNewestDates() {
        waiting.add(
                List.of(
                        dated("1", "2026-03-04T11:27:00+01:00"),
                        dated("2", "2026-03-04"),
                        dated("3", "2026-03-04T10:28:00Z")),
                Map.of());

        assertThat(waiting.published())
                .containsExactly(
                        Instant.parse("2026-03-04T10:28:00Z"),
                        Instant.parse("2026-03-04T10:27:00Z"),
                        Instant.parse("2026-03-04T00:00:00Z"));
    }

    private List<String> taken() {
        List<String> keys = new ArrayList<>();
        while (!waiting.isEmpty()) {
            keys.add(waiting.next().key());
            waiting.remove();
        }
        return keys;
    }

    private static ListingEntry entry(String key, String hash) {
        return new ListingEntry(key, "https://a.example/" + key, "A title", "text", null, hash);
    }

    private static ListingEntry dated(String key, String date) {
        return new ListingEntry(key, null, "A title", null, new DateOrInstant(date), "x");
    }
}
