package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The themes that come with the service. One that is missing is added; one whose file changed gets its next version,
 * unless a person wrote the current one.
 */
@Singleton
class ShippedThemes {
    private static final String FOLDER = "/themes/";

    private final DataSource database;
    private final ThemeTable table;
    private final Clock clock;
    private final ObjectMapper json = JsonMapper.builder().build();

    ShippedThemes(DataSource database, ThemeTable table, Clock clock) {
        this.database = database;
        this.table = table;
        this.clock = clock;
    }

    /** Before the first record is taken: what is matched with no themes would count nothing. */
    @Transactional(rollbackOn = Exception.class)
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            table.lockAlone(connection);
            for (String name : names()) {
                load(connection, file(name + ".json"));
            }
        }
    }

    private void load(Connection connection, byte[] file) throws SQLException {
        Theme theme = read(file);
        String digest = digest(file);
        Optional<ThemeTable.ShippedState> state = table.shippedState(connection, theme.slug());
        boolean wanted = state.isEmpty()
                || state.get().digest() != null && !state.get().digest().equals(digest);
        if (wanted) {
            int version = state.map(ThemeTable.ShippedState::version).orElse(0) + 1;
            table.put(connection, new ThemeVersion(0, version, theme), digest, clock.instant());
            Log.infof("loaded a shipped theme theme=%s version=%d", theme.slug(), version);
        }
    }

    private Theme read(byte[] file) {
        try {
            return json.readValue(file, Theme.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped theme cannot be read", e);
        }
    }

    static List<String> names() {
        return new String(file("index.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] file(String name) {
        try (InputStream resource = ShippedThemes.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("the shipped theme file " + name + " is missing");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
