package dev.communique.analysis.theme;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The theme set that this instance matches with; several threads may bring it up to date. */
@Singleton
public class Themes {
    private final DataSource database;
    private final ThemeTable table;
    private volatile MentionDetector detector;
    private volatile Map<String, String> setAside = Map.of();

    Themes(DataSource database, ThemeTable table) {
        this.database = database;
        this.table = table;
    }

    /**
     * What a set became.
     *
     * @param detector of the set as it is now
     * @param changed slugs of the themes that match in another way than before
     * @param touched those, and the slugs that match no more
     */
    public record Renewal(MentionDetector detector, Set<String> changed, Set<String> touched) {}

    /** After the shipped themes are there, and before the first record is taken. */
    @Transactional(rollbackOn = Exception.class)
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ThemeChanges all = table.all(connection);
            detector = MentionDetector.of(all.number(), all.changed());
            setAside = all.setAside();
            Log.infof("loaded themes themes=%d setAside=%d", all.changed().size(), setAside.size());
        }
    }

    public MentionDetector current() {
        return detector;
    }

    /** Slug → reason of the themes that are not matched, though people follow them. */
    public Map<String, String> setAside() {
        Map<String, String> all = new HashMap<>(setAside);
        all.putAll(detector.setAside());
        return all;
    }

    /**
     * Reads what has changed since a set was made, and makes the newest current.
     *
     * @param connection in a transaction that holds the lock, so that the set stays what it becomes
     */
    public Renewal renew(Connection connection, MentionDetector before) throws SQLException {
        ThemeChanges changes = table.changes(connection, before.themeSetNumber());
        MentionDetector after = before.with(changes.number(), changes.changed(), changes.removed());
        advance(after, changes);
        return new Renewal(after, changes.changedSlugs(), changes.touched());
    }

    private synchronized void advance(MentionDetector after, ThemeChanges changes) {
        if (detector.themeSetNumber() < after.themeSetNumber()) {
            Map<String, String> kept = new HashMap<>(setAside);
            kept.keySet().removeAll(changes.touched());
            kept.putAll(changes.setAside());
            setAside = Map.copyOf(kept);
            detector = after;
        }
    }

    /** Writes down which themes failed since the last time; every instance stops matching them. */
    public void keepSetAside() throws SQLException {
        MentionDetector failing = detector;
        if (failing.setAside().isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> failed : failing.setAside().entrySet()) {
            takeOut(failed.getKey(), failing.themeSetNumber(), failed.getValue());
            Log.warnf("set a theme aside theme=%s", failed.getKey());
        }
        // After the commit: a number that was taken back would be the next change's, which would then be missed here.
        renew();
    }

    @Transactional(rollbackOn = Exception.class)
    void takeOut(String slug, long number, String reason) throws SQLException {
        try (Connection connection = database.getConnection()) {
            table.setAside(connection, slug, number, reason);
        }
    }

    @Transactional(rollbackOn = Exception.class)
    void renew() throws SQLException {
        try (Connection connection = database.getConnection()) {
            renew(connection, detector);
        }
    }
}
