package dev.communique.analysis.theme;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The theme set that this instance matches with. Only the consumer's thread loads it; anyone may ask about it. */
@Singleton
public class Themes {
    private final DataSource database;
    private final ThemeTable table;
    private volatile MentionDetector detector;

    Themes(DataSource database, ThemeTable table) {
        this.database = database;
        this.table = table;
    }

    /** After the shipped themes are there, and before the first record is taken. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) throws SQLException {
        reload();
    }

    public MentionDetector current() {
        return detector;
    }

    /** Loads the themes as they are now. */
    @Transactional(rollbackOn = Exception.class)
    public void reload() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ThemeSet themes = table.load(connection);
            detector = MentionDetector.of(themes.number(), themes.themes());
        }
    }
}
