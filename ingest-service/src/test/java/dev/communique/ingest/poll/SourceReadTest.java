package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.Rhythm;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.source.Validators;
import dev.communique.ingest.statement.Publisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceReadTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final String HOME = "https://a.example/list";

    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, SeenEntry> seen = new HashMap<>();
    private final List<String> fetched = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> unavailable = new HashSet<>();
    private Validators before = new Validators(null, null, "as before", NOW, true);
    private Instant now = NOW;

    @Test
    void followsAListAsLongAsItBringsSomethingNew() throws FetchException {
        seen.put("3", new SeenEntry("x", true, false));
        listings.put(HOME, new Listing(List.of(entry("5")), List.of(HOME + "/2"), null, null));
        listings.put(HOME + "/2", new Listing(List.of(entry("4")), List.of(HOME + "/3"), null, null));
        listings.put(HOME + "/3", new Listing(List.of(entry("3")), List.of(HOME + "/4"), null, null));

        ReadOutcome outcome = readAll().outcome();

        assertThat(fetched).containsExactly(HOME, HOME + "/2", HOME + "/3");
        assertThat(read).containsExactly("4", "5");
        assertThat(outcome.result()).isEqualTo(ReadOutcome.Result.WHOLE);
        assertThat(outcome.listed()).isEqualTo(new ReadOutcome.Listed(3, 1, 2, 0, 3, List.of()));
    }

    @Test
    void followsAListOfLists() throws FetchException {
        listings.put(HOME, new Listing(List.of(), List.of(HOME + "/a", HOME + "/b"), null, null));
        listings.put(HOME + "/a", new Listing(List.of(entry("1")), List.of(), null, null));
        listings.put(HOME + "/b", new Listing(List.of(entry("2")), List.of(HOME), null, null));

        readAll();

        assertThat(fetched).containsExactly(HOME, HOME + "/a", HOME + "/b");
        assertThat(read).containsExactly("2", "1");
    }

    @Test
    void followsNoMoreThanAgreedAndSaysSo() throws FetchException {
        for (int i = 0; i < 30; i++) {
            String url = i == 0 ? HOME : HOME + "/" + i;
            listings.put(url, new Listing(List.of(entry("e" + i)), List.of(HOME + "/" + (i + 1)), null, null));
        }

        ReadOutcome outcome = readAll().outcome();

        assertThat(fetched).hasSize(4);
        assertThat(outcome.problem()).contains("beyond the 4 pages");
    }

    @Test
    void looksBehindAListThatIsKnownWhereTheReadBeforeLeftSomething() throws FetchException {
        seen.put("9", new SeenEntry("x", true, false));
        listings.put(HOME, new Listing(List.of(entry("9")), List.of(HOME + "/2"), null, null));
        listings.put(
                HOME + "/2",
                new Listing(IntStream.range(0, 8).mapToObj(i -> entry("o" + i)).toList(), List.of(), null, null));
        before = before.forgotten();

        SourceRead first = readAll();

        assertThat(read).hasSize(6);
        assertThat(first.outcome().result()).isEqualTo(ReadOutcome.Result.BROKEN_OFF);
        read.forEach(key -> seen.put(key, new SeenEntry("x", true, false)));
        before = first.validators();

        assertThat(readAll().outcome().result()).isEqualTo(ReadOutcome.Result.WHOLE);
        assertThat(read).hasSize(8).contains("o0", "o1");
    }

    @Test
    void readsTheOtherListsWhereOneIsDeadAndSaysSo() throws FetchException {
        listings.put(HOME, new Listing(List.of(), List.of(HOME + "/dead", HOME + "/b"), null, null));
        listings.put(HOME + "/b", new Listing(List.of(entry("1")), List.of(), null, null));
        dead.add(HOME + "/dead");

        SourceRead reading = readAll();

        assertThat(read).containsExactly("1");
        assertThat(reading.outcome().problem()).isEqualTo(HOME + "/dead answers with status 404");
        assertThat(reading.validators().isEmpty())
                .as("a list of lists is the same while the lists are not")
                .isTrue();
    }

    @Test
    void doesNotGoOnAtOnceWherePagesCannotBeHad() throws FetchException {
        listings.put(HOME, new Listing(List.of(entry("1"), entry("2"), entry("3")), List.of(), null, null));
        unavailable.addAll(List.of("1", "2"));

        SourceRead reading = readAll();

        assertThat(reading.isGettingOn()).isFalse();
        assertThat(reading.outcome().result()).isEqualTo(ReadOutcome.Result.WHOLE);
        assertThat(reading.outcome().listed().missing()).isEqualTo(2);
    }

    @Test
    void readsWhatIsNewThoughMoreThanItTakesInCannotBeHad() throws FetchException {
        List<ListingEntry> entries =
                IntStream.range(0, 12).mapToObj(i -> entry("e" + i)).toList();
        listings.put(HOME, new Listing(entries, List.of(), null, null));
        entries.subList(2, 12).forEach(entry -> {
            seen.put(entry.key(), new SeenEntry("", false, true));
            unavailable.add(entry.key());
        });

        ReadOutcome outcome = readAll().outcome();

        assertThat(read).startsWith("e0", "e1").hasSize(6);
        assertThat(outcome.result()).isEqualTo(ReadOutcome.Result.WHOLE);
        assertThat(outcome.listed().missing()).isEqualTo(10);
    }

    @Test
    void leavesTheRestForTheNextReadWhenItTakesTooLong() throws FetchException {
        listings.put(HOME, new Listing(List.of(entry("1"), entry("2"), entry("3")), List.of(), null, null));
        SourceRead reading = begin();
        reading.step();
        reading.step();

        now = NOW.plus(Duration.ofMinutes(11));

        assertThat(reading.goesOn()).isFalse();
        assertThat(reading.outcome().result()).isEqualTo(ReadOutcome.Result.BROKEN_OFF);
        assertThat(reading.outcome().problem()).isEqualTo("2 entries are left for the next read");
        assertThat(reading.validators().isEmpty()).isTrue();
        assertThat(read).containsExactly("1");
    }

    @Test
    void asksTheHostOfTheNextEntry() throws FetchException {
        listings.put(HOME, new Listing(List.of(entry("1")), List.of(), null, null));
        SourceRead reading = begin();

        reading.step();

        assertThat(reading.address()).isEqualTo("https://pages.example/1");
    }

    @Test
    void leavesTheSourceAloneAsLongAsItsListingAsks() throws FetchException {
        listings.put(HOME, new Listing(List.of(), List.of(), Duration.ofHours(2), null));

        assertThat(readAll().hint()).isEqualTo(Duration.ofHours(2));
    }

    private SourceRead readAll() throws FetchException {
        SourceRead reading = begin();
        do {
            reading.step();
        } while (reading.goesOn());
        return reading;
    }

    private SourceRead begin() {
        SourceRef ref = new SourceRef(1, "a", SourceKind.FEED, Publisher.named("A"));
        ReadMeans means = new ReadMeans(
                this::fetch,
                (source, url, page) -> listings.get(url),
                (source, entries) -> seen,
                this::read,
                Mapping.of(PollConfig.class, Map.of("communique.poll.most-entries", "6")),
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                });
        KindSettings pages = new KindSettings(null, null, null, 4, null);
        return new SourceRead(
                new PolledSource(ref, HOME, pages, before, Rhythm.UNKNOWN, null, 0, NOW, null, null), means);
    }

    private Fetched fetch(String url, String etag, String lastModified) throws FetchException {
        fetched.add(url);
        if (dead.contains(url)) {
            throw new FetchException(FetchException.Reason.REFUSED, url + " answers with status 404", null);
        }
        return new Fetched.Page(new byte[1], "text/html", "\"1\"", null);
    }

    private EntryReader.Result read(PolledSource source, ListingEntry entry, SeenEntry before) {
        read.add(entry.key());
        return new EntryReader.Result(null, true, unavailable.contains(entry.key()));
    }

    private static ListingEntry entry(String key) {
        return new ListingEntry(key, "https://pages.example/" + key, "A title", null, null, "x");
    }
}
