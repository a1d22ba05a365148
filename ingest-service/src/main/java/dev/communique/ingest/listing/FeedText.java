package dev.communique.ingest.listing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The text of an item as HTML, however it is wrapped: escaped once or twice, in CDATA, or as elements. */
final class FeedText {
    private static final Pattern TAG =
            Pattern.compile("<(/?[A-Za-z][\\w:-]{0,20}(\\s[^<>]{0,2000})?/?|!--.{0,2000}?--)>");
    private static final Pattern ESCAPED_TAG = Pattern.compile("&lt;/?[A-Za-z][\\w:-]{0,20}(\\s.{0,2000}?)?/?&gt;");

    private FeedText() {}

    /** @return null where there is no text */
    static String html(Element element) {
        if (!element.children().isEmpty()) {
            return element.wholeText().isBlank() ? null : element.html();
        }
        String text = element.wholeText().strip();
        if (text.isEmpty() || isOtherThanText(element)) {
            return null;
        }
        if (!isMarkup(text) && ESCAPED_TAG.matcher(text).find()) {
            text = Entities.unescape(text);
        }
        return isPlain(element) || !isMarkup(text) ? paragraphs(text) : text;
    }

    static boolean isMarkup(String text) {
        return TAG.matcher(text).find();
    }

    // Atom says what is text; there a tag would be talked about, not meant.
    private static boolean isPlain(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        return type.equals("text") || type.equals("text/plain");
    }

    private static boolean isOtherThanText(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean isNamed = type.contains("/") && !type.startsWith("text/") && !type.contains("html");
        return isNamed || element.attr("mode").equalsIgnoreCase("base64");
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (String paragraph : Entities.unescape(text).split("\\R\\s*\\R|\\R")) {
            if (!paragraph.isBlank()) {
                html.append("<p>").append(Entities.escape(paragraph.strip())).append("</p>\n");
            }
        }
        return html.toString().strip();
    }
}
