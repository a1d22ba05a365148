package dev.communique.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.source.ArchiveSource;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFormsTest {
    private static final String CSV = "file,url,title,published,language,speaker\n"
            + "texts/a.txt,https://mfa.lorania.example/a,On the ferry,2026-03-04,en,Ada Quill\n"
            + "texts/b.html,,\"On the dam, again\",4 March 2026,,\n";

    @TempDir
    Path folder;

    @Test
    void readsALineForEachStatement() throws IOException {
        List<RawStatement> statements = lines(Map.of(), """
                {"text": "The ferry runs.", "title": "Ferry", "published": "2026-03-04T10:00:00+01:00", "extra": [1]}

                {"html": "<p>The dam.</p>", "url": "https://mfa.lorania.example/dam"}
                """);

        assertThat(statements).extracting(RawStatement::text).containsExactly("The ferry runs.", null);
        assertThat(statements.get(0).published()).isEqualTo("2026-03-04T10:00:00+01:00");
        assertThat(statements.get(1).url()).isEqualTo("https://mfa.lorania.example/dam");
    }

    @Test
    void readsTheArchivesOwnNames() throws IOException {
        Map<String, String> fields = Map.of("text", "body.plain", "title", "headline", "published", "when");

        RawStatement statement = lines(fields, """
                        {"headline": "Ferry", "body": {"plain": "It runs."}, "when": "04.03.2026 10:00", "title": "not this"}""").get(0);

        assertThat(statement.text()).isEqualTo("It runs.");
        assertThat(statement.title()).isEqualTo("Ferry");
        assertThat(statement.published()).isEqualTo("2026-03-04T10:00:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]",
                "{\"text\": ",
                "{\"title\": \"neither\"}",
                "{\"text\": \"a\", \"html\": \"b\"}",
                "{\"text\": \"a\", \"published\": \"soon\"}",
            })
    void refusesALineThatIsNoStatement(String line) throws IOException {
        try (Archive archive = linesOf(Map.of(), line)) {
            archive.advance();

            assertThatExceptionOfType(ProblemException.class).isThrownBy(archive::read);
            assertThat(archive.place()).isEqualTo("line 1");
        }
    }

    @Test
    void readsAFolderByItsManifest() throws IOException {
        write("manifest.csv", CSV);
        write("texts/a.txt", "The ferry runs.");
        write("texts/b.html", "<p>The dam.</p>");
        write("texts/c.txt", "Not named.");

        List<RawStatement> statements = all(FilesArchive.open(new FolderFiles(folder), source(Map.of())));

        assertThat(statements).extracting(RawStatement::title).containsExactly("On the ferry", "On the dam, again");
        assertThat(statements).extracting(RawStatement::text).containsExactly("The ferry runs.", null);
        assertThat(statements).extracting(RawStatement::html).containsExactly(null, "<p>The dam.</p>");
        assertThat(statements).extracting(RawStatement::published).containsExactly("2026-03-04", "2026-03-04");
        assertThat(statements.get(0).speaker()).isEqualTo("Ada Quill");
    }

    @Test
    void takesEachFileWhereThereIsNoManifest() throws IOException {
        write("b.html", "<p>The dam.</p>");
        write("2025/a.txt", "The ferry runs.");
        write("picture.jpg", "no text");
        write(".hidden.txt", "no text");

        List<RawStatement> statements = all(FilesArchive.open(new FolderFiles(folder), source(Map.of())));

        assertThat(statements).extracting(RawStatement::text).containsExactly("The ferry runs.", null);
    }

    @Test
    void readsAZipFileWhateverItsNamesAreWrittenIn() throws IOException {
        Path zip = zip(
                Charset.forName("IBM437"),
                Map.of(
                        "speeches/manifest.jsonl",
                        "{\"file\": \"Rede für die Fähre.txt\"}",
                        "speeches/Rede für die Fähre.txt",
                        "Die Fähre."));

        List<RawStatement> statements = all(FilesArchive.open(new ZipFiles(zip), source(Map.of())));

        assertThat(statements).extracting(RawStatement::text).containsExactly("Die Fähre.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret.txt", "/etc/passwd", "link.txt", "nowhere.txt", "texts", "a\0b", "..\\secret.txt"})
    void readsNothingOutsideOfTheFolder(String file) throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive/texts")).getParent();
        Files.writeString(folder.resolve("secret.txt"), "The secret.");
        Files.createSymbolicLink(archive.resolve("link.txt"), folder.resolve("secret.txt"));

        try (FolderFiles files = new FolderFiles(archive)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> files.open(file.replace('\\', '/')))
                    .isInstanceOf(ArchiveException.class);
        }
    }

    @Test
    void refusesAFileThatUnpacksToTooMuch() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, Map.of("bomb.txt", "0".repeat(40 << 20)));

        try (Archive archive = FilesArchive.open(new ZipFiles(zip), source(Map.of()))) {
            archive.advance();

            assertThatExceptionOfType(ArchiveException.class)
                    .isThrownBy(archive::read)
                    .withMessageContaining("bomb.txt is larger than");
        }
    }

    @Test
    void refusesWhatIsNoZipFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.zip"), "PK\u0003\u0004 but no more");

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> new ZipFiles(file))
                .withMessageContaining("is no zip file");
    }

    @Test
    void endsAtAQuoteThatIsNeverClosed() throws IOException {
        write("manifest.csv", CSV + "\"texts/c.txt" + "x".repeat(5 << 20));
        write("texts/a.txt", "The ferry runs.");

        try (Archive archive = FilesArchive.open(new FolderFiles(folder), source(Map.of()))) {
            archive.advance();
            archive.advance();

            assertThatExceptionOfType(ArchiveException.class)
                    .isThrownBy(archive::advance)
                    .withMessageContaining("a quote may be missing");
        }
    }

    private static List<RawStatement> lines(Map<String, String> fields, String lines) throws IOException {
        return all(linesOf(fields, lines));
    }

    private static Archive linesOf(Map<String, String> fields, String lines) {
        return new JsonLinesArchive(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), source(fields));
    }

    private static List<RawStatement> all(Archive archive) throws IOException {
        try (archive) {
            List<RawStatement> statements = new ArrayList<>();
            while (archive.advance()) {
                statements.add(archive.read());
            }
            return statements;
        }
    }

    static ArchiveSource source(Map<String, String> fields) {
        Publisher publisher = new Publisher("Ministry", "XL", ZoneId.of("Europe/Vienna"), null);
        return new ArchiveSource(new SourceRef(1, "old", SourceKind.ARCHIVE, publisher), "old.jsonl", fields);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path zip(Charset names, Map<String, String> files) throws IOException {
        Path zip = folder.resolve("archive.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
