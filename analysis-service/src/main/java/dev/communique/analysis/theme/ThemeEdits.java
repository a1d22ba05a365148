package dev.communique.analysis.theme;

import dev.communique.analysis.problem.NearestSlug;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Themes as people make, change, delete and restore them; each call is one transaction. */
@Singleton
class ThemeEdits {
    private final DataSource database;
    private final VersionTable versions;
    private final ThemeTable set;
    private final ThemePut puts;
    private final Followers followers;

    ThemeEdits(DataSource database, VersionTable versions, ThemeTable set, ThemePut puts, Followers followers) {
        this.database = database;
        this.versions = versions;
        this.set = set;
        this.puts = puts;
        this.followers = followers;
    }

    /** By slug. */
    List<StoredTheme> all() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return versions.all(connection);
        }
    }

    /** @throws ProblemException 404 that names the nearest slug, the new one of a theme that was renamed, or restoring */
    StoredTheme named(String slug) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return followed(connection, slug, versions.current(connection, slug));
        }
    }

    /** All versions of a theme, newest first, also of one that was deleted. */
    List<StoredTheme> versions(String slug) throws SQLException {
        try (Connection connection = database.getConnection()) {
            StoredTheme theme = versions.current(connection, slug).orElseThrow(() -> unknown(connection, slug));
            return versions.versions(connection, theme.themeKey());
        }
    }

    @Transactional(rollbackOn = Exception.class)
    StoredTheme make(Theme theme) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ThemePut.Round round = puts.in(connection);
            round.create(theme, null);
            round.end();
            return versions.current(connection, theme.slug()).orElseThrow();
        }
    }

    /** @param tag that the theme must have; null for whichever */
    @Transactional(rollbackOn = Exception.class)
    StoredTheme change(String slug, Theme after, String tag) throws SQLException {
        try (Connection connection = database.getConnection()) {
            StoredTheme before = guarded(connection, slug, tag);
            ThemePut.Round round = puts.in(connection);
            round.change(before, after, null);
            round.end();
            return versions.current(connection, after.slug()).orElseThrow();
        }
    }

    /** A theme that an alert rule watches is not deleted: whoever waits for the alert would never hear of it. */
    @Transactional(rollbackOn = Exception.class)
    void delete(String slug, String tag) throws SQLException {
        try (Connection connection = database.getConnection()) {
            StoredTheme theme = guarded(connection, slug, tag);
            List<String> rules = followers.rules(connection, theme.themeKey());
            if (!rules.isEmpty()) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "slug",
                        "theme " + slug + " is watched by alert rules, which would never come true again; delete them"
                                + " first, or give them another theme: " + String.join(", ", rules));
            }
            ThemePut.Round round = puts.in(connection);
            round.delete(theme);
            round.end();
        }
    }

    /** Brings back a theme that was deleted or set aside, as its next version; any other one stays as it is. */
    @Transactional(rollbackOn = Exception.class)
    StoredTheme restore(String slug) throws SQLException {
        try (Connection connection = database.getConnection()) {
            StoredTheme theme = versions.held(connection, slug).orElseThrow(() -> unknown(connection, slug));
            if (!theme.isDeleted() && theme.setAside() == null) {
                return theme;
            }
            ThemePut.Round round = puts.in(connection);
            round.renew(theme);
            round.end();
            return versions.current(connection, slug).orElseThrow();
        }
    }

    /** Puts all themes of a pack, or none; one that was deleted comes back. */
    @Transactional(rollbackOn = Exception.class)
    List<PutTheme> put(List<Theme> themes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ThemePut.Round round = puts.in(connection);
            Map<String, PutTheme.Result> results = new HashMap<>();
            // In one order, so that two packs never wait for each other.
            for (Theme theme :
                    themes.stream().sorted(Comparator.comparing(Theme::slug)).toList()) {
                results.put(theme.slug(), put(connection, round, theme));
            }
            round.end();
            List<PutTheme> put = new ArrayList<>();
            for (Theme theme : themes) {
                put.add(new PutTheme(
                        versions.current(connection, theme.slug()).orElseThrow(), results.get(theme.slug())));
            }
            return put;
        }
    }

    private PutTheme.Result put(Connection connection, ThemePut.Round round, Theme theme) throws SQLException {
        Optional<StoredTheme> before = versions.held(connection, theme.slug());
        if (before.isEmpty()) {
            round.create(theme, null);
            return PutTheme.Result.CREATED;
        }
        return round.change(before.get(), theme, null) ? PutTheme.Result.CHANGED : PutTheme.Result.UNCHANGED;
    }

    private StoredTheme guarded(Connection connection, String slug, String tag) throws SQLException {
        StoredTheme theme = followed(connection, slug, versions.held(connection, slug));
        if (tag != null && !tag.equals("*") && !tag.equals(theme.entityTag())) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED,
                    "If-Match",
                    "theme " + slug + " is at version " + theme.version() + " now; read it again");
        }
        return theme;
    }

    private StoredTheme followed(Connection connection, String slug, Optional<StoredTheme> found) {
        StoredTheme theme = found.orElseThrow(() -> unknown(connection, slug));
        if (theme.isDeleted()) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND,
                    "slug",
                    "theme " + slug + " was deleted; POST /api/v1/themes/" + slug + "/restore brings it back");
        }
        return theme;
    }

    private ProblemException unknown(Connection connection, String slug) {
        try {
            String better = versions.renamed(connection, slug)
                    .map(now -> " any more: it is " + now + " now")
                    .or(() -> nearest(connection, slug))
                    .orElse("");
            return new ProblemException(ProblemKind.NOT_FOUND, "slug", "there is no theme " + slug + better);
        } catch (SQLException e) {
            throw new IllegalStateException("the themes cannot be read", e);
        }
    }

    private Optional<String> nearest(Connection connection, String slug) {
        try {
            return NearestSlug.to(slug, set.slugs(connection)).map(near -> "; the nearest is " + near);
        } catch (SQLException e) {
            throw new IllegalStateException("the themes cannot be read", e);
        }
    }
}
