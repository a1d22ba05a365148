package dev.communique.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Damage;
import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.KindSettings.Selectors;
import dev.communique.ingest.source.SourceKind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DamagedListingTest {
    private static final List<String> FEEDS = List.of(
            ListingFixture.rss("""
                    <ttl>60</ttl><atom:link rel="next" href="?page=2"/><item><guid isPermaLink="false">1</guid>
                    <link>/en/1</link><title>On the <![CDATA[ferry]]></title><pubDate>Wed, 04 Mar 2026 10:27:00 GMT</pubDate>
                    <description>&lt;p&gt;Text&lt;/p&gt;</description><content:encoded><![CDATA[<p>All.</p>]]></content:encoded></item>
                    <item><title>Second</title><dc:date>2026-03-04</dc:date></item>"""),
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/x/"><entry><id>urn:2</id><title type="html">Newer</title>
            <updated>2026-03-05T09:00:00+03:00</updated><link rel="alternate" hreflang="en" href="/en/2"/>
            <content type="xhtml"><div><p>Text.</p></div></content></entry></feed>""",
            """
            <rdf:RDF><channel rdf:about="/"><sy:updatePeriod>daily</sy:updatePeriod></channel>
            <item rdf:about="https://a.example/1"><title>t</title><dc:date>4 марта 2026</dc:date></item></rdf:RDF>""",
            """
            {"version": "https://jsonfeed.org/version/1.1", "next_url": "/2", "items": [{"id": 7, "url": "/en/1",
            "title": "t", "content_text": "a", "date_published": "2026-03-04T10:00:00-05:00"}, {"id": "8", "summary": null}]}""",
            "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/f\"></head></html>");
    private static final List<String> SITEMAPS =
            List.of("""
            <?xml version="1.0" encoding="UTF-8"?><urlset><url><loc>https://a.example/en/1</loc><lastmod>2026-03-04</lastmod>
            <news:news><news:title>t</news:title><news:publication_date>2026-03-04</news:publication_date></news:news></url></urlset>""", "<sitemapindex><sitemap><loc>/s.xml.gz</loc><lastmod>2026</lastmod></sitemap></sitemapindex>");
    private static final List<String> PAGES = List.of("""
            <html><head><base href="/en/"></head><body><ul><li><time datetime="2026-03-04">x</time><a href="1">t</a></li>
            <li><a href="2">u</a> 5 March 2026</ul><a rel="next" href="?p=2">next</a>""");

    @Provide
    Arbitrary<byte[]> feeds() {
        return Arbitraries.oneOf(Damage.of(FEEDS), Arbitraries.bytes().array(byte[].class));
    }

    @Provide
    Arbitrary<byte[]> sitemaps() {
        return Arbitraries.oneOf(Damage.of(SITEMAPS), Damage.of(FEEDS));
    }

    @Provide
    Arbitrary<byte[]> pages() {
        return Damage.of(PAGES);
    }

    @Property
    void aFeedIsReadOrRefusedByName(@ForAll("feeds") byte[] body) {
        assertReadOrRefused(SourceKind.FEED, KindSettings.NONE, body);
    }

    @Property
    void aSitemapIsReadOrRefusedByName(@ForAll("sitemaps") byte[] body) {
        assertReadOrRefused(SourceKind.SITEMAP, ListingFixture.including("/en/*"), body);
    }

    @Property
    void anIndexIsReadOrRefusedByName(@ForAll("pages") byte[] body) {
        Selectors selectors = new Selectors("li", "a[href]", "a", "time", "a[rel=next]");
        assertReadOrRefused(SourceKind.INDEX, new KindSettings(null, null, selectors, 2, null), body);
    }

    /** Anything else that is thrown fails the property. */
    private static void assertReadOrRefused(SourceKind kind, KindSettings settings, byte[] body) {
        try {
            Listing listing = ListingFixture.read(kind, settings, body);
            assertThat(listing.entries()).allSatisfy(entry -> {
                assertThat(entry.key())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(1024)
                        .doesNotContain("\0");
                assertThat(entry.link() == null || entry.link().matches("(?is)https?://.*"))
                        .isTrue();
            });
        } catch (FetchException e) {
            assertThat(e.getMessage()).contains(ListingFixture.ADDRESS);
        }
    }
}
