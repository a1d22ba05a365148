package dev.communique.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds a database's files. */
final class DatabaseFolder {
    private DatabaseFolder() {}

    /**
     * Makes the files where there are none. They are made beside the folder and moved, so that an interrupted start
     * leaves no half of a database.
     */
    static void initialise(LocalDatabase.Settings settings, PostgresPrograms programs)
            throws IOException, InterruptedException {
        Path folder = settings.folder().toAbsolutePath();
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        RunAs.handOver(Files.createDirectories(unfinished));
        Path password = passwordFile(settings.password());
        try {
            programs.run(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + LocalDatabase.SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    settings.durable() ? "--no-instructions" : "--no-sync");
        } finally {
            Files.delete(password);
        }
        Folders.delete(folder);
        Files.move(unfinished, folder);
    }

    static void checkVersion(Path folder) throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new IOException("the data folder " + folder + " was made by PostgreSQL " + version
                    + " and this version of Communiqué runs PostgreSQL " + PostgresBinaries.MAJOR_VERSION
                    + "; move the folder away or start the version that made it");
        }
    }

    private static Path passwordFile(String password) throws IOException {
        Path file = Files.createTempFile(
                "communique-database",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        RunAs.handOver(file);
        return file;
    }
}
