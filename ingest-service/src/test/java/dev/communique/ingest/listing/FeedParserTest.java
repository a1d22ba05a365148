package dev.communique.ingest.listing;

import static dev.communique.ingest.listing.ListingFixture.feed;
import static dev.communique.ingest.listing.ListingFixture.only;
import static dev.communique.ingest.listing.ListingFixture.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.statement.DateOrInstant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    @Test
    void readsAtom() throws FetchException {
        List<ListingEntry> entries = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:1</id>
                <entry><id>urn:2</id><title>Newer</title><updated>2026-03-05T09:00:00Z</updated>
                  <link href="/en/2"/></entry>
                <entry><id>urn:1</id><title> Older </title><published>2026-03-04T11:27:00+01:00</published>
                  <updated>2026-03-06T11:27:00+01:00</updated>
                  <link href="https://mfa.lorania.example/en/1"/><content type="html">&lt;p&gt;Text.&lt;/p&gt;</content></entry>
                </feed>""").entries();

        assertThat(entries).extracting(ListingEntry::title).containsExactly("Older", "Newer");
        assertThat(entries.get(0).published()).isEqualTo(new DateOrInstant("2026-03-04T11:27:00+01:00"));
        assertThat(entries.get(0).html()).isEqualTo("<p>Text.</p>");
        assertThat(entries.get(1).link()).isEqualTo("https://mfa.lorania.example/en/2");
        assertThat(entries.get(1).published()).isEqualTo(new DateOrInstant("2026-03-05T09:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            RSS 0.91 | <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss version="0.91"><channel><title>c</title><item><title>Talks</title><link>https://a.example/1</link><description>Held.</description></item></channel></rss>
            RSS 0.92 | <rss version="0.92"><channel><item><title>Talks</title><link>https://a.example/1</link><description>Held.</description></item></channel></rss>
            RSS 1.0  | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example"><title>c</title></channel><item rdf:about="https://a.example/1"><title>Talks</title><description>Held.</description></item></rdf:RDF>
            RSS 2.0  | <rss version="2.0"><channel><item><title>Talks</title><guid>https://a.example/1</guid><description>Held.</description></item></channel></rss>
            Atom 0.3 | <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Talks</title><link rel="alternate" type="text/html" href="https://a.example/1"/><issued>2026-03-04T11:27:00Z</issued><content type="text/html" mode="escaped">Held.</content></entry></feed>
            Atom 1.0 | <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Talks</a:title><a:link href="https://a.example/1"/><a:summary>Held.</a:summary></a:entry></a:feed>
            JSON 1.0 | {"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "url": "https://a.example/1", "title": "Talks", "content_text": "Held."}]}
            JSON 1.1 | {"title": "c", "items": [{"url": "https://a.example/1", "title": "Talks", "content_html": "<p>Held.</p>"}], "version": "https://jsonfeed.org/version/1.1"}
            """)
    void readsEveryVersion(String version, String body) throws FetchException {
        ListingEntry entry = only(feed(body));

        assertThat(feed(body).problem()).isNull();
        assertThat(entry.link()).isEqualTo("https://a.example/1");
        assertThat(entry.title()).isEqualTo("Talks");
        assertThat(entry.html()).isEqualTo("<p>Held.</p>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Wed, 04 Mar 2026 11:27:05 +0300 | 2026-03-04T11:27:05+03:00
            Wed, 04 Mar 2026 11:27:05 GMT   | 2026-03-04T11:27:05Z
            Wed, 4 Mar 26 11:27 EST         | 2026-03-04T11:27:00-05:00
            Wed, 04 Mar 2026 11:27:05 UT    | 2026-03-04T11:27:05Z
            Wed, 04 Mar 2026 11:27:05       | 2026-03-04T11:27:05+01:00
            2026-03-04T11:27:05.120+05:30   | 2026-03-04T11:27:05.120+05:30
            2026-03-04 11:27:05             | 2026-03-04T11:27:05+01:00
            2026-03-04T11:27:05-0500        | 2026-03-04T11:27:05-05:00
            2026-03-04                      | 2026-03-04
            26-03-04  16:10                 | 2026-03-04T16:10:00+01:00
            4 марта 2026 года, 10:10        | 2026-03-04T10:10:00+01:00
            4. März 2026                    | 2026-03-04
            Thu, 01 Jan 1970 00:00:00 GMT   |
            yesterday                       |
            2026-13-44T99:99:99Z            |
            """)
    void keepsTheDateAsItIsPrinted(String printed, String date) throws FetchException {
        ListingEntry entry = only(feed(rss("<item><title>t</title><pubDate>" + printed + "</pubDate></item>")));

        assertThat(entry.published()).isEqualTo(date == null ? null : new DateOrInstant(date));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            as browsers take it  | '<link>/en/press release|7</link>'                                    | https://mfa.lorania.example/en/press%20release%7C7
            xml:base             | <link xml:base="https://b.example/x/">7</link><a/>                    | https://mfa.lorania.example/en/7
            guid that is a page  | <guid>https://a.example/7</guid>                                      | https://a.example/7
            guid that is none    | <guid isPermaLink="false">https://a.example/7</guid>                  |
            a script             | <link>javascript:alert(1)</link>                                      |
            a file               | <link>file:///etc/passwd</link>                                       |
            of several           | <atom:link rel="self" href="https://a.example/s"/><link>https://a.example/7</link> | https://a.example/7
            ampersands           | <link>https://a.example/?a=1&amp;b=2&c=3</link>                       | https://a.example/?a=1&b=2&c=3
            behind a counter     | <link>https://count.example/1</link><feedburner:origLink>https://a.example/7</feedburner:origLink> | https://a.example/7
            """, quoteCharacter = '\'')
    void takesTheLinkOfThePage(String name, String item, String link) throws FetchException {
        assertThat(only(feed(rss("<item><title>t</title>" + item + "</item>"))).link())
                .isEqualTo(link);
    }

    @Test
    void takesTheAtomLinkToThePageInThePublishersLanguage() throws FetchException {
        ListingEntry entry = only(feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/news/"><entry xml:base="7/"><title>t</title>
                <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/pdf" href="a.pdf"/>
                <link rel="alternate" type="text/html" hreflang="ru" href="ru"/>
                <link rel="alternate" type="text/html" hreflang="en-GB" href="en"/></entry></feed>"""));

        assertThat(entry.link()).isEqualTo("https://b.example/news/7/en");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            content:encoded wins  | <description>Teaser.</description><content:encoded><![CDATA[<p>Whole.</p>]]></content:encoded> | <p>Whole.</p>
            CDATA with a script   | <description><![CDATA[<p>Held.</p><script>if (a < b && c) go("</p>")</script>]]></description>  | <p>Held.</p><script>if (a < b && c) go("</p>")</script>
            escaped               | <description>&lt;p&gt;Held.&lt;/p&gt;</description>                                             | <p>Held.</p>
            escaped twice         | <description>&amp;lt;p&amp;gt;Held.&amp;lt;/p&amp;gt;</description>                             | <p>Held.</p>
            HTML's own names      | <description>Talks&nbsp;were held &mdash; again</description>                                   | '<p>Talks&nbsp;were held — again</p>'
            elements              | <description><p>Held.</p></description>                                                        | <p>Held.</p>
            a stray ampersand     | <description>Trade & aid</description>                                                         | <p>Trade &amp; aid</p>
            less than             | <description>Inflation &lt; 3 %</description>                                                  | <p>Inflation &lt; 3 %</p>
            """)
    void readsTheTextHoweverItIsWrapped(String name, String item, String html) throws FetchException {
        assertThat(only(feed(rss("<item><title>t</title>" + item + "</item>"))).html())
                .isEqualTo(html);
    }

    @Test
    void tellsAChangedEntryFromAnUnchangedOne() throws FetchException {
        ListingEntry before = only(feed(rss("<item><guid>1</guid><title>Draft</title></item>")));
        ListingEntry same = only(feed(rss("<item><guid>1</guid><title>Draft</title></item>")));
        ListingEntry after = only(feed(rss("<item><guid>1</guid><title>Final</title></item>")));

        assertThat(same).isEqualTo(before);
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
    }

    @Test
    void takesAnEntryWhoseIdentifierChangesForTheSame() throws FetchException {
        String item =
                "<item><guid isPermaLink=\"false\">%s</guid><link>https://a.example/7</link><title>t</title></item>";

        assertThat(only(feed(rss(item.formatted("f3a1"))))).isEqualTo(only(feed(rss(item.formatted("9c07")))));
    }

    @Test
    void tellsEntriesOfOneLinkApartByTheirIdentifiers() throws FetchException {
        Listing listing = feed(rss("<item><guid>1</guid><link>https://a.example/live</link><title>a</title></item>"
                + "<item><guid>2</guid><link>https://a.example/live</link><title>b</title></item>"));

        assertThat(listing.entries()).extracting(ListingEntry::title).containsExactly("b", "a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <ttl>60</ttl>                                                                            | PT1H
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>       | PT12H
            <sy:updatePeriod> hourly </sy:updatePeriod><ttl>90</ttl>                                 | PT1H30M
            <sy:updatePeriod>yearly</sy:updatePeriod>                                                | PT168H
            <ttl>soon</ttl><sy:updatePeriod>often</sy:updatePeriod>                                  |
            """)
    void saysHowLongItMayBeLeftAlone(String channel, Duration pause) throws FetchException {
        assertThat(feed(rss(channel)).pause()).isEqualTo(pause);
    }

    @Test
    void readsWhatComesBeforeItIsCutOff() throws FetchException {
        String whole = rss("<item><title>Second</title></item><item><title>First</title></item>");

        Listing listing = feed(whole.substring(0, whole.indexOf("</title></item></channel>")));

        assertThat(only(listing).title()).isEqualTo("Second");
        assertThat(listing.problem()).contains("is cut off");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE"})
    void readsTheCharsetThatTheBytesAreIn(String charset) throws FetchException {
        String body =
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + rss("<item><title>О переговорах</title></item>");

        assertThat(only(feed(body.getBytes(Charset.forName(charset)))).title()).isEqualTo("О переговорах");
    }

    @Test
    void readsBehindWhatMayStandBeforeTheFirstCharacter() throws FetchException {
        assertThat(only(feed("\uFEFF\n \n<?xml version=\"1.0\"?>" + rss("<item><title>a\0b\u0008</title></item>")))
                        .title())
                .isEqualTo("ab");
    }

    @Test
    void leavesEntitiesUnexpanded() throws FetchException {
        ListingEntry entry = only(feed("""
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
                """ + rss("<item><title>&x; &b;</title></item>")));

        assertThat(entry.title()).isEqualTo("&x; &b;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<rss version=\"2.0\"><channel>",
                "<rss version=\"2.0\"/>",
                "{\"version\": \"https://example.org/other\", \"items\": []}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"title\": ",
                "<urlset><url><loc>https://a.example</loc></url></urlset>",
                "User-agent: *",
                "%PDF-1.7",
            })
    void refusesWhatIsNoFeed(String body) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> feed(body))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FetchException.Reason.UNREADABLE));
    }

    @Test
    void namesTheFeedsOfAPageThatIsNone() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> feed("""
                        <!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/en/rss.xml">
                        </head><body>News</body></html>"""))
                .withMessageContaining("is an HTML page, not a feed")
                .withMessageContaining("https://mfa.lorania.example/en/rss.xml");
    }

    @Test
    void refusesAMillionItems() {
        String million = rss("<item/>".repeat(Entries.MOST + 1));

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> feed(million))
                .withMessageContaining("more than 50000 items")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FetchException.Reason.TOO_LARGE));
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= ListingText.LARGEST >> 20; i++) {
                gzip.write(zeros);
            }
            gzip.write(zeros);
        }

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> feed(bomb.toByteArray()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FetchException.Reason.TOO_LARGE));
    }

    @Test
    void endsAtNestingWithoutEnd() throws FetchException {
        String deep = rss("<item><title>t</title><description>" + "<b>".repeat(100_000) + "</description></item>");

        assertThat(feed(deep.getBytes(StandardCharsets.UTF_8)).entries()).hasSizeLessThanOrEqualTo(1);
    }
}
