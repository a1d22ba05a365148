package dev.communique.ingest.listing;

import static dev.communique.ingest.listing.ListingFixture.including;
import static dev.communique.ingest.listing.ListingFixture.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.statement.DateOrInstant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapParserTest {
    private static final String PAGE = "<url><loc>https://mfa.lorania.example/en/%s</loc><lastmod>%s</lastmod></url>";

    @Test
    void takesTheLastChangeForAChangeAndNotForADate() throws FetchException {
        ListingEntry before = only(sitemap(including(), urlset(PAGE.formatted("1", "2026-03-04"))));
        ListingEntry after = only(sitemap(including(), urlset(PAGE.formatted("1", "2026-03-05"))));

        assertThat(before.published()).isNull();
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
    }

    @Test
    void readsNewsSitemaps() throws FetchException {
        ListingEntry entry = only(sitemap(including(), urlset("""
                <url><loc>https://mfa.lorania.example/en/1</loc><image:image><image:loc>https://a.example/1.jpg</image:loc>
                <image:title>Flag</image:title></image:image><news:news><news:publication><news:name>MFA</news:name>
                <news:language>en</news:language></news:publication>
                <news:publication_date>2026-03-04T11:27:00+01:00</news:publication_date>
                <news:title>On the ferry</news:title></news:news>
                <xhtml:link rel="alternate" hreflang="ru" href="https://mfa.lorania.example/ru/1"/></url>""")));

        assertThat(entry.title()).isEqualTo("On the ferry");
        assertThat(entry.link()).isEqualTo("https://mfa.lorania.example/en/1");
        assertThat(entry.published()).isEqualTo(new DateOrInstant("2026-03-04T11:27:00+01:00"));
    }

    @Test
    void followsAnIndexFromWhatChangedLast() throws FetchException {
        String index = """
                <sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
                <sitemap><loc>/s2.xml.gz</loc><lastmod>2026-01-01</lastmod></sitemap><sitemap><loc>/s3.xml</loc></sitemap>
                </sitemapindex>""";

        Listing all = sitemap(including(), index);
        Listing some = sitemap(new KindSettings(null, null, null, 2, null), index);

        assertThat(all.further())
                .containsExactly(
                        "https://mfa.lorania.example/s2.xml.gz",
                        "https://mfa.lorania.example/s1.xml",
                        "https://mfa.lorania.example/s3.xml");
        assertThat(some.further()).containsExactly("https://mfa.lorania.example/s2.xml.gz");
        assertThat(some.problem()).contains("names 3 sitemaps", "raise pages");
    }

    @Test
    void takesOnlyTheAddressesThatAreWanted() throws FetchException {
        String pages = PAGE.formatted("news/1", "")
                + PAGE.formatted("news/public-schedule-1", "")
                + PAGE.formatted("about", "")
                + PAGE.formatted("archive/2020/speech", "");
        KindSettings settings = new KindSettings(
                List.of("/en/news/", "https://mfa.lorania.example/*/speech"), List.of("*schedule"), null, 1, null);

        assertThat(sitemap(settings, urlset(pages)).entries())
                .extracting(ListingEntry::link)
                .containsExactly(
                        "https://mfa.lorania.example/en/news/1", "https://mfa.lorania.example/en/archive/2020/speech");
    }

    @Test
    void unpacksWhatIsPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(urlset(PAGE.formatted("1", "")).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ListingFixture.read(SourceKind.SITEMAP, including(), packed.toByteArray())
                        .entries())
                .hasSize(1);
    }

    @Test
    void refusesAFeedAndAPage() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> sitemap(including(), ListingFixture.rss("<item><title>t</title></item>")))
                .withMessageContaining("is no sitemap that can be read");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> sitemap(including(), "<html><body>Map of the site</body></html>"))
                .withMessageContaining("is an HTML page, not a sitemap");
    }

    private static Listing sitemap(KindSettings settings, String body) throws FetchException {
        return ListingFixture.read(SourceKind.SITEMAP, settings, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String urlset(String urls) {
        return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls
                + "</urlset>";
    }
}
