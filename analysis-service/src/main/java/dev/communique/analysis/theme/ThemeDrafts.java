package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads themes that are not saved, and what is saved under their slug. */
@Singleton
public class ThemeDrafts {
    private static final String UNNAMED = "preview";

    private final DataSource database;
    private final ThemeTable table;
    private final ThemeForm form;

    ThemeDrafts(DataSource database, ThemeTable table, ThemeForm form) {
        this.database = database;
        this.table = table;
        this.form = form;
    }

    /**
     * Speakers of both are the slugs of all aliases of the persons that a theme names.
     *
     * @param current what is saved under the draft's slug
     */
    public record Draft(Theme theme, Optional<ThemeVersion> current) {}

    /** @throws ProblemException that names the field, and in a query the position */
    public Draft read(JsonNode body) throws SQLException {
        Theme theme = form.read(named(body), UNNAMED);
        try (Connection connection = database.getConnection()) {
            return new Draft(table.withAliases(connection, theme), table.current(connection, theme.slug()));
        }
    }

    /** @throws ProblemException when no theme is saved under the slug */
    public Theme current(String slug) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return table.current(connection, slug)
                    .map(ThemeVersion::theme)
                    .orElseThrow(
                            () -> new ProblemException(ProblemKind.NOT_FOUND, "theme", "there is no theme " + slug));
        }
    }

    private static JsonNode named(JsonNode body) {
        if (body == null || !body.isObject() || body.hasNonNull("name")) {
            return body;
        }
        ObjectNode named = body.deepCopy();
        return named.put("name", UNNAMED);
    }
}
