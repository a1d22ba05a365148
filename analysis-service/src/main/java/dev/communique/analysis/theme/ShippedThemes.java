package dev.communique.analysis.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The packs of themes that come with the service. A theme that is missing is added; one that is shipped in another form
 * than before gets its next version. What a person wrote, renamed or deleted stays as it is.
 */
@Singleton
class ShippedThemes {
    private static final String FOLDER = "/themes/";

    private final DataSource database;
    private final VersionTable versions;
    private final ThemeTable set;
    private final ThemePut puts;
    private final ThemePack packs;
    private final ObjectMapper json;

    ShippedThemes(
            DataSource database,
            VersionTable versions,
            ThemeTable set,
            ThemePut puts,
            ThemePack packs,
            ObjectMapper json) {
        this.database = database;
        this.versions = versions;
        this.set = set;
        this.puts = puts;
        this.packs = packs;
        this.json = json;
    }

    /** Before the first record is taken: what is matched with no themes would count nothing. */
    @Transactional(rollbackOn = Exception.class)
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // Instances that start together must not add the same themes.
            set.lockAlone(connection);
            ThemePut.Round round = puts.in(connection);
            for (String pack : names()) {
                for (Theme theme : packs.read(file(pack + ".yaml"))) {
                    load(connection, round, theme);
                }
            }
            round.end();
        }
    }

    private void load(Connection connection, ThemePut.Round round, Theme theme) throws SQLException {
        String digest = digest(theme);
        Optional<StoredTheme> stored = versions.held(connection, theme.slug());
        if (stored.isEmpty()) {
            if (versions.renamed(connection, theme.slug()).isEmpty()) {
                round.create(theme, digest);
                Log.infof("added a shipped theme theme=%s", theme.slug());
            }
            return;
        }
        StoredTheme before = stored.get();
        if (before.isDeleted()
                || before.shippedDigest() == null
                || before.shippedDigest().equals(digest)) {
            return;
        }
        if (round.change(before, theme, digest)) {
            Log.infof("changed a shipped theme theme=%s version=%d", theme.slug(), before.version() + 1);
        } else {
            versions.shipped(connection, before.themeKey(), digest);
        }
    }

    /** Of all packs, in the order in which they are read. */
    static List<String> names() {
        return new String(file("index.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] file(String name) {
        try (InputStream resource = ShippedThemes.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("the shipped file " + name + " is missing");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(Theme theme) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(theme)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("theme " + theme.slug() + " cannot be written", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
