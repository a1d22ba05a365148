package dev.communique.analysis.theme;

import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts versions of themes in place. One that says nothing new makes none. One in which only names differ shares the
 * mentions of the version before, so it is neither matched nor filled in: it costs one row. Every other one is to be
 * found in all that arrived.
 */
@Singleton
class ThemePut {
    private final VersionTable versions;
    private final ThemeTable set;
    private final Followers followers;
    private final Clock clock;

    ThemePut(VersionTable versions, ThemeTable set, Followers followers, Clock clock) {
        this.versions = versions;
        this.set = set;
        this.followers = followers;
        this.clock = clock;
    }

    private record Renaming(String from, String to) {}

    /** What is put in one transaction. The set changes once, at its end, so that batches wait as shortly as can be. */
    final class Round {
        private final Connection connection;
        private final Set<Integer> matchedAnew = new HashSet<>();
        private final List<Renaming> renamed = new ArrayList<>();

        private Round(Connection connection) {
            this.connection = connection;
        }

        /** @param shippedDigest null where a person wrote it */
        void create(Theme theme, String shippedDigest) throws SQLException {
            int key = versions.add(connection, theme.slug()).orElseThrow(() -> taken(theme.slug()));
            versions.put(connection, key, theme, null, shippedDigest, clock.instant());
            matchedAnew.add(key);
        }

        /**
         * @param before held by this transaction; when it was deleted, it comes back
         * @return whether there is anything new
         */
        boolean change(StoredTheme before, Theme after, String shippedDigest) throws SQLException {
            if (!before.isDeleted() && after.equals(before.theme())) {
                return false;
            }
            boolean findsTheSame = !before.isDeleted() && before.setAside() == null && after.matchesAs(before.theme());
            boolean isRenamed = !after.slug().equals(before.theme().slug());
            if (isRenamed && versions.current(connection, after.slug()).isPresent()) {
                throw taken(after.slug());
            }
            versions.put(
                    connection,
                    before.themeKey(),
                    after,
                    findsTheSame ? before.matchedKey() : null,
                    shippedDigest,
                    clock.instant());
            if (!findsTheSame || isRenamed) {
                matchedAnew.add(before.themeKey());
            }
            if (isRenamed) {
                renamed.add(new Renaming(before.theme().slug(), after.slug()));
            }
            return true;
        }

        /** Makes the current version anew, so that it is matched again and found in all that arrived meanwhile. */
        void renew(StoredTheme theme) throws SQLException {
            versions.put(connection, theme.themeKey(), theme.theme(), null, theme.shippedDigest(), clock.instant());
            matchedAnew.add(theme.themeKey());
        }

        void delete(StoredTheme theme) throws SQLException {
            versions.delete(connection, theme.themeKey(), clock.instant());
            matchedAnew.add(theme.themeKey());
        }

        /** To be called last: batches are kept out from here to the transaction's end. */
        void end() throws SQLException {
            if (!matchedAnew.isEmpty()) {
                set.changed(connection, matchedAnew);
            }
            // Under the lock, or a batch could still add something under the old slug.
            for (Renaming one : renamed) {
                followers.renamed(connection, one.from(), one.to());
            }
        }
    }

    Round in(Connection connection) {
        return new Round(connection);
    }

    private static ProblemException taken(String slug) {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "slug",
                "slug " + slug + " is another theme's, or of one that was deleted and can be restored; choose another");
    }
}
