package dev.communique.ingest.archive;

import dev.communique.ingest.fetch.PageText;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.source.ArchiveSource;
import dev.communique.ingest.statement.RawStatement;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Files of text or HTML in a folder or a zip file. A manifest, {@code manifest.jsonl} or {@code manifest.csv}, says
 * which of them are statements and what is known of each; without one each {@code .txt} and {@code .html} file is one.
 */
final class FilesArchive implements Archive {
    private static final int LARGEST_FILE = 10 << 20;
    private static final int LONGEST_LINE = 1 << 20;
    private static final List<String> MANIFESTS = List.of("manifest.jsonl", "manifest.csv");

    private final ArchiveFiles files;
    private final ArchiveSource source;
    private final String folder;
    private final Manifest manifest;

    /** Closes the files with it, and where it cannot be opened. */
    static FilesArchive open(ArchiveFiles files, ArchiveSource source) throws IOException {
        try {
            return new FilesArchive(files, source);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private FilesArchive(ArchiveFiles files, ArchiveSource source) throws IOException {
        this.files = files;
        this.source = source;
        List<String> names = files.names();
        Optional<String> manifestName = names.stream()
                .filter(name -> MANIFESTS.contains(name.substring(name.lastIndexOf('/') + 1)))
                .min(Comparator.comparing(String::length));
        folder = manifestName
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .orElse("");
        manifest = manifestName.isPresent()
                ? manifest(manifestName.get())
                : Manifest.ofNames(
                        names.stream().filter(FilesArchive::isStatement).toList(), source.fields());
    }

    private Manifest manifest(String name) throws IOException {
        InputStream in = files.open(name);
        try {
            return name.endsWith(".csv")
                    ? new CsvManifest(name, in, source.fields())
                    : new JsonRows(name, in, LONGEST_LINE, source.fields());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isStatement(String name) {
        String file = name.toLowerCase(Locale.ROOT);
        // What the Finder and editors leave behind.
        boolean isHidden = file.startsWith(".") || file.contains("/.") || file.startsWith("__macosx/");
        return !isHidden && (file.endsWith(".txt") || isHtml(file));
    }

    private static boolean isHtml(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    }

    @Override
    public boolean advance() throws IOException {
        return manifest.advance();
    }

    @Override
    public String place() {
        return manifest.place();
    }

    @Override
    public RawStatement read() throws IOException {
        Row row = manifest.row();
        String file = row.value("file");
        if (file == null) {
            String text = row.value("text");
            String html = row.value("html");
            if ((text == null) == (html == null)) {
                throw ProblemException.invalid("file", "a row must name a file, or hold text or html itself");
            }
            return row.statement(text, html, source.ref().publisher());
        }
        String text = text(folder + file.replace('\\', '/'));
        boolean html = isHtml(file);
        return row.statement(
                html ? null : text, html ? text : null, source.ref().publisher());
    }

    private String text(String name) throws IOException {
        try (InputStream in = files.open(name)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new ArchiveException("%s is larger than %d bytes".formatted(name, LARGEST_FILE), null);
            }
            return PageText.decode(bytes, null);
        } catch (ZipException | EOFException e) {
            throw new ArchiveException(name + " cannot be unpacked", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (files) {
            manifest.close();
        }
    }
}
