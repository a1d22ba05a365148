package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.fetch.PageText;
import dev.communique.ingest.reading.DateText;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.KindSettings.Selectors;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads an HTML page that lists statements, by the selectors that its source was given. */
final class IndexParser {
    private IndexParser() {}

    static Listing parse(String url, Fetched.Page page, Publisher publisher, KindSettings settings)
            throws FetchException {
        String text = PageText.decode(page.bytes(), page.contentType());
        if (text.isBlank()) {
            throw new FetchException(Reason.UNREADABLE, url + " answers with nothing, not with a page", null);
        }
        Document document = Jsoup.parse(text, url);
        Selectors selectors = settings.selectors();
        Elements parts = document.select(selectors.list());
        if (parts.isEmpty()) {
            throw new FetchException(
                    Reason.UNREADABLE,
                    "%s has nothing that selectors.list matches, which is %s".formatted(url, selectors.list()),
                    null);
        }
        Entries entries = new Entries(url, settings);
        for (Element part : parts) {
            Optional<Entries.Item> item = item(part, selectors, publisher);
            if (item.isPresent()) {
                entries.add(item.get());
            }
        }
        List<ListingEntry> oldestFirst = new ArrayList<>(entries.list());
        Collections.reverse(oldestFirst);
        return new Listing(oldestFirst, next(document, url, settings), null, problem(url, oldestFirst, parts.size()));
    }

    private static String problem(String url, List<ListingEntry> entries, int parts) {
        return entries.isEmpty()
                ? "%s has %d parts that selectors.list matches, and none of them has a link to a statement"
                        .formatted(url, parts)
                : null;
    }

    private static Optional<Entries.Item> item(Element part, Selectors selectors, Publisher publisher) {
        Element link = link(part, selectors);
        String base = part.ownerDocument() == null ? "" : part.baseUri();
        return Optional.ofNullable(link)
                .flatMap(found -> Address.absolute(base, found.attr("href")))
                .map(address -> new Entries.Item(
                        null, address, title(part, link, selectors), null, date(part, selectors, publisher), null));
    }

    private static Element link(Element part, Selectors selectors) {
        if (selectors.link() != null) {
            return part.selectFirst(selectors.link());
        }
        return part.is("a[href]") ? part : part.selectFirst("a[href]");
    }

    private static String title(Element part, Element link, Selectors selectors) {
        Element title = selectors.title() == null ? link : part.selectFirst(selectors.title());
        String text = title == null ? "" : title.text().strip();
        return text.isEmpty() ? null : text;
    }

    private static DateOrInstant date(Element part, Selectors selectors, Publisher publisher) {
        Element date = selectors.date() == null ? null : part.selectFirst(selectors.date());
        if (date == null) {
            return null;
        }
        return DateText.read(date.attr("datetime"), publisher)
                .or(() -> DateText.read(date.attr("content"), publisher))
                .or(() -> DateText.read(date.text(), publisher))
                .orElse(null);
    }

    private static List<String> next(Document document, String url, KindSettings settings) {
        String selector = settings.selectors().next();
        if (selector == null || settings.mostPages() <= 1) {
            return List.of();
        }
        return Optional.ofNullable(document.selectFirst(selector))
                .flatMap(next -> Address.absolute(document.baseUri(), next.attr("href")))
                .filter(next -> !next.equals(url))
                .stream()
                .toList();
    }
}
