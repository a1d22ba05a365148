package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.local.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("secrets");
    }

    @Test
    void areMadeOnceAndKept() throws IOException {
        Secrets first = Secrets.of(file);

        Secrets second = Secrets.of(file);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void differFromOneAnother() throws IOException {
        Secrets secrets = Secrets.of(file);

        assertThat(Stream.concat(
                        Stream.of(secrets.superuserPassword(), secrets.serviceToken()),
                        secrets.passwords().values().stream()))
                .hasSize(2 + Role.values().length)
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.length() == 32);
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        Secrets.of(file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void areClosedAgainWhenOthersCouldReadThem() throws IOException {
        Secrets.of(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Secrets.of(file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void missingOneIsNamed() throws IOException {
        Files.writeString(file, "database.superuser=known\n");

        assertThatThrownBy(() -> Secrets.of(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lacks database.");
    }

    @Test
    void areNotToldByToString() throws IOException {
        assertThat(Secrets.of(file)).hasToString("Secrets");
    }
}
