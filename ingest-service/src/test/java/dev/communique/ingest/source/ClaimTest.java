package dev.communique.ingest.source;

import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServicesResource.class, restrictToAnnotatedClass = true)
@TestProfile(ClaimTest.NobodyPolls.class)
class ClaimTest {
    @Inject
    SourceStates sources;

    @Inject
    Event<ReadOutcome> outcomes;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void leaveNothingDue() {
        sources.claimDue(new Claim(10_000, 10_000, Map.of()));
    }

    @Test
    void givesASourceToOneReaderOnly() {
        add("claimed", "one.example", 1);

        assertThat(claim(10, 10, Map.of())).containsExactly("claimed-0");
        assertThat(claim(10, 10, Map.of())).isEmpty();
    }

    @Test
    void givesASourceAgainWhenItsReaderWasKilled() throws Exception {
        add("orphaned", "one.example", 1);
        claim(10, 10, Map.of());

        Clock later = Clock.fixed(Clock.systemUTC().instant().plus(Duration.ofMinutes(13)), ZoneOffset.UTC);

        transaction.begin();
        List<String> claimed = slugs(new SourceStates(later, outcomes).claimDue(new Claim(10_000, 10_000, Map.of())));
        transaction.rollback();
        assertThat(claimed).contains("orphaned-0");
    }

    @Test
    void givesNoMoreOfAHostThanCanBeRead() {
        add("crowd", "crowded.example", 20);
        add("lonely", "lonely.example", 1);

        List<String> claimed = claim(8, 3, Map.of());

        assertThat(claimed).hasSize(4).contains("lonely-0");
        assertThat(claim(8, 3, Map.of("crowded.example", 3))).isEmpty();
        assertThat(claim(8, 3, Map.of("crowded.example", 2))).hasSize(1);
    }

    @Test
    void givesNoMoreThanIsAskedFor() {
        add("many", "many.example", 9);

        assertThat(claim(4, 100, Map.of())).hasSize(4);
        assertThat(claim(100, 100, Map.of())).hasSize(5);
    }

    @Test
    void forgetsAReadOfAnAddressThatWasChangedMeanwhile() {
        add("changed", "old.example", 1);
        PolledSource old = sources.claimDue(new Claim(1, 1, Map.of())).get(0);
        json("{\"url\": \"https://new.example/feed\", \"publisher\": {\"name\": \"P\"}, \"check\": false}")
                .put("/api/v1/sources/changed-0")
                .then()
                .statusCode(200);

        Instant now = Clock.systemUTC().instant();
        sources.noted(new ReadNote(
                ReadOutcome.unchanged(old.ref(), now),
                old.url(),
                Validators.NONE,
                Rhythm.UNKNOWN,
                null,
                new NextRead(now, Duration.ofMinutes(5), "because")));

        PolledSource changed = sources.claimDue(new Claim(1, 1, Map.of())).get(0);
        assertThat(changed.url()).isEqualTo("https://new.example/feed");
        assertThat(changed.isFirstRead()).isTrue();
    }

    private List<String> claim(int most, int ofHost, Map<String, Integer> underWay) {
        return slugs(sources.claimDue(new Claim(most, ofHost, underWay)));
    }

    private static List<String> slugs(List<PolledSource> claimed) {
        return claimed.stream().map(source -> source.ref().slug()).toList();
    }

    private static void add(String slug, String host, int count) {
        IntStream.range(0, count)
                .forEach(i -> json("""
                {"slug": "%s-%d", "kind": "feed", "url": "https://%s/%s/%d", "check": false, "publisher": {"name": "P"}}""".formatted(slug, i, host, slug, i))
                        .post("/api/v1/sources")
                        .then()
                        .statusCode(201));
    }

    /** Leaves all that is due to the test. */
    public static class NobodyPolls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }
}
