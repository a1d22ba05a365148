package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.WarningCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to be slow, deep or large: the bounds are generous, and a reader that is not linear misses them by far. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostilePageTest {
    private static final String TEXT = "We agree that the strait stays open.";

    @Test
    void manyNestedElementsAreRead() {
        Page page = HtmlText.read("<div>".repeat(90_000) + TEXT + "</div>".repeat(90_000), null);

        assertThat(texts(page)).containsExactly(TEXT);
    }

    @Test
    void whatIsTooLargeIsCutAndSaysSo() {
        ReadStatement statement =
                ReaderFixture.read(RawStatement.ofHtml(("<p>" + TEXT + "</p>").repeat(300_000), null));

        assertThat(statement.warnings()).extracting("code").contains(WarningCode.PAGE_CUT);
        assertThat(statement.truncated()).isTrue();
        assertThat(ReaderFixture.passages(statement)).hasSize(100_000).containsOnly(TEXT);
    }

    @Test
    void whatHoldsItsTextBehindTheCutIsRefused() {
        RawStatement raw = RawStatement.ofHtml("<b>".repeat(1_000_000) + "<p>" + TEXT, null);

        assertThatThrownBy(() -> ReaderFixture.read(raw))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("html holds no paragraph in the part of it that is read, its first 8000000 characters and"
                        + " 200000 tags; give the statement's own page");
    }

    @Test
    void aPictureWrittenIntoThePageHidesNothing() {
        String picture = "<img src=\"data:image/png;base64," + "QUJD".repeat(5_000_000) + "\">";

        Page page = HtmlText.read("<h1>The strait stays open</h1>" + picture + "<p>" + TEXT + "</p>", null);

        assertThat(texts(page)).contains(TEXT);
        assertThat(page.doubts()).isEmpty();
    }

    @Test
    void aMillionAttributesAreRead() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append(" a").append(Integer.toString(i, 36));
        }

        assertThat(texts(HtmlText.read("<div" + attributes + "><p>" + TEXT + "</p></div>", null)))
                .containsExactly(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>We agree that <b>the strait <i>stays</b> open</i>.",
                "<table><p>We agree that the strait stays open.</table>",
                "<p>We agree that the strait\u0000 stays open.",
                "<p>We agree that the \u202estrait\u202c stays\u200b open.",
                "<p>We&nbsp;agree&#32;that&#x20;the&#0032;strait&nbsp;stays&Tab;open.",
                "<p>We agree that the str<wbr>ait st<span>ay</span>s o<b>pe</b>n.",
                "<p hidden>No.</p><p style='Display : none'>No.</p><p class=sr-only>No.</p><p>We agree that the strait stays open.",
                "<title>x<p>No.</title><p>We agree that the strait stays open.<!-- <p>No.",
                "<noscript><p>No.</p></noscript><template><p>No.</p></template><p>We agree that the strait stays open.</p><script>No."
            })
    void brokenMarkupIsReadAsABrowserReadsIt(String html) {
        assertThat(texts(HtmlText.read(html, null))).containsExactly(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@graph\": [[[[[[",
                "{\"datePublished\": {\"@value\": 1}}",
                "not json \"datePublished\": \"2026-03-04\"",
                "[]",
                "null"
            })
    void metadataThatIsNoneHarmsNothing(String json) {
        String html = "<script type=\"application/ld+json\">" + json + "</script><p>" + TEXT;

        assertThat(texts(HtmlText.read(html, null))).containsExactly(TEXT);
    }

    @Test
    void metadataNestedWithoutEndHarmsNothing() {
        String json = "[".repeat(100_000);

        Page page = HtmlText.read("<script type=\"application/ld+json\">" + json + "</script><p>" + TEXT, null);

        assertThat(texts(page)).containsExactly(TEXT);
    }

    private static List<String> texts(Page page) {
        return page.paragraphs().stream().map(Paragraph::text).toList();
    }
}
