package dev.communique.ingest.listing;

import static dev.communique.ingest.listing.ListingFixture.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.KindSettings.Selectors;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.statement.DateOrInstant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexParserTest {
    private static final String PAGE = """
            <html><head><base href="/en/"></head><body><ul class="news">
            <li><time datetime="2026-03-05T10:00:00+01:00">yesterday</time><a href="2"><b>On the</b> bridge</a></li>
            <li><span class="day">4 March 2026</span><h3>On the ferry</h3><a href="1"><img src="1.jpg"></a></li>
            <li>Advertisement</li></ul><a rel="next" href="news?page=2">Older</a></body></html>""";

    @Test
    void readsByItsSelectors() throws FetchException {
        Selectors selectors = new Selectors("ul.news > li", "a", "h3, a b", "time, .day", "a[rel=next]");

        Listing listing = index(new KindSettings(null, null, selectors, 3, null), PAGE);

        assertThat(listing.entries()).extracting(ListingEntry::title).containsExactly("On the ferry", "On the");
        assertThat(listing.entries())
                .extracting(ListingEntry::link)
                .containsExactly("https://mfa.lorania.example/en/1", "https://mfa.lorania.example/en/2");
        assertThat(listing.entries())
                .extracting(ListingEntry::published)
                .containsExactly(new DateOrInstant("2026-03-04"), new DateOrInstant("2026-03-05T10:00:00+01:00"));
        assertThat(listing.further()).containsExactly("https://mfa.lorania.example/en/news?page=2");
    }

    @Test
    void needsNoMoreThanTheList() throws FetchException {
        Selectors selectors = new Selectors("ul.news a", null, null, null, null);

        Listing listing = index(new KindSettings(null, List.of("/en/1"), selectors, null, null), PAGE);

        assertThat(only(listing).title()).isEqualTo("On the bridge");
        assertThat(listing.further()).isEmpty();
    }

    @Test
    void saysWhereNothingMatches() {
        KindSettings settings = new KindSettings(null, null, new Selectors("article", null, null, null, null), 1, null);

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> index(settings, PAGE))
                .withMessageContaining("has nothing that selectors.list matches, which is article");
    }

    @Test
    void saysWhereNoLinkIsFound() throws FetchException {
        KindSettings settings =
                new KindSettings(null, null, new Selectors("ul.news li", "a.title", null, null, null), 1, null);

        Listing listing = index(settings, PAGE);

        assertThat(listing.problem()).contains("3 parts", "none of them has a link");
    }

    private static Listing index(KindSettings settings, String body) throws FetchException {
        return ListingFixture.read(SourceKind.INDEX, settings, body.getBytes(StandardCharsets.UTF_8));
    }
}
