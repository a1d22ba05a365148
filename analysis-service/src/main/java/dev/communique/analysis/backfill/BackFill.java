package dev.communique.analysis.backfill;

import dev.communique.analysis.theme.ThemeTable;
import dev.communique.analysis.theme.ThemeVersion;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/**
 * Finds what a version would have found in all that arrived before it.
 *
 * <p>No mention is missed, whatever happens at the same time. A batch that matched without the version has committed before
 * the version was there, because a save waits for it; so its records lie before the end of the topic at any later time,
 * and the past is asked when it knows the topic up to there. A batch that commits later has matched with the version. None
 * is there twice: it is the same row, and series are counted from rows under the lock of their statement. A revision that
 * the past knows and no batch has stored yet is left to the batch that will.
 */
@Singleton
class BackFill {
    private final DataSource database;
    private final FillTable table;
    private final FillTransaction transaction;
    private final ThemeTable themes;
    private final Past past;
    private final Clock clock;

    BackFill(
            DataSource database,
            FillTable table,
            FillTransaction transaction,
            ThemeTable themes,
            Past past,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.transaction = transaction;
        this.themes = themes;
        this.past = past;
        this.clock = clock;
    }

    /**
     * Fills the newest open version in that no other instance has.
     *
     * @param failed keys that are passed over; one that fails is added, so that it holds up no other
     * @param finished takes the version's key when nothing is left to do for it
     * @return false when there was none, or the past is not known far enough
     */
    boolean next(Set<Integer> failed, IntConsumer finished) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            for (int version : table.open(connection)) {
                if (!failed.contains(version) && table.take(connection, version)) {
                    return taken(connection, version, failed, finished);
                }
            }
            return false;
        }
    }

    private boolean taken(Connection connection, int version, Set<Integer> failed, IntConsumer finished)
            throws SQLException, InterruptedException {
        try {
            Instant began = clock.instant();
            if (!past.awaitAll()) {
                Log.infof("the archive is not far enough to fill a theme in versionKey=%d", version);
                return false;
            }
            fill(connection, version, began);
        } catch (RuntimeException e) {
            Log.warnf(e, "a theme cannot be filled in for now versionKey=%d", version);
            failed.add(version);
        } finally {
            table.giveBack(connection, version);
        }
        finished.accept(version);
        return true;
    }

    private void fill(Connection connection, int key, Instant began) throws SQLException {
        Optional<ThemeVersion> version = themes.version(connection, key);
        if (version.isEmpty() || !table.isOpen(connection, key)) {
            return; // replaced, or filled in by another instance, since the list was read
        }
        OptionalLong mentions = Filling.of(version.get(), past, transaction);
        if (mentions.isPresent()) {
            long millis = Duration.between(began, clock.instant()).toMillis();
            table.done(connection, key, mentions.getAsLong(), millis);
            Log.infof(
                    "filled in a theme theme=%s version=%d mentions=%d millis=%d",
                    version.get().slug(), version.get().version(), mentions.getAsLong(), millis);
        }
    }
}
