package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void choose() {
        home = new Home(folder);
    }

    @Test
    void liesInTheProjectUnlessAnotherFolderIsNamed() {
        assertThat(Home.of(Map.of(), folder)).isEqualTo(new Home(folder.resolve("data")));
        assertThat(Home.of(Map.of("COMMUNIQUE_HOME", ""), folder)).isEqualTo(new Home(folder.resolve("data")));
        assertThat(Home.of(Map.of("COMMUNIQUE_HOME", "/srv/communique"), folder))
                .isEqualTo(new Home(Path.of("/srv/communique")));
    }

    @Test
    void relativeFolderIsSeenFromWhereTheLauncherWasCalled() {
        assertThat(Home.of(Map.of("COMMUNIQUE_HOME", "mine"), folder).folder())
                .isEqualTo(Path.of(System.getProperty("user.dir"), "mine"));
    }

    @Test
    void offersTheWatchedFolder() throws CannotStart {
        home.prepare();

        assertThat(folder.resolve("inbox")).isDirectory();
    }

    @Test
    void namesTheDatabaseAfterItsMajorVersion() {
        assertThat(home.database()).isEqualTo(folder.resolve("database-18"));
    }

    @Test
    void isPreparedAgainWithoutComplaint() throws CannotStart {
        home.prepare();

        home.prepare();

        assertThat(home.version()).hasContent(Home.DATA_VERSION);
    }

    @Test
    void putsALargeLogAside() throws Exception {
        home.prepare();
        Files.writeString(home.log("broker"), "small");
        try (RandomAccessFile large = new RandomAccessFile(home.log("database").toFile(), "rw")) {
            large.setLength(Home.LARGEST_LOG_BYTES + 1L);
        }

        home.turnLogs();

        assertThat(home.logs()).isDirectoryContaining("glob:**/database.log.1");
        assertThat(home.log("database")).doesNotExist();
        assertThat(home.log("broker")).hasContent("small");
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Files.writeString(home.version(), "7\n");

        assertThatThrownBy(home::prepare)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was made by another version of Communiqué (data version 7, this one has");
        assertThat(home.version()).hasContent("7");
    }

    @Test
    void refusesADatabaseOfAnotherMajorVersion() throws Exception {
        Files.createDirectory(folder.resolve("database-17"));

        assertThatThrownBy(home::prepare)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("(PostgreSQL 17, this one has PostgreSQL 18)");
    }

    @Test
    void isUsedByOneLauncherAtATime() throws Exception {
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another deploy/up runs on the data folder " + folder);
        }

        HomeLock.take(home).close();
    }

    @Test
    void aFileInItsPlaceIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(new Home(file)::create)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The data folder " + file + " cannot be used");
    }
}
