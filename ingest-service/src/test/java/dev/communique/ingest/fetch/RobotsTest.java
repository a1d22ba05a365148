package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.fetch.FetchException.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static final URI PRIVATE = URI.create("https://a.example/private/1");
    private static final String FORBIDS = "User-agent: *\nDisallow: /private/\n";

    private final SettableClock clock = new SettableClock();
    private String file = "";
    private FetchException failure;
    private int reads;

    private final Robots robots = new Robots(this::read, Duration.ofHours(24), Duration.ofSeconds(60), clock);

    @Test
    void forbidsWhatTheFileForbidsAndSaysWhatToDo() throws FetchException {
        file = FORBIDS;

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> robots.check(PRIVATE))
                .withMessageContaining("robots.txt of a.example forbids reading https://a.example/private/1")
                .withMessageContaining("Communique")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ROBOTS))
                .satisfies(e -> assertThat(e.isPassing()).isFalse());
        assertThat(robots.check(URI.create("https://a.example/news"))).isZero();
    }

    @Test
    void keepsToTheRulesMadeForIt() throws FetchException {
        file = FORBIDS + "\nUser-agent: communique\nAllow: /private/\nDisallow: /private/drafts\nCrawl-delay: 7\n";

        assertThat(robots.check(PRIVATE)).isEqualTo(Duration.ofSeconds(7));
        assertForbidden(URI.create("https://a.example/private/drafts/2"));
    }

    @Test
    void cutsACrawlDelayToWhatCanBeKept() throws FetchException {
        file = "User-agent: *\nCrawl-delay: 86400\n";

        assertThat(robots.check(PRIVATE)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void readsTheFileOnceADay() {
        assertAllowed();
        file = FORBIDS;
        clock.pass(Duration.ofHours(23));
        assertAllowed();

        clock.pass(Duration.ofHours(2));

        assertForbidden(PRIVATE);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void forbidsEverythingWhileTheFileCannotBeReached() {
        failure = new FetchException(Reason.SERVER_ERROR, "status 503", null);

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> robots.check(PRIVATE))
                .withMessageContaining("cannot be read as long as its robots.txt cannot: status 503")
                .satisfies(e -> assertThat(e.isPassing()).isTrue());
    }

    @Test
    void asksAgainSoonForAFileThatCouldNotBeReached() {
        failure = new FetchException(Reason.TIMEOUT, "silent", null);
        assertForbidden(PRIVATE);
        failure = null;

        clock.pass(Duration.ofMinutes(11));

        assertAllowed();
    }

    @Test
    void goesOnWithTheCopyItKnows() {
        assertAllowed();
        failure = new FetchException(Reason.UNREACHABLE, "no route", null);

        clock.pass(Duration.ofDays(3));

        assertAllowed();
    }

    @Test
    void takesAFileThatStaysUnreachableForNone() {
        failure = new FetchException(Reason.SERVER_ERROR, "status 500", null);
        assertForbidden(PRIVATE);

        clock.pass(Duration.ofDays(31));

        assertAllowed();
    }

    private void assertAllowed() {
        assertThatCode(() -> robots.check(PRIVATE)).doesNotThrowAnyException();
    }

    private void assertForbidden(URI address) {
        assertThatExceptionOfType(FetchException.class).isThrownBy(() -> robots.check(address));
    }

    private byte[] read(URI address) throws FetchException {
        assertThat(address).hasToString("https://a.example/robots.txt");
        reads++;
        if (failure != null) {
            throw failure;
        }
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-03-04T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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
    }
}
