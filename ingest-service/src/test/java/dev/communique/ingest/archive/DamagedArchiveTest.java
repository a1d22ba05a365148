package dev.communique.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Damage;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.source.ArchiveSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DamagedArchiveTest {
    private static final String CSV = "file,title,published\na.txt,\"On, the \"\"ferry\"\"\",2026-03-04\nb.txt,,\n";
    private static final String LINES = """
            {"file": "a.txt", "title": "t", "published": "4 March 2026 10:00", "speaker": {"name": "Ada Quill"}}
            {"text": "The ferry runs.", "url": "https://a.example/1"}
            """;

    @Provide
    Arbitrary<byte[]> tables() {
        return Damage.of(List.of(CSV));
    }

    @Provide
    Arbitrary<byte[]> lines() {
        return Damage.of(List.of(LINES));
    }

    @Property
    void aTableIsReadOrRefusedByName(@ForAll("tables") byte[] body) {
        assertReadOrRefused("manifest.csv", body);
    }

    @Property
    void aManifestOfLinesIsReadOrRefusedByName(@ForAll("lines") byte[] body) {
        assertReadOrRefused("manifest.jsonl", body);
    }

    @Property
    void linesAreReadOrRefusedByName(@ForAll("lines") byte[] body) throws IOException {
        ArchiveSource source = ArchiveFormsTest.source(Map.of("speaker", "speaker.name"));
        readAll(new JsonLinesArchive(new ByteArrayInputStream(body), source));
    }

    private static void assertReadOrRefused(String manifest, byte[] body) {
        InMemoryFiles files = new InMemoryFiles(manifest, body, new AtomicBoolean());
        try {
            readAll(FilesArchive.open(files, ArchiveFormsTest.source(Map.of())));
        } catch (ArchiveException e) {
            assertThat(e.getMessage()).contains(manifest);
        } catch (IOException e) {
            throw new AssertionError("only named errors may come out", e);
        }
        assertThat(files.closed()).isTrue();
    }

    private static void readAll(Archive archive) throws IOException {
        try (archive) {
            while (archive.advance()) {
                try {
                    archive.read();
                } catch (ProblemException | ArchiveException e) {
                    assertThat(archive.place()).isNotBlank();
                }
            }
        }
    }

    /** A manifest beside a file that any row may name. */
    private record InMemoryFiles(String manifest, byte[] body, AtomicBoolean closed) implements ArchiveFiles {
        @Override
        public List<String> names() {
            return List.of(manifest);
        }

        @Override
        public InputStream open(String name) {
            return new ByteArrayInputStream(
                    name.equals(manifest) ? body : "The ferry runs.".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
