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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds themes in the view that analysis-service offers. */
@ApplicationScoped
public class ThemeFinder {
    private static final String ALL = """
            SELECT theme_version_key, slug, name, description, version, queries::text, scope, turns, speakers, sources,
                   countries, created
            FROM analysis.theme_view
            ORDER BY slug
            """;

    private final Database database;
    private final ObjectMapper json;

    ThemeFinder(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Theme> all() {
        return database.query(ALL, List.of(), this::theme);
    }

    /** @throws dev.communique.gateway.problem.ProblemException 404 with the nearest slug when there is none */
    public Theme named(String slug) {
        return named(List.of(slug)).get(0);
    }

    /** The themes in the order of the slugs. */
    public List<Theme> named(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        Map<String, Theme> themes = all().stream().collect(Collectors.toMap(Theme::slug, Function.identity()));
        List<Theme> named = new ArrayList<>();
        for (String slug : slugs) {
            if (!themes.containsKey(slug)) {
                throw Problem.NOT_FOUND.because("theme", sentence(slug, themes.keySet()));
            }
            named.add(themes.get(slug));
        }
        return named;
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
                row.getObject("created", OffsetDateTime.class).toInstant().toString());
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
