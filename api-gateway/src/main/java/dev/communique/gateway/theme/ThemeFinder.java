package dev.communique.gateway.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.gateway.database.Database;
import dev.communique.gateway.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds themes in the view that analysis-service offers. */
@ApplicationScoped
public class ThemeFinder {
    private static final String COLUMNS = """
            SELECT theme_version_key, slug, name, description, version, queries::text, scope, turns, speakers, sources,
                   countries, created, back_fill, back_fill_mentions, back_fill_millis, set_aside
            """;
    private static final String CURRENT = COLUMNS + "FROM analysis.theme_view ";
    private static final String VERSIONS = COLUMNS + "FROM analysis.theme_version_view ";

    private final Database database;
    private final ObjectMapper json;

    ThemeFinder(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Theme> all() {
        return database.query(CURRENT + "ORDER BY slug", List.of(), this::theme);
    }

    /** @throws dev.communique.gateway.problem.ProblemException 404 with the nearest slug when there is none */
    public Theme named(String slug) {
        return named(List.of(slug)).get(0);
    }

    /** The current versions of themes, in the order of the slugs. */
    public List<Theme> named(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        Map<String, Theme> themes = database
                .query(CURRENT + "WHERE slug = ANY (?)", List.of((Object) slugs.toArray(String[]::new)), this::theme)
                .stream()
                .collect(Collectors.toMap(Theme::slug, Function.identity()));
        return slugs.stream()
                .map(slug -> Optional.ofNullable(themes.get(slug)).orElseThrow(() -> unknown(slug)))
                .toList();
    }

    /**
     * The themes as they are asked for, in that order.
     *
     * @param refs slugs, each perhaps with a version behind an @
     * @param version of the one theme that is asked for, or null
     */
    public List<Theme> asked(List<String> refs, String version) {
        if (version != null && refs.size() != 1) {
            throw Problem.INVALID_INPUT.because(
                    "version",
                    "version goes with one theme; of several, write it behind each, as in theme=arms-control@2.");
        }
        List<ThemeRef> themes =
                refs.stream().map(ref -> ThemeRef.of(ref).at(version)).toList();
        Map<String, Theme> current = named(themes.stream().map(ThemeRef::slug).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Theme::slug, Function.identity()));
        return themes.stream()
                .map(ref -> ref.version() == null ? current.get(ref.slug()) : version(current.get(ref.slug()), ref))
                .toList();
    }

    private Theme version(Theme current, ThemeRef ref) {
        return database
                .query(VERSIONS + "WHERE slug = ? AND version = ?", List.of(ref.slug(), ref.version()), this::theme)
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "version",
                        "Theme \"%s\" has no version %d; the newest is %d."
                                .formatted(ref.slug(), ref.version(), current.version())));
    }

    /** All versions of a theme, newest first, also of one that was deleted. */
    List<Theme> versions(String slug) {
        List<Theme> versions =
                database.query(VERSIONS + "WHERE slug = ? ORDER BY version DESC", List.of(slug), this::theme);
        if (versions.isEmpty()) {
            throw unknown(slug);
        }
        return versions;
    }

    private RuntimeException unknown(String slug) {
        return Problem.NOT_FOUND.because(
                "theme",
                was(slug)
                        .orElseGet(() -> sentence(
                                slug,
                                database.query(
                                        "SELECT slug FROM analysis.theme_view", List.of(), row -> row.getString(1)))));
    }

    /** What became of a theme that had this slug. */
    private Optional<String> was(String slug) {
        return database
                .query(
                        """
                        SELECT slug FROM analysis.theme_version_view
                        WHERE slug_then = ? AND (slug = ? OR deleted IS NULL) ORDER BY slug = ? DESC, created DESC LIMIT 1""",
                        List.of(slug, slug, slug),
                        row -> row.getString(1).equals(slug)
                                ? "Theme \"%1$s\" was deleted; POST /api/v1/themes/%1$s/restore brings it back."
                                        .formatted(slug)
                                : "There is no theme \"%s\" any more: it is \"%s\" now."
                                        .formatted(slug, row.getString(1)))
                .stream()
                .findFirst();
    }

    private static String sentence(String slug, Collection<String> known) {
        return NearestSlug.to(slug, known)
                .map(nearest -> "There is no theme \"%s\"; the nearest is \"%s\".".formatted(slug, nearest))
                .orElse("There is no theme \"%s\", and no other yet.".formatted(slug));
    }

    private Theme theme(ResultSet row) throws SQLException {
        return new Theme(
                row.getInt("theme_version_key"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                row.getInt("version"),
                queries(row.getString("queries")),
                row.getString("scope"),
                texts(row.getArray("turns")),
                texts(row.getArray("speakers")),
                texts(row.getArray("sources")),
                texts(row.getArray("countries")),
                row.getObject("created", OffsetDateTime.class).toInstant().toString(),
                new Theme.BackFill(
                        row.getString("back_fill"),
                        row.getObject("back_fill_mentions", Long.class),
                        row.getObject("back_fill_millis", Long.class)),
                row.getString("set_aside"));
    }

    private Map<String, String> queries(String text) {
        try {
            return json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a theme's queries cannot be read", e);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
