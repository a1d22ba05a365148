package dev.communique.ingest.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * Finds where the text of a statement stands on a page: where the publisher's rule says, else where many sites keep it,
 * else in the innermost element that holds nearly all prose of the page. Where the prose is spread over parts that
 * nothing tells apart, Readability decides among them; it is asked last because it takes longer than all the rest, and
 * only where the text stands, because it leaves out short answers and lists.
 */
final class MainText {
    private static final int SHORTEST = 20;
    private static final double NEARLY_ALL = 0.8;
    private static final double MOST = 0.75;
    private static final double FOLLOWING = 0.6;
    private static final double ENOUGH = 0.5;
    private static final double LEAST_KEPT = 0.25;
    // Readability prints the tree again and again: its time grows with depth times size.
    private static final int MOST_ELEMENTS_FOR_READABILITY = 10_000;
    private static final int DEEPEST_FOR_READABILITY = 60;
    private static final int LEAST_FOR_READABILITY = 500;
    private static final String MARK = "data-place";
    private static final Set<String> PARTS =
            Set.of("div", "section", "article", "main", "td", "tr", "tbody", "table", "form", "center");
    private static final Set<String> MAIN_NAMES =
            Set.of("content", "main", "maincontent", "main-content", "article", "page-content");

    private final Document document;
    private final PageSurvey survey;

    MainText(Document document, PageSurvey survey) {
        this.document = document;
        this.survey = survey;
    }

    /** The elements that hold the text by the publisher's rule; empty where the page is laid out otherwise. */
    List<Element> byRule(PageRule rule) {
        List<Element> found = PageRule.find(document, rule.text());
        return lettersIn(found) >= SHORTEST ? found : List.of();
    }

    private static int lettersIn(List<Element> elements) {
        return elements.stream().mapToInt(element -> element.text().length()).sum();
    }

    List<Element> find(List<Evaluator> usualTexts) {
        Element body = document.body();
        int all = survey.prose(survey.place(body));
        for (Evaluator usual : usualTexts) {
            List<Element> found = PageRule.find(document, List.of(usual)).stream()
                    .filter(element -> !survey.isDropped(element))
                    .toList();
            if (!found.isEmpty() && proseIn(found) >= Math.max(1, all * NEARLY_ALL)) {
                return found;
            }
        }
        int place = innermost(around(survey.headline(), survey.place(body)));
        return List.of(
                isSettled(place)
                        ? survey.elements().get(place)
                        : survey.elements().get(readable(place)));
    }

    private int proseIn(List<Element> elements) {
        return elements.stream()
                .mapToInt(element -> survey.prose(survey.place(element)))
                .sum();
    }

    /** The innermost element around the one headline of the page and most of the prose that follows; else the body. */
    private int around(int headline, int body) {
        for (int place = headline < 0 ? -1 : survey.parent(headline); place > body; place = survey.parent(place)) {
            int following = survey.prose(body) - survey.proseBefore(place);
            if (survey.prose(place) > 0 && survey.prose(place) >= following * FOLLOWING && isPart(place)) {
                return place;
            }
        }
        return body;
    }

    private int innermost(int from) {
        int place = from;
        int next = mostProse(place);
        while (next >= 0
                && survey.prose(next) > 0
                && survey.prose(next) >= survey.prose(place) * MOST
                && isPart(next)) {
            place = next;
            next = mostProse(place);
        }
        return place;
    }

    private int mostProse(int place) {
        int most = -1;
        for (int child = place + 1; child < survey.end(place); child = survey.end(child)) {
            if (!survey.isDropped(survey.elements().get(child))
                    && (most < 0 || survey.prose(child) > survey.prose(most))) {
                most = child;
            }
        }
        return most;
    }

    private boolean isPart(int place) {
        return PARTS.contains(survey.elements().get(place).normalName());
    }

    // Its paragraphs stand right in it, or in boxes that are all alike, or it says that it is the main part.
    private boolean isSettled(int place) {
        Element element = survey.elements().get(place);
        String id = element.id().toLowerCase(Locale.ROOT);
        if (Set.of("main", "article").contains(element.normalName())
                || element.attr("role").equals("main")
                || MAIN_NAMES.contains(id)
                || survey.prose(place) < LEAST_FOR_READABILITY) {
            return true;
        }
        int inParts = 0;
        Set<String> kinds = new HashSet<>();
        for (int child = place + 1; child < survey.end(place); child = survey.end(child)) {
            Element part = survey.elements().get(child);
            if (!survey.isDropped(part) && isPart(child) && survey.prose(child) > 0) {
                inParts += survey.prose(child);
                kinds.add(part.normalName() + "." + part.className());
            }
        }
        return inParts < survey.prose(place) * ENOUGH || kinds.size() == 1;
    }

    /** The innermost element around all that Readability keeps; the place itself where it keeps little. */
    private int readable(int place) {
        if (survey.elements().size() > MOST_ELEMENTS_FOR_READABILITY || survey.depth() > DEEPEST_FOR_READABILITY) {
            return place;
        }
        int common = -1;
        for (Element element : keptByReadability()) {
            int marked = Integer.parseInt(element.attr(MARK));
            if (element.normalName().equals("p") || !element.ownText().isBlank()) {
                common = common < 0 ? marked : common(common, marked);
            }
        }
        if (common < 0 || survey.prose(common) < survey.prose(place) * LEAST_KEPT) {
            return place;
        }
        return isPart(common) ? common : survey.parent(common);
    }

    private List<Element> keptByReadability() {
        try {
            Element kept = ReadableParts.of(pruned());
            return kept == null ? List.of() : kept.select("[" + MARK + "]");
        } catch (RuntimeException e) {
            // A fault of the library must not lose a statement: all of the part is read instead.
            return List.of();
        }
    }

    private int common(int one, int other) {
        int at = one;
        while (at > other || survey.end(at) <= other) {
            at = survey.parent(at);
        }
        return at;
    }

    private Document pruned() {
        for (int i = 0; i < survey.elements().size(); i++) {
            survey.elements().get(i).attr(MARK, String.valueOf(i));
        }
        Document copy = document.clone();
        for (Element element : copy.select("[" + MARK + "]")) {
            Element original = survey.elements().get(Integer.parseInt(element.attr(MARK)));
            if (survey.isDropped(original) && element.hasParent()) {
                element.remove();
            }
        }
        return copy;
    }
}
