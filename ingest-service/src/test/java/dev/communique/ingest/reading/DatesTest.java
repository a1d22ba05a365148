package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.Warning;
import dev.communique.ingest.statement.WarningCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://a.example/2024/01/15/remarks/, 2024-01-15",
        "https://a.example/202401/t20240115_11224455.shtml, 2024-01-15",
        "https://press.a.example/en/2024/db240115.doc.htm, 2024-01-15",
        "https://a.example/news/2024-01-15-remarks, 2024-01-15"
    })
    void theDayInTheAddressIsTakenWhereNothingElseNamesOne(String url, String published) {
        ReadStatement statement =
                ReaderFixture.read(RawStatement.ofText("A title\n\nWe agree.").withUrl(url));

        assertThat(statement.published()).hasToString(published);
        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.PUBLISHED);
    }

    @Test
    void anAddressThatNamesQuiteAnotherDayIsFlagged() {
        ReadStatement statement = ReaderFixture.read(RawStatement.ofText("A title\n\n15 January 2023\n\nWe agree.")
                .withUrl("https://a.example/2024/01/15/x"));

        assertThat(statement.published()).hasToString("2023-01-15");
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.DATE_DISPUTED));
    }

    @Test
    void aDayInABracketWasSpokenAndTheAddressSaysWhenItWasPublished() {
        ReadStatement statement = ReaderFixture.read(
                RawStatement.ofText("Remarks on the register\n\n(January 14, 2024)\n\nTHE PRESIDENT: Good.")
                        .withUrl("https://a.example/2024/01/15/remarks/"));

        assertThat(statement.published()).hasToString("2024-01-15");
        assertThat(statement.delivered()).hasToString("2024-01-14");
    }

    @Test
    void spokenInAnotherYearIsFlagged() {
        ReadStatement statement = ReaderFixture.read(
                "Briefing by Mira Arden, March 3, 2025\n\n4 March 2026\n\nQuestion: Well?\n\nMira Arden: Well.");

        assertThat(statement.delivered()).hasToString("2025-03-03");
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.DELIVERED_IN_ANOTHER_YEAR));
    }

    @Test
    void aDayInHistoryIsNotWhenItWasSpoken() {
        ReadStatement statement =
                ReaderFixture.read("On the events of February 24, 1992\n\n4 March 2026\n\nWe remember.");

        assertThat(statement.delivered()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.01.1970", "1 January 1900", "4 March 1899", "4 March 2031"})
    void aDayThatCannotBeIsFlaggedAndNotUsed(String day) {
        ReadStatement statement = ReaderFixture.read("A title\n\n" + day + "\n\nWe agree.");

        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.SEEN);
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.DATE_IMPOSSIBLE));
    }

    @Test
    void theBeginningOfUnixTimeInAPageIsFlaggedInEveryZone() {
        ReadStatement statement = ReaderFixture.read(RawStatement.ofHtml(
                "<meta property=article:published_time content=1969-12-31T19:00:00-05:00><p>We agree.</p>", null));

        assertThat(statement.publishedBasis()).isEqualTo(PublishedBasis.SEEN);
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.DATE_IMPOSSIBLE));
    }

    @Test
    void aZoneOutOfItsSeasonIsFlagged() {
        ReadStatement statement = ReaderFixture.read("A title\n\n4 March 2026, 10:05 CEST\n\nWe agree.");

        assertThat(statement.published()).hasToString("2026-03-04T10:05:00+01:00");
        assertThat(statement.warnings()).containsExactly(Warning.of(WarningCode.ZONE_OUT_OF_SEASON));
    }

    @Test
    void anAmericanTimeTellsTheOrderOfAnUnknownPublisher() {
        ReadStatement statement =
                ReaderFixture.read(RawStatement.ofText("A title\n\n03/04/2026 1:18 PM EST\n\nWe agree."), UNKNOWN);

        assertThat(statement.published()).hasToString("2026-03-04T13:18:00-05:00");
    }
}
