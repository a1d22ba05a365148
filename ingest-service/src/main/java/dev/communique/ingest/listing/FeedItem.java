package dev.communique.ingest.listing;

import dev.communique.ingest.reading.DateText;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** One item of an RSS or Atom feed, whatever its version. */
final class FeedItem {
    private static final List<String> PUBLISHED =
            List.of("pubdate", "published", "dc:date", "issued", "dcterms:issued", "created", "dcterms:created");
    private static final List<String> UPDATED = List.of("updated", "modified", "atom:updated", "dcterms:modified");
    private static final List<String> TEXTS =
            List.of("content:encoded", "content", "xhtml:body", "xhtml:div", "body", "description", "summary");

    private final String url;
    private final Element item;
    private final String ownPrefix;

    FeedItem(String url, Element item) {
        this.url = url;
        this.item = item;
        ownPrefix = XmlListing.prefix(item);
    }

    Entries.Item read(Publisher publisher) {
        String updated = text(UPDATED);
        String id = text(List.of("guid", "id"));
        String about = item.attr("rdf:about");
        return new Entries.Item(
                id != null ? id : about.isBlank() ? null : about,
                link(id, publisher).orElse(null),
                title(),
                content(),
                published(publisher, updated),
                updated);
    }

    private DateOrInstant published(Publisher publisher, String updated) {
        return PUBLISHED.stream()
                .map(name -> text(List.of(name)))
                .flatMap(text -> DateText.read(text, publisher).stream())
                .findFirst()
                .or(() -> DateText.read(updated, publisher))
                .orElse(null);
    }

    private String title() {
        String title = text(List.of("title", "dc:title"));
        if (title == null) {
            return null;
        }
        String plain = FeedText.isMarkup(title) ? Jsoup.parseBodyFragment(title).text() : Entities.unescape(title);
        return plain.isBlank() ? null : plain.strip().replaceAll("\\s+", " ");
    }

    private Optional<String> link(String id, Publisher publisher) {
        String guid = id != null && isPermanent() && id.strip().matches("(?i)https?://\\S+") ? id : null;
        return Stream.of(text(List.of("feedburner:origlink")), alternate(publisher), text(List.of("link")), guid)
                .flatMap(printed -> Address.absolute(base(item), printed).stream())
                .findFirst()
                .or(() -> Address.absolute(base(item), item.attr("rdf:about")));
    }

    private boolean isPermanent() {
        return own("guid").stream()
                .noneMatch(guid -> guid.attr("isPermaLink").strip().equalsIgnoreCase("false"));
    }

    /** Of several links, the page in the publisher's language, or the first page. */
    private String alternate(Publisher publisher) {
        List<Element> links = item.children().stream()
                .filter(link -> XmlListing.localName(link).equals("link")
                        && !link.attr("href").isBlank())
                .filter(link -> List.of("", "alternate")
                        .contains(link.attr("rel").strip().toLowerCase(Locale.ROOT)))
                .toList();
        return links.stream()
                .filter(link -> isPage(link) && isIn(publisher.language(), link.attr("hreflang")))
                .findFirst()
                .or(() -> links.stream().filter(FeedItem::isPage).findFirst())
                .or(() -> links.stream().findFirst())
                .flatMap(link -> Address.absolute(base(link), link.attr("href")))
                .orElse(null);
    }

    private static boolean isPage(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        return type.isBlank() || type.contains("html");
    }

    private static boolean isIn(String language, String hreflang) {
        return language != null
                && hreflang.toLowerCase(Locale.ROOT)
                        .split("-")[0]
                        .equals(language.toLowerCase(Locale.ROOT).split("-")[0]);
    }

    private String content() {
        for (String name : TEXTS) {
            for (Element element : own(name)) {
                String html = FeedText.html(element);
                if (html != null) {
                    return html;
                }
            }
        }
        return null;
    }

    private String text(List<String> names) {
        return names.stream()
                .flatMap(name -> own(name).stream())
                .map(element -> element.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Children of this name, which bear the item's own prefix unless the name has one. */
    private List<Element> own(String name) {
        String tag = name.contains(":") ? name : ownPrefix + name;
        return item.children().stream()
                .filter(child -> child.tagName().equalsIgnoreCase(tag))
                .toList();
    }

    /** The address that relative ones refer to: {@code xml:base} of the element and of those around it. */
    private String base(Element element) {
        Element parent = element.parent();
        String base = parent == null ? url : base(parent);
        return Address.absolute(base, element.attr("xml:base")).orElse(base);
    }
}
