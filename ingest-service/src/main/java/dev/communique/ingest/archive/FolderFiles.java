package dev.communique.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files below a folder. What a link leads to outside of it is not one of them. */
final class FolderFiles implements ArchiveFiles {
    private static final int DEEPEST = 16;

    private final Path root;

    FolderFiles(Path folder) throws IOException {
        root = folder.toRealPath();
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(this::name)
                    .limit(MOST + 1L)
                    .sorted()
                    .toList();
            if (names.size() > MOST) {
                throw ArchiveFiles.tooMany();
            }
            return names;
        } catch (UncheckedIOException e) {
            throw new ArchiveException("the folder cannot be listed", e);
        }
    }

    private String name(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            Path file = root.resolve(name).toRealPath();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                return Files.newInputStream(file);
            }
        } catch (InvalidPathException | IOException e) {
            throw new ArchiveException("there is no file %s in the archive".formatted(name), e);
        }
        throw new ArchiveException("%s is no file of the archive".formatted(name), null);
    }

    @Override
    public void close() {}
}
