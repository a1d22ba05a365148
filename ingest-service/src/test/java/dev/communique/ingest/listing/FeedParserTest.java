package dev.communique.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.statement.DateOrInstant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final String ADDRESS = "https://mfa.lorania.example/en/feed";

    @Test
    void readsAtom() throws FetchException {
        List<ListingEntry> entries = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:1</id>
                <entry><id>urn:2</id><title>Newer</title><updated>2026-03-05T09:00:00Z</updated>
                  <link href="/en/2"/></entry>
                <entry><id>urn:1</id><title> Older </title><published>2026-03-04T11:27:00+01:00</published>
                  <updated>2026-03-06T11:27:00+01:00</updated>
                  <link href="https://mfa.lorania.example/en/1"/><content type="html">&lt;p&gt;Text.&lt;/p&gt;</content></entry>
                </feed>""");

        assertThat(entries).extracting(ListingEntry::title).containsExactly("Older", "Newer");
        assertThat(entries.get(0).published()).isEqualTo(new DateOrInstant("2026-03-04T10:27:00Z"));
        assertThat(entries.get(0).html()).isEqualTo("<p>Text.</p>");
        assertThat(entries.get(1).link()).isEqualTo("https://mfa.lorania.example/en/2");
        assertThat(entries.get(1).published()).isEqualTo(new DateOrInstant("2026-03-05T09:00:00Z"));
    }

    @Test
    void takesLinksAsBrowsersDo() throws FetchException {
        ListingEntry entry = parse(rss("<item><title>t</title><link>/en/press release|7</link></item>"))
                .get(0);

        assertThat(entry.link()).isEqualTo("https://mfa.lorania.example/en/press%20release%7C7");
    }

    @Test
    void tellsAChangedEntryFromAnUnchangedOne() throws FetchException {
        ListingEntry before =
                parse(rss("<item><guid>1</guid><title>Draft</title></item>")).get(0);
        ListingEntry same =
                parse(rss("<item><guid>1</guid><title>Draft</title></item>")).get(0);
        ListingEntry after =
                parse(rss("<item><guid>1</guid><title>Final</title></item>")).get(0);

        assertThat(same).isEqualTo(before);
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "<rss version=\"2.0\"><channel>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
                "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss version=\"2.0\"/>",
            })
    void refusesWhatIsNoFeed(String body) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> parse(body))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FetchException.Reason.UNREADABLE));
    }

    private static List<ListingEntry> parse(String body) throws FetchException {
        return FeedParser.parse(
                        ADDRESS,
                        new Fetched.Page(body.getBytes(StandardCharsets.UTF_8), "application/xml", null, null),
                        null)
                .entries();
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>t</title><link>https://a.example</link><description>d</description>"
                + items + "</channel></rss>";
    }
}
