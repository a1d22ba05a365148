package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.reading.DateText;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads XML sitemaps, news sitemaps and sitemap indexes. The time of the last change says that a page is to be read
 * again, never when it was published; only a news sitemap says that.
 */
final class SitemapParser extends XmlListing {
    private final String url;
    private final Publisher publisher;
    private final KindSettings settings;
    private final Entries entries;
    private final List<Child> children = new ArrayList<>();

    private SitemapParser(String url, Publisher publisher, KindSettings settings) {
        super(url, "sitemap", Set.of("url", "sitemap"));
        this.url = url;
        this.publisher = publisher;
        this.settings = settings;
        entries = new Entries(url, settings);
    }

    /** @param changed sorts; empty where the index does not say */
    private record Child(String address, String changed) {}

    static Listing parse(String url, Fetched.Page page, Publisher publisher, KindSettings settings)
            throws FetchException {
        String text = ListingText.decode(url, page);
        NotAListing.refuse(url, text, "sitemap");
        SitemapParser parser = new SitemapParser(url, publisher, settings);
        parser.read(text);
        return parser.listing();
    }

    private Listing listing() throws FetchException {
        if (cut() != null && entries.size() == 0 && children.isEmpty()) {
            throw unreadable();
        }
        List<ListingEntry> oldestFirst = entries.list().stream()
                .sorted(Comparator.comparing(entry ->
                        entry.published() == null ? "" : entry.published().text()))
                .toList();
        List<String> newestFirst = children.stream()
                .sorted(Comparator.comparing(Child::changed).reversed())
                .map(Child::address)
                .limit(settings.mostPages() - 1L)
                .toList();
        return new Listing(oldestFirst, newestFirst, null, problem(newestFirst.size()));
    }

    private String problem(int read) {
        return children.size() > read
                ? "%s names %d sitemaps, of which the %d that changed last are read; raise pages for more"
                        .formatted(url, children.size(), read)
                : cut();
    }

    @Override
    boolean isRoot(Element root) {
        return Set.of("urlset", "sitemapindex").contains(localName(root));
    }

    @Override
    void item(Element item) throws FetchException {
        Optional<String> link = text(item, "loc").flatMap(address -> Address.absolute(url, address));
        String changed = text(item, "lastmod").orElse("");
        if (link.isEmpty()) {
            return;
        }
        if (localName(item).equals("sitemap")) {
            if (children.size() < Entries.MOST) {
                children.add(new Child(link.get(), changed));
            }
            return;
        }
        DateOrInstant published = text(item, "publication_date")
                .flatMap(date -> DateText.read(date, publisher))
                .orElse(null);
        String title = newsTitle(item);
        entries.add(new Entries.Item(null, link.get(), title, null, published, changed));
    }

    @Override
    void other(Element element) {}

    private static Optional<String> text(Element item, String name) {
        return item.getAllElements().stream()
                .filter(element ->
                        localName(element).equals(name) && !prefix(element).equals("image:"))
                .map(element -> element.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    // Pictures and films have titles too.
    private static String newsTitle(Element item) {
        return item.getAllElements().stream()
                .filter(element -> element.tagName().equalsIgnoreCase("news:title"))
                .map(element -> element.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
