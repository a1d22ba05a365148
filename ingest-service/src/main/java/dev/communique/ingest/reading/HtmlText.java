package dev.communique.ingest.reading;

import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The main text of a page, and what its markup says about title, date and language. */
final class HtmlText {
    private static final int LEAST_MAIN_TEXT = 200;
    // Readability prints the tree again and again: its time grows with depth times size.
    private static final int DEEPEST_FOR_READABILITY = 60;
    private static final int MOST_NODES_FOR_READABILITY = 20_000;
    private static final String MARKED_AS_MAIN = "[itemprop=articleBody], article, main";
    private static final String NOT_TEXT =
            "script, style, noscript, template, nav, footer, aside, form, button, select, svg, figure, figcaption, iframe, [hidden], [aria-hidden=true]";
    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=pubdate]",
            "meta[name=date]",
            "meta[name=DC.date.issued]",
            "time[itemprop=datePublished]",
            "time[pubdate]",
            "article time[datetime]",
            "main time[datetime]");

    private HtmlText() {}

    /** @param url of the page, or null */
    static Page read(String html, String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        String title = title(document);
        String published = published(document);
        String language = document.selectFirst("html[lang]") == null
                ? null
                : document.selectFirst("html[lang]").attr("lang");
        document.select(NOT_TEXT).remove();
        return new Page(title, published, language, PageParagraphs.of(main(document, url)));
    }

    /** What the page itself marks as its main text, where there is one such place; else what Readability finds. */
    private static Element main(Document document, String url) {
        Elements marked = document.select(MARKED_AS_MAIN);
        for (Element element : marked) {
            boolean only = marked.stream()
                            .filter(other -> other.normalName().equals(element.normalName()))
                            .count()
                    == 1;
            if (only && element.wholeText().length() >= LEAST_MAIN_TEXT) {
                return element;
            }
        }
        if (document.selectFirst("div, section, td") != null && isSmallAndFlat(document)) {
            Element content = new Readability4J(url == null ? "https://localhost/" : url, document.clone())
                    .parse()
                    .getArticleContent();
            if (content != null && content.wholeText().length() >= LEAST_MAIN_TEXT) {
                return content;
            }
        }
        return document.body();
    }

    private static boolean isSmallAndFlat(Document document) {
        int[] nodes = {0};
        boolean[] deep = {false};
        document.traverse((node, depth) -> {
            nodes[0]++;
            deep[0] |= depth > DEEPEST_FOR_READABILITY;
        });
        return !deep[0] && nodes[0] <= MOST_NODES_FOR_READABILITY;
    }

    private static String title(Document document) {
        Element meta = document.selectFirst("meta[property=og:title]");
        if (meta != null && !meta.attr("content").isBlank()) {
            return cleanLine(meta.attr("content"));
        }
        Element heading = document.selectFirst("h1");
        if (heading != null && !heading.text().isBlank()) {
            return cleanLine(heading.text());
        }
        return document.title().isBlank() ? null : cleanLine(document.title());
    }

    private static String published(Document document) {
        for (String place : PUBLISHED) {
            Element element = document.selectFirst(place);
            if (element != null) {
                String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
                if (!value.isBlank()) {
                    return value;
                }
            }
        }
        for (Element json : document.select("script[type=application/ld+json]")) {
            String value = after(json.data(), "\"datePublished\"");
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String after(String json, String key) {
        int at = json.indexOf(key);
        int open = at < 0 ? -1 : json.indexOf('"', at + key.length());
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        return close < 0 || close - open > 60 ? null : json.substring(open + 1, close);
    }

    private static String cleanLine(String line) {
        return TextCleaner.clean(line).replace('\n', ' ').strip();
    }
}
