package dev.communique.ingest.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells by its name, role, class or id what an element of a page is for: to be read, or to find one's way, to share, to
 * play, to be hidden. The words are data ({@code page.*} in {@code words.properties}).
 */
final class Clutter {
    /** What an element is, as far as its markup says. */
    enum Kind {
        /** May hold text of the statement. */
        TEXT,
        /** Stands around the text, unless most of the page is inside it. */
        AROUND,
        /** Points to other pages, if much of it is a link. */
        TEASER,
        /** Is never read by anybody. */
        UNREAD
    }

    private static final Set<String> UNREAD_ELEMENTS = Words.set("page.unread.element");
    private static final Set<String> AROUND_ELEMENTS = Words.set("page.around.element");
    private static final Set<String> AROUND_ROLES = Words.set("page.around.role");
    private static final Set<String> AROUND_WORDS = Words.set("page.around.word");
    private static final Set<String> AROUND_NAMES = Words.set("page.around.name");
    private static final Set<String> TEASER_WORDS = Words.set("page.teaser.word");
    private static final Set<String> HIDDEN_CLASSES = Words.set("page.hidden.class");
    // hidden md:block and d-none d-md-flex are hidden on small screens only.
    private static final Pattern SHOWN_SOMEWHERE = Pattern.compile("[:-](block|flex|inline|grid|table)");
    // share-block2 and ShareBlock are both made of share and block.
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N}+(?:\\W|_|$))");
    private static final int MOST_REMEMBERED = 2_000;

    // A page uses few classes many times.
    private final Map<String, Kind> byClass = new HashMap<>();

    Kind of(Element element) {
        String name = element.normalName();
        if (UNREAD_ELEMENTS.contains(name) || isHidden(element)) {
            return Kind.UNREAD;
        }
        if (AROUND_ELEMENTS.contains(name)
                || element.hasAttr("role")
                        && AROUND_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return Kind.AROUND;
        }
        Kind kind = byClass(element.className());
        return kind == Kind.TEXT && element.hasAttr("id") ? byClass(element.attr("id")) : kind;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("style")
                        && element.attr("style")
                                .replace(" ", "")
                                .toLowerCase(Locale.ROOT)
                                .contains("display:none");
    }

    private Kind byClass(String names) {
        if (names.isEmpty()) {
            return Kind.TEXT;
        }
        Kind known = byClass.get(names);
        if (known == null) {
            known = read(names);
            if (byClass.size() < MOST_REMEMBERED) {
                byClass.put(names, known);
            }
        }
        return known;
    }

    private static Kind read(String names) {
        Kind kind = Kind.TEXT;
        for (String name : names.split("\\s+")) {
            if (HIDDEN_CLASSES.contains(name) && !SHOWN_SOMEWHERE.matcher(names).find()) {
                return Kind.UNREAD;
            }
            if (AROUND_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
                kind = Kind.AROUND;
            }
            for (String word : WORDS.split(name)) {
                String lower = word.toLowerCase(Locale.ROOT);
                if (AROUND_WORDS.contains(lower)) {
                    kind = Kind.AROUND;
                } else if (kind == Kind.TEXT && TEASER_WORDS.contains(lower)) {
                    kind = Kind.TEASER;
                }
            }
        }
        return kind;
    }
}
