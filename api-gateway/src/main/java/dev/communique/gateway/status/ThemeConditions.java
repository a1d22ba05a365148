package dev.communique.gateway.status;

import dev.communique.gateway.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How themes are doing, in the view that analysis-service offers. */
@ApplicationScoped
class ThemeConditions {
    private final Database database;

    ThemeConditions(Database database) {
        this.database = database;
    }

    Status.Themes now() {
        List<Status.SetAside> setAside = database.query(
                "SELECT slug, set_aside FROM analysis.theme_view WHERE set_aside IS NOT NULL ORDER BY slug LIMIT 50",
                List.of(),
                row -> new Status.SetAside(row.getString(1), row.getString(2)));
        return database.query(
                        "SELECT count(*), count(*) FILTER (WHERE back_fill = 'running') FROM analysis.theme_view",
                        List.of(),
                        row -> new Status.Themes(row.getLong(1), row.getLong(2), setAside))
                .get(0);
    }
}
