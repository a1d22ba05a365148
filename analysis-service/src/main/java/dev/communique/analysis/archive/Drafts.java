package dev.communique.analysis.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import dev.communique.analysis.theme.Theme;
import dev.communique.analysis.theme.ThemeForm;
import dev.communique.analysis.theme.ThemeTable;
import dev.communique.analysis.theme.ThemeVersion;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Themes as the archive is asked for them: speakers are the slugs of all aliases of the persons that a theme names. */
@Singleton
class Drafts {
    private static final String UNNAMED = "preview";

    private final DataSource database;
    private final ThemeTable themes;
    private final ThemeForm form;

    Drafts(DataSource database, ThemeTable themes, ThemeForm form) {
        this.database = database;
        this.themes = themes;
        this.form = form;
    }

    /** @param current what is saved under the slug of a theme that is to be tried */
    record Draft(Theme theme, Optional<ThemeVersion> current) {}

    /**
     * Slug and name may be missing.
     *
     * @throws ProblemException that names the field, and in a query the position
     */
    Draft read(JsonNode body) throws SQLException {
        boolean isNew = body == null || !body.has("slug");
        Theme theme = form.read(named(body), UNNAMED);
        try (Connection connection = database.getConnection()) {
            return new Draft(
                    themes.withAliases(connection, theme),
                    isNew ? Optional.empty() : themes.current(connection, theme.slug()));
        }
    }

    private static JsonNode named(JsonNode body) {
        if (body == null || !body.isObject() || body.has("name")) {
            return body;
        }
        ObjectNode named = body.deepCopy();
        return named.put("name", UNNAMED);
    }

    /** @throws ProblemException when no theme is saved under the slug */
    Theme current(String slug) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return themes.current(connection, slug)
                    .map(ThemeVersion::theme)
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.NOT_FOUND, "theme", "there is no theme " + slug + " that is matched"));
        }
    }
}
