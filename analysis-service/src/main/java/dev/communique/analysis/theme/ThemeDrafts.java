package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.analysis.database.Columns;
import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Reads themes that are not saved, and what is saved under their slug. */
@Singleton
public class ThemeDrafts {
    private static final String UNNAMED = "preview";

    private final DataSource database;
    private final ThemeTable table;
    private final ObjectMapper json;

    ThemeDrafts(DataSource database, ThemeTable table, ObjectMapper json) {
        this.database = database;
        this.table = table;
        this.json = json;
    }

    /**
     * Speakers of both are the slugs of all aliases of the persons that a theme names.
     *
     * @param current what is saved under the draft's slug
     */
    public record Draft(Theme theme, Optional<ThemeVersion> current) {}

    /** @throws ProblemException that names the field, and in a query the position */
    @Transactional(rollbackOn = Exception.class)
    public Draft read(JsonNode body) throws SQLException {
        Theme theme = theme(body);
        try (Connection connection = database.getConnection()) {
            Optional<ThemeVersion> current = table.load(connection).themes().stream()
                    .filter(version -> version.slug().equals(theme.slug()))
                    .findFirst();
            return new Draft(spokenBy(theme, aliases(connection, theme.speakers())), current);
        }
    }

    private Theme theme(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid(null, "the body must be a JSON object");
        }
        ObjectNode named = body.deepCopy();
        if (!named.has("slug")) {
            named.put("slug", UNNAMED);
        }
        if (!named.has("name")) {
            named.put("name", UNNAMED);
        }
        if (!named.has("scope")) {
            named.put("scope", "passage");
        }
        if (!named.has("turns")) {
            named.putArray("turns").add("answer").add("statement");
        }
        try {
            Theme theme = json.convertValue(named, Theme.class);
            theme.queries().forEach(ThemeDrafts::check);
            return theme;
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(null, e.getMessage());
        }
    }

    private static void check(String language, String query) {
        try {
            ThemeQueries.read(language, query);
        } catch (QueryRefusedException e) {
            throw ProblemException.invalid("queries." + language, e.getMessage(), e.position());
        }
    }

    private static Set<String> aliases(Connection connection, Set<String> speakers) throws SQLException {
        Columns columns = new Columns("text");
        speakers.forEach(columns::add);
        Set<String> aliases = new TreeSet<>(speakers);
        aliases.addAll(columns.query(connection, """
                SELECT slug FROM speaker WHERE person_key IN (
                    SELECT a.person_key FROM speaker a JOIN unnest(?) AS named (speaker)
                        ON a.slug = named.speaker OR a.name = named.speaker)""", row -> row.getString(1)));
        return aliases;
    }

    private static Theme spokenBy(Theme theme, Set<String> speakers) {
        return new Theme(
                theme.slug(),
                theme.name(),
                theme.description(),
                theme.queries(),
                theme.scope(),
                theme.turns(),
                speakers,
                theme.sources(),
                theme.countries());
    }
}
