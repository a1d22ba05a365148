package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.statement.CanonicalAddress;
import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.Publisher;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * What a client says about a source.
 *
 * @param slug null where it is not given
 * @param kind null where it is not given
 * @param url of a feed, otherwise null
 * @param path of a folder: its name below the inbox, otherwise null
 * @param interval null where the interval is to follow the source
 */
record SourceSettings(
        String slug, SourceKind kind, String url, String path, Publisher publisher, Duration interval, boolean paused) {
    private static final List<String> FIELDS =
            List.of("slug", "kind", "url", "path", "publisher", "language", "interval", "paused");
    private static final List<String> PUBLISHER_FIELDS = List.of("name", "country", "zone");
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);

    /**
     * @param known the source's slug and kind where it exists already, or null: it need not be given again
     * @throws ProblemException naming the field that is wrong
     */
    static SourceSettings parse(byte[] bytes, Source known, SourceConfig config) {
        JsonObject object = JsonObject.parse(bytes).only("source", FIELDS);
        String slug = SourceSlug.check("slug", unchanged(object, "slug", known == null ? null : known.slug));
        SourceKind kind = kind(unchanged(object, "kind", known == null ? null : known.kind.text()));
        return new SourceSettings(
                slug,
                kind,
                url(object, kind),
                path(object, kind, slug),
                publisher(object, kind, slug),
                interval(object, config),
                paused(object, kind));
    }

    private static String unchanged(JsonObject object, String field, String known) {
        String given = object.text(field);
        if (known != null && given != null && !given.equals(known)) {
            throw ProblemException.invalid(field, field + " cannot be changed; it is " + known);
        }
        return known == null ? given : known;
    }

    private static SourceKind kind(String text) {
        return SourceKind.of(text)
                .filter(kind -> kind != SourceKind.ARCHIVE)
                .orElseThrow(() -> ProblemException.invalid("kind", "kind must be feed, folder or push"));
    }

    private static String url(JsonObject object, SourceKind kind) {
        String url = object.text("url");
        if (kind != SourceKind.FEED) {
            return absent("url", url, kind);
        }
        if (url == null) {
            throw ProblemException.invalid("url", "url must be the address of an RSS or Atom feed");
        }
        try {
            CanonicalAddress.of(url);
            return url.strip();
        } catch (InvalidFieldException e) {
            throw ProblemException.invalid(e.field(), e.getMessage());
        }
    }

    private static String path(JsonObject object, SourceKind kind, String slug) {
        String path = object.text("path");
        if (kind != SourceKind.FOLDER) {
            return absent("path", path, kind);
        }
        if (path == null) {
            return slug;
        }
        if (!path.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,127}")) {
            throw ProblemException.invalid(
                    "path", "path must be the name of a folder in the inbox, such as harbour-council");
        }
        return path;
    }

    private static boolean paused(JsonObject object, SourceKind kind) {
        boolean paused = object.flag("paused");
        if (paused && kind == SourceKind.PUSH) {
            throw ProblemException.invalid(
                    "paused", "paused must be false for a source of kind push, which only its clients can pause");
        }
        return paused;
    }

    private static String absent(String field, String value, SourceKind kind) {
        if (value != null) {
            throw ProblemException.invalid(field, "a source of kind %s has no %s".formatted(kind.text(), field));
        }
        return null;
    }

    private static Publisher publisher(JsonObject object, SourceKind kind, String slug) {
        JsonObject publisher = object.object("publisher").only("publisher", PUBLISHER_FIELDS);
        String name = publisher.text("name");
        if (name == null && kind == SourceKind.FEED) {
            throw ProblemException.invalid("publisher.name", "publisher.name must say who publishes the feed");
        }
        if (name != null && name.isBlank()) {
            throw ProblemException.invalid("publisher.name", "publisher.name must not be blank");
        }
        String country = publisher.text("country");
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw ProblemException.invalid(
                    "publisher.country", "publisher.country must be two capital letters, such as DE");
        }
        return new Publisher(name == null ? slug : name.strip(), country, zone(publisher), language(object));
    }

    private static ZoneId zone(JsonObject publisher) {
        String zone = publisher.text("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(
                    "publisher.zone", "publisher.zone must be a time zone, such as Europe/Vienna");
        }
    }

    private static String language(JsonObject object) {
        String language = object.text("language");
        try {
            return language == null
                    ? null
                    : new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw ProblemException.invalid("language", "language must be a language tag, such as en or pt-BR");
        }
    }

    private static Duration interval(JsonObject object, SourceConfig config) {
        String text = object.text("interval");
        if (text == null) {
            return null;
        }
        try {
            Duration interval = Duration.parse(text.startsWith("P") ? text : "PT" + text);
            if (interval.compareTo(config.shortestInterval()) >= 0 && interval.compareTo(LONGEST_INTERVAL) <= 0) {
                return interval;
            }
        } catch (DateTimeParseException e) {
            throw interval(config);
        }
        throw interval(config);
    }

    private static ProblemException interval(SourceConfig config) {
        return ProblemException.invalid(
                "interval",
                "interval must be a duration from %s to %s, such as 15m"
                        .formatted(config.shortestInterval(), LONGEST_INTERVAL));
    }
}
