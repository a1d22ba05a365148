package dev.communique.analysis.theme;

import dev.communique.analysis.statement.TurnKind;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tests' own hand on themes: saves as another instance would, so that nothing but the database knows. */
@Unremovable
@Singleton
public class TestThemes {
    private final ThemeEdits edits;

    TestThemes(ThemeEdits edits) {
        this.edits = edits;
    }

    /** @return the key of what is matched from now on */
    public int put(String slug, String query) throws SQLException {
        return put(slug, Map.of("en", query), Scope.PASSAGE);
    }

    public int put(String slug, Map<String, String> queries, Scope scope) throws SQLException {
        Theme theme = new Theme(
                slug,
                slug,
                "",
                queries,
                scope,
                Set.of(TurnKind.ANSWER, TurnKind.STATEMENT),
                Set.of(),
                Set.of(),
                Set.of());
        return edits.put(List.of(theme)).get(0).theme().matchedKey();
    }

    public void delete(String slug) throws SQLException {
        edits.delete(slug, null);
    }
}
