package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * One walk over a page: its elements in their order, how much prose stands in each, and which are clutter. Prose is
 * text that is neither link nor heading, and long enough for a sentence or ended like one; an ideograph counts as three letters.
 */
final class PageSurvey {
    private static final int SHORTEST_PROSE = 25;
    private static final String SENTENCE_ENDS = ".!?:…。！？：»”";
    private static final int LETTERS_IN_IDEOGRAPH = 3;
    // What holds so much of the page is no part around it, whatever it is called.
    private static final double MOST_AROUND = 0.3;
    // A rule that would drop most of a page was made for another layout.
    private static final double MOST_BY_RULE = 0.5;
    private static final Set<String> PARTS = Set.of("div", "li", "article", "section", "td");
    private static final double LINKED = 0.35;
    private static final int MOST_IN_TEASER = 600;

    private final List<Element> elements = new ArrayList<>();
    private final Map<Element, Integer> places = new IdentityHashMap<>();
    private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    private int[] parents = new int[512];
    private int[] ends = new int[512];
    private int[] prose = new int[512];
    private int[] letters = new int[512];
    private int[] linked = new int[512];
    private boolean[] headed = new boolean[512];
    // Letters of a heading in it that is nothing but a link: it stands above another item.
    private int[] elsewhere = new int[512];
    private int at = -1;
    private int deepest;
    private int inLink;
    private int inHeading;
    private int unread;

    /** @param drop what the publisher's rule leaves out */
    PageSurvey(Document document, List<Element> drop) {
        Clutter clutter = new Clutter();
        Clutter.Kind[] kinds = walk(document, clutter);
        Set<Element> byRule = Collections.newSetFromMap(new IdentityHashMap<>());
        byRule.addAll(drop);
        int all = elements.isEmpty() ? 0 : prose[0];
        for (int i = 0; i < elements.size(); i++) {
            boolean above = parents[i] >= 0 && dropped.contains(elements.get(parents[i]));
            if (above) {
                dropped.add(elements.get(i));
            } else if (byRule.contains(elements.get(i)) && prose[i] <= all * MOST_BY_RULE
                    || isClutter(i, kinds[i], all)) {
                dropped.add(elements.get(i));
                for (int up = parents[i]; up >= 0; up = parents[up]) {
                    prose[up] -= prose[i];
                }
            }
        }
    }

    private Clutter.Kind[] walk(Document document, Clutter clutter) {
        List<Clutter.Kind> kinds = new ArrayList<>();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                deepest = Math.max(deepest, depth);
                if (node instanceof TextNode text) {
                    count(text);
                } else if (node instanceof Element element && element != document) {
                    kinds.add(clutter.of(element));
                    enter(element, kinds.get(kinds.size() - 1));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element != document) {
                    leave(element, kinds);
                }
            }
        });
        return kinds.toArray(Clutter.Kind[]::new);
    }

    private void enter(Element element, Clutter.Kind kind) {
        int i = elements.size();
        if (i == parents.length) {
            int more = i * 2;
            parents = Arrays.copyOf(parents, more);
            ends = Arrays.copyOf(ends, more);
            prose = Arrays.copyOf(prose, more);
            letters = Arrays.copyOf(letters, more);
            linked = Arrays.copyOf(linked, more);
            headed = Arrays.copyOf(headed, more);
            elsewhere = Arrays.copyOf(elsewhere, more);
        }
        elements.add(element);
        places.put(element, i);
        parents[i] = at;
        headed[i] = element.normalName().equals("h1");
        inLink += isLink(element) ? 1 : 0;
        inHeading += isHeading(element) ? 1 : 0;
        unread += kind == Clutter.Kind.UNREAD ? 1 : 0;
        at = i;
    }

    private void leave(Element element, List<Clutter.Kind> kinds) {
        ends[at] = elements.size();
        inLink -= isLink(element) ? 1 : 0;
        inHeading -= isHeading(element) ? 1 : 0;
        unread -= kinds.get(at) == Clutter.Kind.UNREAD ? 1 : 0;
        int parent = parents[at];
        if (isHeading(element) && letters[at] > 0 && linked[at] == letters[at]) {
            elsewhere[at] = letters[at];
        }
        boolean item = elsewhere[at] > 0 && PARTS.contains(element.normalName()) && letters[at] > elsewhere[at];
        if (item && kinds.get(at) == Clutter.Kind.TEXT) {
            kinds.set(at, Clutter.Kind.AROUND);
        }
        if (parent >= 0) {
            elsewhere[parent] = item ? elsewhere[parent] : Math.max(elsewhere[parent], elsewhere[at]);
            prose[parent] += prose[at];
            letters[parent] += letters[at];
            linked[parent] += linked[at];
            headed[parent] |= headed[at];
        }
        at = parent;
    }

    /** Whether it leads elsewhere; an anchor only has a name. */
    static boolean isLink(Element element) {
        return element.normalName().equals("a")
                && (element.hasAttr("href") || !element.hasAttr("id") && !element.hasAttr("name"));
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    private void count(TextNode node) {
        String text = node.getWholeText();
        if (at < 0 || unread > 0 || text.isBlank()) {
            return;
        }
        int count = 0;
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != 0xa0) {
                count += c < 0x3040 ? 1 : c > 0x9fff ? 1 : LETTERS_IN_IDEOGRAPH;
                last = c;
            }
        }
        letters[at] += count;
        linked[at] += inLink > 0 ? count : 0;
        prose[at] += inLink == 0 && inHeading == 0 && (count >= SHORTEST_PROSE || SENTENCE_ENDS.indexOf(last) >= 0)
                ? count
                : 0;
    }

    private boolean isClutter(int i, Clutter.Kind kind, int all) {
        return switch (kind) {
            case TEXT -> false;
            case UNREAD -> true;
            case AROUND -> !headed[i] && prose[i] <= all * MOST_AROUND && !holdsText(elements.get(i));
            case TEASER ->
                !headed[i] && letters[i] <= MOST_IN_TEASER && linked[i] > 0 && linked[i] >= letters[i] * LINKED;
        };
    }

    // A figure may frame a table or a quotation; a quotation may end in a footer that names who said it.
    private static boolean holdsText(Element element) {
        return switch (element.normalName()) {
            case "figure" -> element.selectFirst("table, blockquote") != null;
            case "footer" ->
                element.parent() != null && element.parent().normalName().equals("blockquote");
            case "html", "body", "main", "h1", "h2", "h3", "p" -> true;
            default -> false;
        };
    }

    List<Element> elements() {
        return elements;
    }

    boolean isDropped(Element element) {
        return dropped.contains(element);
    }

    /** Where it stands among the elements; elements that were not walked over stand nowhere: -1. */
    int place(Element element) {
        return places.getOrDefault(element, -1);
    }

    /** The first place behind it and all in it. */
    int end(int place) {
        return ends[place];
    }

    int parent(int place) {
        return parents[place];
    }

    int depth() {
        return deepest;
    }

    /** Where the one heading of the first level stands; -1 where there are several, or none. */
    int headline() {
        int found = -1;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).normalName().equals("h1") && !dropped.contains(elements.get(i)) && letters[i] > 0) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Letters of prose that stand before it. */
    int proseBefore(int place) {
        int before = 0;
        for (int at = place; parents[at] >= 0; at = parents[at]) {
            for (int sibling = parents[at] + 1; sibling < at; sibling = ends[sibling]) {
                before += dropped.contains(elements.get(sibling)) ? 0 : prose[sibling];
            }
        }
        return before;
    }

    /** Letters of prose in it that is no clutter. */
    int prose(int place) {
        return prose[place];
    }
}
