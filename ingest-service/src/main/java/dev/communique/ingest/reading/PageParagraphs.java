package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The paragraphs, list items, quotes, rows and lines of a part of a page, in their order, with what is printed bold or
 * slanted. Lines that are nothing but a link lead elsewhere and are left out.
 */
final class PageParagraphs {
    private static final Set<String> BLOCKS = Words.set("page.block.element");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SET_OFF = Set.of("b", "strong", "em", "i");
    private static final Set<String> SET_OFF_CLASSES = Words.set("page.bold.class");
    private static final String SENTENCE_ENDS = ".!?:;…。！？؟”»\"";
    private static final int LONGEST_LINK = 150;
    private static final int LONGEST_ROW = 300;
    private static final int SHORTEST_WRAPPED = 20;

    private final PageSurvey survey;
    private final Set<Element> questions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder();
    private List<Paragraph> paragraphs = new ArrayList<>();
    private int bold;
    private int boldDepth;
    private int linkDepth;
    private int preDepth;
    private int linked;
    private boolean plainSeen;
    private boolean lineBroken;
    private int lineStart;
    private Element row;

    PageParagraphs(PageSurvey survey, List<Element> questions) {
        this.survey = survey;
        this.questions.addAll(questions);
    }

    List<Paragraph> of(Element root) {
        paragraphs = new ArrayList<>();
        // Not recursive: a hostile page nests as deep as the parser lets it.
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element && element != root && survey.isDropped(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(node);
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                leave(node);
                return FilterResult.CONTINUE;
            }
        });
        end(false);
        return paragraphs;
    }

    private void enter(Node node) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                breakLine();
            } else if (row != null && element.parent() == row) {
                append(" ");
            } else if (BLOCKS.contains(name)) {
                end(false);
            }
            row = name.equals("tr") && isRow(element) ? element : row;
            boldDepth += isSetOff(element) ? 1 : 0;
            linkDepth += PageSurvey.isLink(element) ? 1 : 0;
            preDepth += name.equals("pre") ? 1 : 0;
        }
    }

    private void leave(Node node) {
        if (node instanceof Element element) {
            String name = element.normalName();
            boldDepth -= isSetOff(element) ? 1 : 0;
            linkDepth -= PageSurvey.isLink(element) ? 1 : 0;
            row = element == row ? null : row;
            if (row == null && BLOCKS.contains(name)) {
                end(HEADINGS.contains(name));
            }
            preDepth -= name.equals("pre") ? 1 : 0;
        }
    }

    /** A row of a table of figures is one line; cells that hold paragraphs or a label are laid out, not listed. */
    private static boolean isRow(Element row) {
        int cells = 0;
        for (Element cell : row.children()) {
            boolean plain = cell.children().stream()
                    .noneMatch(inner -> BLOCKS.contains(inner.normalName())
                            || SET_OFF.contains(inner.normalName())
                            || inner.normalName().equals("br")
                            || inner.childrenSize() > 0);
            cells += cell.hasText() ? 1 : 0;
            if (!plain) {
                return false;
            }
        }
        String last =
                row.childrenSize() == 0 ? "" : row.child(row.childrenSize() - 1).text();
        boolean dialogue =
                cells == 2 && SENTENCE_ENDS.indexOf(last.isEmpty() ? ' ' : last.charAt(last.length() - 1)) >= 0;
        return cells > 1 && !dialogue && row.text().length() <= LONGEST_ROW;
    }

    private boolean isSetOff(Element element) {
        if (SET_OFF.contains(element.normalName()) || questions.contains(element)) {
            return true;
        }
        if (element.hasAttr("class") && SET_OFF_CLASSES.stream().anyMatch(element::hasClass)) {
            return true;
        }
        String style = element.hasAttr("style")
                ? element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT)
                : "";
        return style.contains("font-weight:bold") || style.contains("font-weight:700");
    }

    // A line that goes on in small letters was wrapped, and is no paragraph of its own; a second break always is.
    private void breakLine() {
        if (preDepth > 0) {
            text.append('\n');
            return;
        }
        boolean open =
                text.length() - lineStart >= SHORTEST_WRAPPED && !lineBroken && SENTENCE_ENDS.indexOf(lastLetter()) < 0;
        if (open) {
            lineBroken = true;
            lineStart = text.length();
        } else {
            end(false);
        }
    }

    private char lastLetter() {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) != ' ') {
                return text.charAt(i);
            }
        }
        return '.';
    }

    private void append(String words) {
        if (preDepth > 0) {
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || c == 0xa0;
            if (!space) {
                if (lineBroken) {
                    goOn(c);
                }
                text.append(c);
                linked += linkDepth > 0 ? 1 : 0;
                plainSeen |= boldDepth == 0;
                bold = plainSeen ? bold : text.length();
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    private void goOn(char next) {
        lineBroken = false;
        if (!Character.isLowerCase(next)) {
            end(false);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void end(boolean heading) {
        String line = TextCleaner.clean(text.toString()).strip();
        if (preDepth > 0) {
            paragraphs.addAll(Paragraphs.of(line).stream()
                    .filter(paragraph -> !paragraph.text().isEmpty())
                    .toList());
        } else if (!line.isEmpty() && !leadsElsewhere(line)) {
            paragraphs.add(new Paragraph(line, Math.min(bold, line.length()), heading));
        }
        text.setLength(0);
        bold = 0;
        linked = 0;
        plainSeen = false;
        lineBroken = false;
        lineStart = 0;
    }

    private boolean leadsElsewhere(String line) {
        if (linked == 0 || line.length() > LONGEST_LINK) {
            return false;
        }
        long letters = line.chars().filter(c -> c != ' ').count();
        boolean sentence = ".!?。！？:".indexOf(line.charAt(line.length() - 1)) >= 0;
        return linked >= letters - 3 && !(sentence && letters > SHORTEST_WRAPPED);
    }
}
