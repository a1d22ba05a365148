package dev.communique.analysis.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.theme.ThemeVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that start on what others left behind. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class RebuildTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Inject
    StatementsLogConsumer log;

    @Inject
    RevisionReader reader;

    @Inject
    Aliases aliases;

    /** One instance with an index of its own. */
    private final class Instance implements AutoCloseable {
        private final ArchiveProgress progress = new ArchiveProgress();
        private final ArchiveFolder folder;
        private final ArchiveConsumer consumer;
        private final Archive archive;

        Instance() {
            ArchiveConfig config = new OwnFolder(directory);
            folder = new ArchiveFolder(config);
            consumer = new ArchiveConsumer(log, new ArchiveWriter(reader, aliases, progress), folder, progress, config);
            archive = new Archive(folder, progress, log);
            consumer.start(null);
        }

        List<String> statementsWith(String word) throws IOException, InterruptedException {
            assertThat(archive.awaitPosition(archive.ends(), LIMIT)).isTrue();
            List<String> statements = new ArrayList<>();
            archive.mentions(
                    new ThemeVersion(1, 1, SampleTheme.english(word).theme()),
                    mention -> statements.add(mention.statement()));
            return statements;
        }

        @Override
        public void close() throws IOException {
            consumer.stop(null);
        }
    }

    private record OwnFolder(Path directory) implements ArchiveConfig {
        @Override
        public Duration commitInterval() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration partitionsInterval() {
            return Duration.ofMillis(500);
        }
    }

    @Test
    void goesOnWhereTheOneBeforeStopped() throws Exception {
        SampleStatement first = SampleStatement.fresh().answering("The vontrel treaty.");
        SampleStatement second = SampleStatement.fresh().answering("The vontrel accord.");
        Topics.send(first);
        try (Instance before = new Instance()) {
            assertThat(before.statementsWith("vontrel")).containsExactly(first.id());
        }
        Topics.send(second);

        try (Instance after = new Instance()) {
            assertThat(after.statementsWith("vontrel")).containsExactlyInAnyOrder(first.id(), second.id());
        }
    }

    @Test
    void buildsADamagedIndexAnew() throws Exception {
        SampleStatement statement = SampleStatement.fresh().answering("The brumish treaty.");
        Topics.send(statement);
        try (Instance before = new Instance()) {
            assertThat(before.statementsWith("brumish")).containsExactly(statement.id());
        }
        damage();

        try (Instance after = new Instance()) {
            assertThat(after.statementsWith("brumish")).containsExactly(statement.id());
            assertThat(after.archive.completeness().complete()).isTrue();
        }
    }

    @Test
    void buildsAnIndexOfAnotherTopicAnew() throws Exception {
        SampleStatement foreign = SampleStatement.fresh().answering("The celdor treaty.");
        SampleStatement statement = SampleStatement.fresh().answering("The celdor accord.");
        Topics.send(statement);
        try (BuiltArchive other = new BuiltArchive(directory)) {
            other.with(foreign).index().commit(new IndexPosition("another-topic", Map.of(0, 0L)));
        }

        try (Instance instance = new Instance()) {
            assertThat(instance.statementsWith("celdor")).containsExactly(statement.id());
        }
    }

    /** Turns a bit in the middle of the largest file. */
    private void damage() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Path largest =
                    files.max(Comparator.comparingLong(RebuildTest::size)).orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
