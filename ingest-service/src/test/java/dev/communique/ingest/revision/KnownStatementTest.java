package dev.communique.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.Publisher;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownStatementTest {
    private static final int SITE = 1;
    private static final int MIRROR = 2;

    private final KnownStatement statement = new KnownStatement(1, "site", false, null, Links.NONE);

    @Test
    void takesAChangeThatIsTakenBackForARevision() {
        take(SITE, "a");
        take(SITE, "b");

        Accepted back = take(SITE, "a");

        assertThat(back).isEqualTo(new Accepted("st_1", 3, true));
    }

    @Test
    void recognisesARepeat() {
        take(SITE, "a");

        Accepted again = take(SITE, "a");

        assertThat(again).isEqualTo(new Accepted("st_1", 1, false));
        assertThat(statement.unnoted()).isEmpty();
    }

    @Test
    void letsTwoSourcesWithSpellingsOfTheirOwnTakeNoTurns() {
        take(SITE, "a");
        take(MIRROR, "a'");

        assertThat(take(SITE, "a")).isEqualTo(new Accepted("st_1", 1, false));
        assertThat(take(MIRROR, "a'")).isEqualTo(new Accepted("st_1", 2, false));
        assertThat(take(SITE, "a")).isEqualTo(new Accepted("st_1", 1, false));
    }

    @Test
    void doesNotLetASourceThatIsBehindTurnItBack() {
        take(SITE, "a");
        take(SITE, "b");

        Accepted late = take(MIRROR, "a");

        assertThat(late).isEqualTo(new Accepted("st_1", 1, false));
        assertThat(statement.unnoted()).containsOnlyKeys((long) MIRROR);
    }

    @Test
    void letsASourceThatFollowedTakeTheChangeBack() {
        take(SITE, "a");
        take(SITE, "b");
        take(MIRROR, "a");
        take(MIRROR, "b");

        Accepted back = take(MIRROR, "a");

        assertThat(back).isEqualTo(new Accepted("st_1", 3, true));
    }

    @Test
    void recognisesAListThatIsSentAgain() {
        take(SITE, "a");
        take(SITE, "b");

        Accepted first = statement.take(candidate(SITE, "a"), true);
        Accepted second = take(SITE, "b");

        assertThat(first).isEqualTo(new Accepted("st_1", 1, false));
        assertThat(second).isEqualTo(new Accepted("st_1", 2, false));
    }

    @Test
    void staysWithdrawn() {
        KnownStatement withdrawn = new KnownStatement(1, "site", true, null, Links.NONE);
        withdrawn.add(1, "a", SITE);
        withdrawn.add(2, "a", SITE);

        Accepted pushed = withdrawn.take(candidate(SITE, "b"), false);

        assertThat(pushed).isEqualTo(new Accepted("st_1", 2, false));
    }

    private Accepted take(int source, String fingerprint) {
        return statement.take(candidate(source, fingerprint), false);
    }

    private static Candidate candidate(int source, String fingerprint) {
        SourceRef ref = new SourceRef(source, "source-" + source, SourceKind.FEED, Publisher.named("Lorania"));
        return new Candidate(
                "st_1", null, fingerprint, ref, null, Instant.EPOCH, false, new byte[0], new byte[0], null);
    }
}
