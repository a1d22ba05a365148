package dev.communique.analysis.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.analysis.SampleStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveIndexTest {
    private static final IndexPosition POSITION = new IndexPosition("a-topic", Map.of(0, 7L, 1, 0L));

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedAndForgetsTheRest() throws IOException {
        SampleStatement kept = SampleStatement.fresh().answering("A treaty.");
        SampleStatement lost = SampleStatement.fresh().answering("A treaty.");
        try (BuiltArchive before = new BuiltArchive(folder)) {
            before.with(kept).index().commit(POSITION);
            before.with(lost);
        }

        try (BuiltArchive after = new BuiltArchive(folder)) {
            assertThat(after.index().committed()).contains(POSITION);
            assertThat(after.mentions(SampleTheme.english("treaty").theme()))
                    .extracting(FoundMention::statement)
                    .containsExactly(kept.id());
        }
    }

    @Test
    void knowsTheNewestRevisionBeforeItIsShown() throws IOException {
        SampleStatement statement = SampleStatement.fresh();
        try (BuiltArchive archive = new BuiltArchive(folder)) {
            archive.with(statement.revision(3));

            assertThat(archive.index().revision(statement.id())).isEqualTo(3);
            archive.index().refresh();
            assertThat(archive.index().revision(statement.id())).isEqualTo(3);
            assertThat(archive.index().revision(SampleStatement.fresh().id())).isZero();
        }
    }

    @Test
    void anIndexThatCannotBeOpenedIsBuiltAnew() throws IOException {
        fill();
        Files.write(file("segments_"), new byte[] {1, 2, 3});

        try (BuiltArchive archive = new BuiltArchive(folder)) {
            assertThat(archive.index().committed()).isEmpty();
            assertThat(archive.mentions(SampleTheme.english("treaty").theme())).isEmpty();
        }
    }

    @Test
    void damageWithinAFileIsNoticed() throws IOException {
        fill();
        Path damaged = file("_");
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(damaged, bytes);

        try (BuiltArchive archive = new BuiltArchive(folder)) {
            assertThat(archive.index().committed().isEmpty() || !archive.index().isSound())
                    .isTrue();
        }
    }

    @Test
    void aFormatFromBeforeIsNotRead() {
        Map<String, String> written = new HashMap<>(POSITION.written());
        written.put("format", "0");

        assertThat(IndexPosition.read(written)).isEmpty();
        assertThat(IndexPosition.read(POSITION.written())).contains(POSITION);
    }

    @Test
    void twoInstancesDoNotShareAFolder() throws IOException {
        try (BuiltArchive first = new BuiltArchive(folder)) {
            assertThat(first.index().documents()).isZero();

            assertThatThrownBy(() -> new ArchiveIndex(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "communique.archive.directory " + folder.toAbsolutePath()
                                    + " is used by another process; give each instance of analysis-service a folder of its own");
        }
    }

    private void fill() throws IOException {
        try (BuiltArchive archive = new BuiltArchive(folder)) {
            archive.with(SampleStatement.fresh().answering("A treaty.")).index().commit(POSITION);
        }
    }

    private Path file(String begin) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> fitting = files.filter(
                            file -> file.getFileName().toString().startsWith(begin))
                    .sorted()
                    .toList();
            return fitting.get(0);
        }
    }
}
