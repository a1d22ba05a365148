package dev.communique.ingest.reading;

import dev.communique.ingest.statement.Alternate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself where no reader looks: JSON-LD, OpenGraph, Dublin Core and the like, best first.
 *
 * @param titles which the page gives itself; the site's name may be part of one
 * @param siteNames by which no statement is called
 * @param language the primary subtag, or null
 * @param canonical its own address, or null
 */
record PageMetadata(
        List<String> titles,
        Set<String> siteNames,
        List<String> dates,
        String language,
        String canonical,
        List<Alternate> translations) {
    private static final List<String> DATE_NAMES = Words.list("page.date.name");
    private static final List<String> TITLE_NAMES = Words.list("page.title.name");
    private static final List<String> SITE_NAMES = Words.list("page.site.name");
    private static final int LONGEST_DATE = 80;

    /** @param url of the page, or null */
    static PageMetadata of(Document document, String url) {
        Map<String, String> metas = metas(document);
        JsonLd json = JsonLd.of(document);
        List<String> titles = named(metas, TITLE_NAMES);
        titles.addAll(json.titles());
        if (!document.title().isBlank()) {
            titles.add(document.title());
        }
        Set<String> siteNames = new LinkedHashSet<>(named(metas, SITE_NAMES));
        siteNames.addAll(json.siteNames());
        List<String> dates = json.dates();
        dates.addAll(named(metas, DATE_NAMES));
        dates.removeIf(date -> date.length() > LONGEST_DATE);
        return new PageMetadata(
                titles.stream()
                        .map(PageMetadata::line)
                        .filter(title -> !title.isEmpty())
                        .toList(),
                siteNames,
                dates,
                language(document, metas),
                canonical(document),
                PageTranslations.of(document, url));
    }

    private static Map<String, String> metas(Document document) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : document.select("meta[content]")) {
            String content = meta.attr("content");
            for (String key : List.of("property", "name", "itemprop")) {
                if (meta.hasAttr(key) && !content.isBlank()) {
                    // The words file writes blanks for underscores.
                    metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT).replace('_', ' '), content.strip());
                }
            }
        }
        return metas;
    }

    private static List<String> named(Map<String, String> metas, List<String> names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            String value = metas.get(name);
            if (value != null && !values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private static String language(Document document, Map<String, String> metas) {
        Element html = document.selectFirst("html[lang]");
        String tag = html == null
                ? metas.getOrDefault("og:locale", metas.getOrDefault("dc.language", ""))
                        .replace(' ', '-')
                : html.attr("lang");
        String language = Locale.forLanguageTag(tag.replace('_', '-').strip()).getLanguage();
        return language.isEmpty() ? null : language;
    }

    private static String canonical(Document document) {
        Element link = document.selectFirst("link[rel=canonical][href]");
        String address = link == null ? "" : link.absUrl("href");
        return address.startsWith("http") ? address : null;
    }

    /** One line, with entities that were written twice over decoded once more. */
    static String line(String text) {
        String decoded = text.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
        return TextCleaner.clean(decoded).replaceAll("\\s+", " ").strip();
    }
}
