package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            the heading | <title>MFA – The strait stays open</title> | <h1>The strait stays open</h1> | The strait stays open
            a heading with tags in it | - | <h1>The strait <em>stays</em><br>open</h1> | The strait stays open
            without the site's name behind | <meta property=og:site_name content=MFA><title>The strait stays open – MFA</title> | - | The strait stays open
            without the site's name before | <meta property=og:site_name content=MFA><title>MFA: news – The strait stays open for everybody</title> | - | The strait stays open for everybody
            not the site's name | <title>The strait stays open - Ministry of Lorania</title> | <h1><a href=/>Ministry of Lorania</a></h1><h2>The strait stays open</h2> | The strait stays open
            not a section's name | <title>The strait stays open - MFA</title> | <h1>Press Releases</h1><h2>The strait stays open</h2> | The strait stays open
            the whole where one is cut | <meta property=og:title content='The strait stays open to ships …'> | <h1>The strait stays open to ships of every flag</h1> | The strait stays open to ships of every flag
            of the article, not of a card | <meta property=og:title content='The strait stays open'> | <h1>The strait stays open</h1> | The strait stays open
            entities that were written twice | <meta property=og:title content='The strait&amp;#8217;s ships &amp;amp; ours'> | - | The strait’s ships & ours
            what JSON-LD calls it | <script type=application/ld+json>{"@type": "NewsArticle", "headline": "The strait stays open"}</script> | - | The strait stays open
            none | - | - | -
            """)
    void is(String name, String head, String body, String title) {
        String page = "<html><head>" + (head == null ? "" : head) + "</head><body><div>" + (body == null ? "" : body)
                + "<div class=x><p>We have agreed with our neighbours that the strait stays open to all.</p></div></div>"
                + "<div class='card'><a href=/2><h2>Another thing altogether</h2></a></div></body></html>";

        assertThat(HtmlText.read(page, null).title()).isEqualTo(title);
    }
}
