package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The paragraphs, list items, quotes and lines of a part of a page, in their order, with what is printed bold. */
final class PageParagraphs {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "td",
            "section",
            "article",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "pre",
            "table",
            "main",
            "header",
            "center",
            "address");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int bold;
    private int boldDepth;
    private boolean plainSeen;

    private PageParagraphs() {}

    static List<Paragraph> of(Element root) {
        PageParagraphs reading = new PageParagraphs();
        // Not recursive: a hostile page nests a hundred thousand elements.
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                reading.enter(node);
            }

            @Override
            public void tail(Node node, int depth) {
                reading.leave(node);
            }
        });
        reading.end(false);
        return reading.paragraphs;
    }

    private void enter(Node node) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br") || BLOCKS.contains(element.normalName())) {
                end(false);
            }
            boldDepth += isBold(element) ? 1 : 0;
        }
    }

    private void leave(Node node) {
        if (node instanceof Element element) {
            boldDepth -= isBold(element) ? 1 : 0;
            if (BLOCKS.contains(element.normalName())) {
                end(HEADINGS.contains(element.normalName()));
            }
        }
    }

    private static boolean isBold(Element element) {
        return element.normalName().equals("b") || element.normalName().equals("strong");
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || c == 0xa0;
            if (!space) {
                text.append(c);
                plainSeen |= boldDepth == 0;
                bold = plainSeen ? bold : text.length();
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    private void end(boolean heading) {
        String line = TextCleaner.clean(text.toString()).strip();
        if (!line.isEmpty()) {
            paragraphs.add(new Paragraph(line, Math.min(bold, line.length()), heading));
        }
        text.setLength(0);
        bold = 0;
        plainSeen = false;
    }
}
