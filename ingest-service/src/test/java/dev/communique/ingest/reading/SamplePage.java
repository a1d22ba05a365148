package dev.communique.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Pages written for this project, each laid out as a publisher lays its own out, with menus, cards, buttons and footers;
 * beside each lies what a person would keep: the title in the first line, then the paragraphs.
 */
enum SamplePage {
    /** Anchors, a table of contents, a document number, share buttons inside the head. */
    MID("https://mid.ru/en/press_service/spokesman/answers/1900001/"),
    /** Hover cards inside labels, lead and place above, the date once more below, cards of other items. */
    KREMLIN("http://kremlin.ru/events/president/transcripts/70001"),
    /** Speaker, place and date stand apart from the text; an index of topics; JSON-LD with a graph. */
    STATE("https://www.state.gov/briefings/department-press-briefing-july-29-2025/"),
    /** Labels without a colon, lines broken in the middle, another item's heading in an aside. */
    WHITEHOUSE("https://bidenwhitehouse.archives.gov/briefing-room/speeches-remarks/2022/03/04/remarks/"),
    /** A cookie notice of whole sentences, dates in a list of definitions, one of them an update. */
    GOVUK("https://www.gov.uk/government/speeches/the-sea-between-us"),
    /** Paragraphs indented with ideographic blanks, the site's name behind an underscore. */
    FMPRC("https://www.mfa.gov.cn/web/fyrbt_673021/jzhsl_673025/202503/t20250304_1.shtml"),
    /** The whole page is a form; labels are bold by class. */
    MEA("https://www.mea.gov.in/media-briefings.htm?dtl/35470"),
    /** The text stands in several boxes with a picture and a teaser between them. */
    GERMANY("https://www.auswaertiges-amt.de/de/newsroom/regierungspressekonferenz/2555214"),
    /** A table, blanks before double marks. */
    FRANCE("https://www.diplomatie.gouv.fr/fr/dossiers-pays/1"),
    /** The heading of the first level is a section's name; a list of topics; an era year. */
    JAPAN("https://www.mofa.go.jp/mofaj/press/kaiken/kaiken24_000001.html"),
    /** The whole page is a form around a layout table. */
    TURKEY("https://www.mfa.gov.tr/no_-123_-bogaz.tr.mfa"),
    /** Title and date stand inside the text's own element. */
    BELARUS("https://mfa.gov.by/press/news_mfa/abcdef0123456789.html"),
    UKRAINE("https://www.president.gov.ua/news/mi-buduyemo-port-83333"),
    /** Drupal: every link says its language, only one is a translation. */
    UNPRESS("https://press.un.org/en/2024/db240115.doc.htm"),
    /** No rule: boxes instead of paragraphs, a sidebar and a footer of whole sentences. */
    PLAIN_DIVS("https://embassy.lorania.example/news/12"),
    /** No rule: tags in capitals that nobody closed, a layout table, lines broken by hand. */
    OLD_TABLE("https://mfa.vestia.example/pc990503.htm"),
    /** No rule: slanted questions, a related card with a sentence and another item's date. */
    EEAS("https://www.eeas.europa.eu/eeas/inner-sea_en"),
    /** No rule: everything in one section, language links, two dates of which one is an update. */
    NATO("https://www.nato.int/cps/en/natohq/opinions_170972.htm");

    private final String url;

    SamplePage(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    String html() {
        return file(".html");
    }

    List<String> titleAndParagraphs() {
        return file(".txt").lines().toList();
    }

    private String file(String ending) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-') + ending;
        try (InputStream in = SamplePage.class.getResourceAsStream("/pages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
