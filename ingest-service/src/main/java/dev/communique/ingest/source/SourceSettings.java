package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.statement.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client says about a source.
 *
 * @param url of what is polled, otherwise null
 * @param path of a folder or an archive: its name below the folder for them, otherwise null
 * @param interval null where the interval is to follow the source
 * @param details what only its kind is told
 */
record SourceSettings(
        String slug,
        SourceKind kind,
        String url,
        String path,
        Publisher publisher,
        Duration interval,
        boolean paused,
        KindSettings details) {
    private static final List<String> FIELDS =
            List.of("slug", "kind", "url", "path", "publisher", "language", "interval", "paused");
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);

    /**
     * @param known the source's slug and kind where it exists already, or null: it need not be given again
     * @throws ProblemException naming the field that is wrong
     */
    static SourceSettings parse(JsonObject source, Source known, SourceConfig config) {
        JsonObject object = source.only(
                "source",
                Stream.concat(FIELDS.stream(), KindFields.NAMES.stream()).toList());
        String slug = SourceSlug.check("slug", unchanged(object, "slug", known == null ? null : known.slug));
        if (slug.equals("trial")) {
            throw ProblemException.invalid("slug", "slug must not be trial, which is the address of another call");
        }
        SourceKind kind = kind(unchanged(object, "kind", known == null ? null : known.kind.text()));
        return new SourceSettings(
                slug,
                kind,
                url(object, kind),
                path(object, kind, slug),
                PublisherFields.parse(object, kind.isPolled() ? null : slug),
                interval(object, config),
                paused(object, kind),
                KindFields.parse(object, kind));
    }

    /** As it would be polled for the first time. */
    PolledSource polled() {
        return PolledSource.unread(new SourceRef(0, slug, kind, publisher), url, details, Instant.EPOCH);
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
                .orElseThrow(() ->
                        ProblemException.invalid("kind", "kind must be feed, sitemap, index, folder, push or archive"));
    }

    private static String url(JsonObject object, SourceKind kind) {
        return kind.isPolled() ? KindFields.url(object) : absent("url", object.text("url"), kind);
    }

    private static String path(JsonObject object, SourceKind kind, String slug) {
        String path = object.text("path");
        if (kind != SourceKind.FOLDER && kind != SourceKind.ARCHIVE) {
            return absent("path", path, kind);
        }
        if (path == null && kind == SourceKind.FOLDER) {
            return slug;
        }
        if (path == null || !path.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,127}")) {
            throw ProblemException.invalid(
                    "path",
                    kind == SourceKind.FOLDER
                            ? "path must be the name of a folder in the inbox, such as harbour-council"
                            : "path must be the name of a .jsonl file, a .zip file or a folder in the folder archives, such as speeches.zip");
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
