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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/**
 * The versions that are not filled in: finds what each would have found in all that arrived before it.
 *
 * <p>No mention is missed, whatever happens at the same time. A batch that matched without the version has committed before
 * the version was there, because a save waits for it; so its records lie before the end of the topic at any later time,
 * and the past is asked when it knows the topic up to there. A batch that commits later has matched with the version. None
 * is there twice: it is the same row, and series are counted from rows under the lock of their statement. A revision that
 * the past knows and no batch has stored yet is left to the batch that will.
 */
@Singleton
class OpenFills {
    private static final int MOST_A_ROUND = 20;

    private final DataSource database;
    private final FillTable table;
    private final FillTransaction transaction;
    private final ThemeTable themes;
    private final Past past;
    private final Clock clock;

    OpenFills(
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
     * Fills the newest open versions in that no other instance has; a few, so that the next ones may be newer.
     *
     * @param failed keys that are passed over; one that fails is added, so that it holds up no other
     * @param finished takes a version's key when nothing is left to do for it
     * @return false when there was none, or the past is not known far enough
     */
    boolean round(Set<Integer> failed, IntConsumer finished) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            List<Integer> versions = table.open(connection).stream()
                    .filter(version -> !failed.contains(version))
                    .limit(MOST_A_ROUND)
                    .toList();
            Instant asked = clock.instant();
            // Asked after the list was read, one answer holds for all of it.
            if (versions.isEmpty() || !past.awaitAll()) {
                return false;
            }
            Duration waited = Duration.between(asked, clock.instant());
            boolean any = false;
            for (int version : versions) {
                if (table.take(connection, version)) {
                    taken(connection, version, waited, failed, finished);
                    any = true;
                }
            }
            return any;
        }
    }

    private void taken(Connection connection, int version, Duration waited, Set<Integer> failed, IntConsumer finished)
            throws SQLException {
        try {
            fill(connection, version, clock.instant().minus(waited));
            finished.accept(version);
        } catch (SQLException | RuntimeException e) {
            // A database that is away says so again when the version is given back; what it refuses is this one's
            // alone.
            Log.warnf(e, "a theme cannot be filled in for now versionKey=%d", version);
            failed.add(version);
        } finally {
            table.giveBack(connection, version);
        }
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
