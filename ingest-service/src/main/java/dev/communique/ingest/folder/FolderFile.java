package dev.communique.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A file as it was seen at one moment; it has changed when size or time differ. */
record FolderFile(Path path, long size, Instant modified) {
    static FolderFile of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        // To the precision in which the database remembers it.
        return new FolderFile(
                path,
                attributes.size(),
                attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean isSameVersion(FolderFile other) {
        return other != null && size == other.size && modified.equals(other.modified);
    }
}
