package dev.communique.ingest.reading;

import java.util.List;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What Readability keeps of a page. It decides as the library does, and leaves out what the library does on the way and
 * nobody needs here: two thirds of its time went into printing the page for a log and into measuring the same text
 * several times.
 */
final class ReadableParts extends ArticleGrabber {
    private static final ReadabilityOptions OPTIONS = new ReadabilityOptions();
    private static final RegExUtil EXPRESSIONS = new Expressions();

    // Weighing one element asks for its text three times in a row.
    private Element measured;
    private String measuredText;

    private ReadableParts() {
        super(OPTIONS, EXPRESSIONS);
    }

    /**
     * The part of the page that holds what is kept, or null.
     *
     * @param document is taken apart
     */
    static Element of(Document document) {
        // Printed prettily, the page would be twice as long where nesting is deep.
        document.outputSettings().prettyPrint(false);
        Readability4J readability = new Readability4J(
                "https://localhost/",
                document,
                OPTIONS,
                EXPRESSIONS,
                new Preprocessor(EXPRESSIONS),
                new MetadataParser(EXPRESSIONS),
                new ReadableParts(),
                new Postprocessor());
        return readability.parse().getArticleContent();
    }

    @Override
    protected boolean isElementWithoutContent(Element node) {
        return !holdsWords(node) && super.isElementWithoutContent(node);
    }

    private static boolean holdsWords(Element element) {
        return element.nodeStream(TextNode.class)
                .anyMatch(text -> text.getWholeText().chars().anyMatch(Character::isLetterOrDigit));
    }

    @Override
    protected int getCharCount(Element node, char c) {
        measuredText = super.getInnerText(node, EXPRESSIONS, true);
        measured = node;
        return (int) measuredText.chars().filter(found -> found == c).count();
    }

    @Override
    protected String getInnerText(Element element, RegExUtil expressions, boolean normalizeSpaces) {
        return element == measured && normalizeSpaces
                ? measuredText
                : super.getInnerText(element, expressions, normalizeSpaces);
    }

    @Override
    protected void printAndRemove(Node node, String reason) {
        measured = null;
        super.printAndRemove(node, reason);
    }

    @Override
    protected Element createArticleContent(Document document, Element top, boolean paging) {
        Element found = super.createArticleContent(document, top, paging);
        Element unprinted = new Unprinted();
        List.copyOf(found.childNodes()).forEach(unprinted::appendChild);
        return unprinted;
    }

    /** Does not print itself: the library asks for that three times, for a log that nobody reads. */
    private static final class Unprinted extends Element {
        Unprinted() {
            super("div");
        }

        @Override
        public String html() {
            return "";
        }
    }

    /** The library's own; spaces that stand alone need no replacing. */
    private static final class Expressions extends RegExUtil {
        Expressions() {
            super(
                    UnlikelyCandidatesDefaultPattern,
                    OkMaybeItsACandidateDefaultPattern,
                    PositiveDefaultPattern,
                    NegativeDefaultPattern,
                    ExtraneousDefaultPattern,
                    BylineDefaultPattern,
                    ReplaceFontsDefaultPattern,
                    NormalizeDefaultPattern,
                    VideosDefaultPattern,
                    NextLinkDefaultPattern,
                    PrevLinkDefaultPattern,
                    WhitespaceDefaultPattern,
                    HasContentDefaultPattern);
        }

        @Override
        public String normalize(String text) {
            boolean before = false;
            for (int i = 0; i < text.length(); i++) {
                boolean space = Character.isWhitespace(text.charAt(i));
                if (space && before) {
                    return super.normalize(text);
                }
                before = space;
            }
            return text;
        }
    }
}
