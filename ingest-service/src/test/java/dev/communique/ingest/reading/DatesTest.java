package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.Warning;
import dev.communique.ingest.statement.WarningCode;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Publisher UNKNOWN = Publisher.named("push");

    @Test
    void aTimeWithoutZoneIsInThePublishersZone() {
        ReadStatement statement = ReaderFixture.read("A title\n\n11:27 04.07.2026\n\nWe agree.");

        assertThat(statement.published()).hasToString("2026-07-04T11:27:00+02:00");
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.ZONE_ASSUMED));
    }

    @Test
    void aPrintedZoneNeedsNoAssumption() {
        ReadStatement statement = ReaderFixture.read("A title\n\nMarch 4, 2026, 1:18 P.M. EST\n\nWe agree.");

        assertThat(statement.published()).hasToString("2026-03-04T13:18:00-05:00");
        assertThat(statement.warnings()).isEmpty();
    }

    @Test
    void aTimeWhoseZoneNobodyKnowsIsDropped() {
        ReadStatement statement =
                ReaderFixture.read(RawStatement.ofText("A title\n\n11:27 04.07.2026\n\nWe agree."), UNKNOWN);

        assertThat(statement.published()).hasToString("2026-07-04");
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.ZONE_UNKNOWN));
    }

    @Test
    void aKnownLayoutImpliesItsZone() {
        String text =
                "A title\n\n11:27 04.07.2026 • Pavel Orlin , Minister for Foreign Affairs of the Russian Federation\n\nWe agree.";

        ReadStatement statement = ReaderFixture.read(RawStatement.ofText(text), UNKNOWN);

        assertThat(statement.published()).hasToString("2026-07-04T11:27:00+03:00");
        assertThat(statement.speaker()).isEqualTo("Pavel Orlin");
    }

    @Test
    void aDateInTheFutureIsFlaggedAndNotUsed() {
        ReadStatement statement = ReaderFixture.read("A title\n\n4 March 2031\n\nWe agree.");

        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.SEEN);
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.DATE_IMPOSSIBLE));
    }

    @Test
    void theFirstDayOfUnixTimeIsFlaggedAndNotUsed() {
        ReadStatement statement = ReaderFixture.read("A title\n\n01.01.1970\n\nWe agree.");

        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.SEEN);
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.DATE_IMPOSSIBLE));
    }

    @Test
    void aDateInsideASentenceDatesNothing() {
        ReadStatement statement = ReaderFixture.read(
                "A title\n\nOn 4 March 2026 our ministers met in Vantar and agreed on the register.");

        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.SEEN);
        assertThat(ReaderFixture.passages(statement)).hasSize(1);
    }

    @Test
    void theDayInAHeadlineIsTheDayItWasSpoken() {
        ReadStatement statement = ReaderFixture.read(
                "Briefing by Spokesperson Mira Arden, March 3, 2026\n\n09:00 04.03.2026\n\nQuestion: Well?\n\nMira Arden: Well.");

        assertThat(statement.delivered()).hasToString("2026-03-03");
        assertThat(statement.published()).hasToString("2026-03-04T09:00:00+01:00");
    }

    @Test
    void spokenAfterItWasPublishedIsFlagged() {
        ReadStatement statement = ReaderFixture.read(
                RawStatement.ofText("We agree.").withPublished("2026-03-01").withDelivered("2026-03-04"));

        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.DELIVERED_AFTER_PUBLISHED));
    }
}
