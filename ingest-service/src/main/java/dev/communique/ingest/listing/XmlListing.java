package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads an XML listing element by element, so that one with a million items costs no more than the largest item.
 * The parser knows no document types: external entities and entity bombs stay the text that they are. It takes what
 * browsers would take: names of characters from HTML, stray ampersands, a missing end.
 */
abstract class XmlListing {
    private static final int DEEPEST = 128;

    private final String url;
    private final String what;
    private final Set<String> itemNames;
    private boolean isCut;

    /**
     * @param what it is called in sentences
     * @param itemNames local names of the elements that are listed
     */
    XmlListing(String url, String what, Set<String> itemNames) {
        this.url = url;
        this.what = what;
        this.itemNames = itemNames;
    }

    /** Takes an item that is whole; it is gone afterwards. */
    abstract void item(Element item) throws FetchException;

    /** Looks at an element that belongs to no item. */
    abstract void other(Element element);

    /** Whether the element is the root of such a listing, as far as it is read. */
    abstract boolean isRoot(Element root);

    /** Reads the document to its end, which may be missing. */
    final void read(String text) throws FetchException {
        Parser xml = Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        boolean isRooted = false;
        try (StreamParser parser = new StreamParser(xml).parse(text, url)) {
            for (Iterator<Element> elements = parser.iterator(); elements.hasNext(); ) {
                Element element = elements.next();
                if (element instanceof Document) {
                    continue;
                }
                if (!isRooted && !isRoot(root(element))) {
                    break;
                }
                isRooted = true;
                take(element);
            }
        }
        if (!isRooted) {
            throw unreadable();
        }
    }

    FetchException unreadable() {
        return new FetchException(Reason.UNREADABLE, "%s is no %s that can be read".formatted(url, what), null);
    }

    /** A sentence where the document ends before its root does, or null. */
    final String cut() {
        return isCut ? "%s is cut off; what it lists before that was read".formatted(url) : null;
    }

    private static Element root(Element element) {
        Element root = element;
        while (root.parent() != null && root.parent().parent() != null) {
            root = root.parent();
        }
        return root;
    }

    private void take(Element element) throws FetchException {
        boolean isItem = itemNames.contains(localName(element));
        boolean isUnended =
                element.childNodeSize() > 0 && element.endSourceRange().isImplicit();
        isCut |= isUnended && (isItem || element == root(element));
        if (isItem) {
            if (!isUnended) {
                item(element);
            }
            element.remove();
        } else if (!isInsideItem(element)) {
            other(element);
        }
    }

    private boolean isInsideItem(Element element) {
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            if (itemNames.contains(localName(parent))) {
                return true;
            }
        }
        return false;
    }

    static String localName(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Its prefix with the colon; empty where it has none. */
    static String prefix(Element element) {
        String name = element.tagName();
        return name.substring(0, name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
