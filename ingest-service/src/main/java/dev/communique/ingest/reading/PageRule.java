package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * Where the pages of one publisher keep what a reader needs. Each place is a list of selectors, of which the first that
 * finds something counts.
 *
 * @param hosts the hosts it holds for, with their subdomains
 * @param head lines above the text that belong to it, such as the speaker and the place
 * @param speaker who speaks, where exactly one person is named
 * @param questions what is to be read as a question though no word says so
 * @param metadata whether the dates in the page's metadata can be believed
 */
record PageRule(
        String name,
        Set<String> hosts,
        List<Evaluator> text,
        List<Evaluator> title,
        List<Evaluator> date,
        List<Evaluator> head,
        List<Evaluator> speaker,
        List<Evaluator> drop,
        List<Evaluator> questions,
        boolean metadata) {
    static final PageRule NONE = new PageRule(
            "none", Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);

    /** The outermost elements that the first selector finds, in their order. */
    static List<Element> find(Document document, List<Evaluator> places) {
        for (Evaluator place : places) {
            List<Element> outermost = new ArrayList<>();
            for (Element element : document.select(place)) {
                boolean nested = !outermost.isEmpty() && isWithin(element, outermost.get(outermost.size() - 1));
                if (!nested && element.hasText()) {
                    outermost.add(element);
                }
            }
            if (!outermost.isEmpty()) {
                return outermost;
            }
        }
        return List.of();
    }

    // Bounded: the parser keeps no tree deeper than 512.
    static boolean isWithin(Element element, Element ancestor) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
