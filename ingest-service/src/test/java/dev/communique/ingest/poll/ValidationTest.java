package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.source.Validators;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Duration RECHECK = Duration.ofHours(12);
    private static final Fetched NOT_MODIFIED = new Fetched.NotModified(new Fetched.Answer(null, null, null));

    @Test
    void asksConditionallyForHalfADay() {
        assertThat(validation(knownFor(Duration.ofHours(11))).etag()).isEqualTo("\"7\"");
        assertThat(validation(knownFor(Duration.ofHours(11))).lastModified()).isEqualTo("then");
    }

    @Test
    void asksWithoutAConditionNowAndThen() {
        Validation recheck = validation(knownFor(Duration.ofHours(12)));

        assertThat(recheck.etag()).isNull();
        assertThat(recheck.lastModified()).isNull();
    }

    @Test
    void triesTheOldValidatorsWhereARecheckFindsSomethingElse() {
        Validators known = knownFor(Duration.ofHours(13));

        assertThat(validation(known).lists(page("\"7\""), "other", NOW)).isTrue();
        assertThat(validation(known).lists(page("\"7\""), "same", NOW)).isFalse();
        assertThat(validation(known.forgotten()).lists(page("\"7\""), "other", NOW))
                .isFalse();
        assertThat(validation(Validators.NONE).lists(page("\"7\""), "other", NOW))
                .isFalse();
        assertThat(validation(knownFor(Duration.ofHours(1))).lists(page("\"8\""), "other", NOW))
                .isFalse();
    }

    @Test
    void neverTrustsASourceAgainThatLied() {
        Validation recheck = validation(knownFor(Duration.ofHours(13)));
        recheck.lists(page("\"7\""), "other", NOW);

        boolean hasLied = recheck.wasTried(NOT_MODIFIED);

        assertThat(hasLied).isTrue();
        assertThat(recheck.after()).isEqualTo(new Validators(null, null, "other", NOW, false));
        Validation next = validation(recheck.after());
        assertThat(next.etag()).isNull();
        assertThat(next.lists(page("\"9\""), "third", NOW)).isFalse();
        assertThat(next.after()).isEqualTo(new Validators(null, null, "third", NOW, false));
    }

    @Test
    void goesOnTrustingASourceThatTellsOfItsChange() {
        Validation recheck = validation(knownFor(Duration.ofHours(13)));
        recheck.lists(page("\"8\""), "other", NOW);

        boolean hasLied = recheck.wasTried(page("\"8\""));

        assertThat(hasLied).isFalse();
        assertThat(recheck.after()).isEqualTo(new Validators("\"8\"", null, "other", NOW, true));
    }

    private static Validation validation(Validators before) {
        return new Validation(before, NOW, RECHECK);
    }

    private static Validators knownFor(Duration time) {
        return new Validators("\"7\"", "then", "same", NOW.minus(time), true);
    }

    private static Fetched.Page page(String etag) {
        return new Fetched.Page(new byte[0], "application/rss+xml", etag, null);
    }
}
