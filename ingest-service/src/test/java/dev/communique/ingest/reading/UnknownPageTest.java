package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.RawStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of publishers that no rule knows, whose classes say nothing. */
class UnknownPageTest {
    private static final List<String> SAID = List.of(
            "The Ministry of Foreign Affairs of Lorania condemns the seizure of the vessel in the strait.",
            "We call for its immediate release.",
            "The crew must be allowed to speak to their families.");
    private static final String TEXT = "<p>" + String.join("</p><p>", SAID) + "</p>";
    private static final String TITLE = "<h1>Statement on the seizure</h1><p>12 May 2026</p>";
    private static final String OTHER =
            "<p>The consulate in the southern port of Oda will open its doors to the public in June.</p>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a notice of three sentences above  | <div class=q>%3$s%3$s</div><div class=w>%1$s<div class=b>%2$s</div></div>
            a column beside                    | <div class=w><div class=l>%1$s%2$s</div><div class=r><h3>The minister</h3>%3$s</div></div>
            items with linked headings below   | <div class=w>%1$s%2$s</div><div><div class=c><a href=/1><h3>Oda</h3></a>%3$s</div><div class=c><a href=/2><h3>Lom</h3></a>%3$s</div></div>
            other articles below               | <main><article>%1$s%2$s</article><article><a href=/1><h2>Oda</h2></a>%3$s</article></main>
            a form around it all               | <form action=x><div class=w>%1$s%2$s</div><input type=submit value=Search></form>
            a hidden pane                      | <div>%1$s<div>%2$s</div><div style="display:none">%3$s</div></div>
            an address                         | <div>%1$s%2$s<address>Ministry of Foreign Affairs, Vantar</address></div>
            classes that sound like clutter    | <div class="print social-page">%1$s<div class="share-text">%2$s</div></div>
            links inside and around sentences  | <div class=w>%1$s%2$s<p><a href=/1>Read more</a></p><p><a href=/2>Statements</a> › <a href=/3>2026</a></p></div>
            """)
    void areReadWithoutWhatStandsAround(String around, String layout) {
        String html = "<html><body>" + layout.formatted(TITLE, TEXT, OTHER) + "</body></html>";

        assertThat(ReaderFixture.passages(ReaderFixture.read(RawStatement.ofHtml(html, null))))
                .containsExactlyElementsOf(SAID);
    }

    @Test
    void keepListsQuotesRowsAndLinesOfSourceText() {
        String html = "<div><p>First of all:</p><ol><li>ships,<ul><li>ours</li></ul></li><li><p>ports</p></li></ol>"
                + "<blockquote>Trust, but count.</blockquote><table><tr><th>Year</th><th>Ships</th></tr><tr><td>2025</td>"
                + "<td>12</td></tr></table><pre>MR KAEL:  Yes.\n\nQUESTION:  Why?</pre></div>";

        assertThat(HtmlText.read(html, null).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly(
                        "First of all:",
                        "ships,",
                        "ours",
                        "ports",
                        "Trust, but count.",
                        "Year Ships",
                        "2025 12",
                        "MR KAEL:  Yes.",
                        "QUESTION:  Why?");
    }

    @Test
    void loseWhatAFeedPutsBehindAText() {
        String html =
                TEXT + "<p>The post <a href=/1>Statement on the seizure</a> appeared first on <a href=/>MFA</a>.</p>";

        assertThat(ReaderFixture.passages(ReaderFixture.read(RawStatement.ofHtml(html, null))))
                .containsExactlyElementsOf(SAID);
    }
}
