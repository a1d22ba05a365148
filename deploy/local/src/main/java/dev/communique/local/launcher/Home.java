package dev.communique.local.launcher;

import dev.communique.local.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder that holds all data of one installation, and what lies where in it. */
record Home(Path folder) {
    /** Raised when folders change so that an older or newer launcher must not touch them. */
    static final String DATA_VERSION = "1";

    static final int LARGEST_LOG_BYTES = 64 << 20;

    private static final String DATABASE = "database-";

    /** {@code COMMUNIQUE_HOME}, seen from the folder that deploy/up was called in; else {@code data} in the project. */
    static Home of(Map<String, String> environment, Path project) {
        String given = environment.getOrDefault("COMMUNIQUE_HOME", "");
        Path folder = given.isBlank() ? project.resolve("data") : Path.of(given);
        return new Home(folder.toAbsolutePath().normalize());
    }

    Path database() {
        return folder.resolve(DATABASE + LocalDatabase.MAJOR_VERSION);
    }

    Path programs() {
        return folder.resolve("programs");
    }

    Path broker() {
        return folder.resolve("broker");
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** The text index of analysis-service; what is lost here is built again from the topic. */
    Path archive() {
        return folder.resolve("archive");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    Path processes() {
        return folder.resolve("processes");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    Path version() {
        return folder.resolve("version");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    void create() throws CannotStart {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Makes the folders that are missing, unless another version has been here. */
    void prepare() throws CannotStart {
        try {
            if (Files.exists(version())) {
                checkVersion(Files.readString(version()).strip());
            }
            checkDatabases();
            Files.writeString(version(), DATA_VERSION + "\n");
            for (Path path : List.of(logs(), processes(), inbox())) {
                Files.createDirectories(path);
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Puts aside the logs that have grown large, in the place of those put aside before. */
    void turnLogs() throws CannotStart {
        try (Stream<Path> logs = Files.list(logs())) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > LARGEST_LOG_BYTES) {
                    Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    CannotStart notWritable(IOException cause) {
        return new CannotStart(
                "The data folder " + folder + " cannot be used by the user " + System.getProperty("user.name") + " ("
                        + cause + "); name another with COMMUNIQUE_HOME.",
                cause);
    }

    private void checkVersion(String version) throws CannotStart {
        if (!version.equals(DATA_VERSION)) {
            throw madeByAnother("data version " + version, "data version " + DATA_VERSION);
        }
    }

    private void checkDatabases() throws CannotStart, IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> majors = entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches(DATABASE + "\\d+"))
                    .map(name -> name.substring(DATABASE.length()))
                    .sorted()
                    .toList();
            if (!majors.isEmpty() && !majors.contains(LocalDatabase.MAJOR_VERSION)) {
                throw madeByAnother("PostgreSQL " + majors.get(0), "PostgreSQL " + LocalDatabase.MAJOR_VERSION);
            }
        }
    }

    private CannotStart madeByAnother(String found, String expected) {
        return new CannotStart("The data folder " + folder + " was made by another version of Communiqué (" + found
                + ", this one has " + expected + "); start the version that made it, move the folder away, or name"
                + " another with COMMUNIQUE_HOME.");
    }
}
