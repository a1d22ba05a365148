package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.source.KindSettings.Selectors;
import dev.communique.ingest.statement.CanonicalAddress;
import dev.communique.ingest.statement.InvalidFieldException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Reads what a client says about a source that only some kinds of source are told. */
public final class KindFields {
    static final List<String> NAMES = List.of("include", "exclude", "selectors", "pages", "fields");

    private static final int MOST_PATTERNS = 100;
    private static final int LONGEST = 1000;
    private static final int MOST_PAGES = 1000;
    private static final int SITEMAPS = 50;
    private static final List<String> SELECTORS = List.of("list", "link", "title", "date", "next");
    private static final List<String> STATEMENT_FIELDS =
            List.of("file", "url", "title", "text", "html", "published", "delivered", "language", "speaker", "role");

    private KindFields() {}

    /** @throws ProblemException naming the field that is wrong, or that this kind of source does not have */
    public static KindSettings parse(JsonObject source, SourceKind kind) {
        if (!kind.isPolled()) {
            List.of("include", "exclude", "selectors", "pages").forEach(field -> refuse(source, field, kind));
        }
        if (kind != SourceKind.INDEX) {
            refuse(source, "selectors", kind);
        }
        if (kind != SourceKind.ARCHIVE) {
            refuse(source, "fields", kind);
        }
        return new KindSettings(
                patterns(source, "include"),
                patterns(source, "exclude"),
                kind == SourceKind.INDEX ? selectors(source) : null,
                pages(source, kind),
                fields(source.object("fields").only("source's fields", STATEMENT_FIELDS)));
    }

    private static void refuse(JsonObject source, String field, SourceKind kind) {
        if (source.hasValue(field)) {
            throw ProblemException.invalid(field, "a source of kind %s has no %s".formatted(kind.text(), field));
        }
    }

    private static List<String> patterns(JsonObject source, String field) {
        List<String> patterns = source.texts(field);
        boolean isRight = patterns.size() <= MOST_PATTERNS
                && patterns.stream()
                        .allMatch(pattern -> pattern.length() <= LONGEST && pattern.matches("(?i)(/|\\*|https?://).*"));
        if (!isRight) {
            throw ProblemException.invalid(
                    field,
                    "%s must hold at most %d beginnings of addresses or paths with * for anything, such as /en/news/*/statement"
                            .formatted(field, MOST_PATTERNS));
        }
        return patterns;
    }

    private static Selectors selectors(JsonObject source) {
        JsonObject selectors = source.object("selectors").only("source's selectors", SELECTORS);
        if (selectors.text("list") == null) {
            throw ProblemException.invalid(
                    "selectors.list",
                    "selectors.list must select the part of the page that each statement has, such as article or ul.news > li");
        }
        return new Selectors(
                selector(selectors, "list"),
                selector(selectors, "link"),
                selector(selectors, "title"),
                selector(selectors, "date"),
                selector(selectors, "next"));
    }

    private static String selector(JsonObject selectors, String name) {
        String selector = selectors.text(name);
        if (selector == null) {
            return null;
        }
        try {
            if (selector.length() <= LONGEST) {
                QueryParser.parse(selector);
                return selector;
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw unparsable(name, e.getMessage());
        }
        throw unparsable(name, "it is longer than " + LONGEST + " characters");
    }

    private static ProblemException unparsable(String name, String reason) {
        return ProblemException.invalid(
                "selectors." + name,
                "selectors.%s must be a CSS selector, such as div.news a[href]: %s".formatted(name, reason));
    }

    private static Integer pages(JsonObject source, SourceKind kind) {
        Integer pages = source.number("pages");
        if (pages == null) {
            return kind == SourceKind.SITEMAP ? SITEMAPS : null;
        }
        if (pages < 1 || pages > MOST_PAGES) {
            throw ProblemException.invalid("pages", "pages must be from 1 to " + MOST_PAGES);
        }
        return pages;
    }

    private static Map<String, String> fields(JsonObject given) {
        Map<String, String> fields = new HashMap<>();
        for (String field : STATEMENT_FIELDS) {
            String theirs = given.text(field);
            if (theirs != null) {
                fields.put(field, theirs);
            }
        }
        return fields;
    }

    /** The address of something that is polled. */
    public static String url(JsonObject source) {
        String url = source.text("url");
        if (url == null) {
            throw ProblemException.invalid(
                    "url", "url must be the address of what lists the statements, such as https://mfa.example/feed");
        }
        try {
            CanonicalAddress.of(url);
            return url.strip();
        } catch (InvalidFieldException e) {
            throw ProblemException.invalid(e.field(), e.getMessage());
        }
    }
}
