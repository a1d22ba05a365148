package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Heads as publishers lay them out, in {@code heads/heads.txt}: headline, day of publication, day it was spoken. */
class HeadsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void areReadAsPublishersMeanThem(Sample sample) {
        ReadStatement statement = ReaderFixture.read(RawStatement.ofText(sample.text), sample.publisher);

        String published = statement.publishedBasis() == PublishedBasis.SEEN
                ? "SEEN"
                : statement.published().toString();
        assertThat(List.of(String.valueOf(statement.title()), published, String.valueOf(statement.delivered())))
                .isEqualTo(List.of(sample.title, sample.published, sample.delivered));
    }

    static Stream<Sample> samples() throws IOException {
        try (InputStream in = HeadsTest.class.getResourceAsStream("/heads/heads.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^##### ")).skip(1).map(Sample::of);
        }
    }

    private record Sample(
            String name, Publisher publisher, String title, String published, String delivered, String text) {
        static Sample of(String block) {
            String[] parts = block.split("\n-----\n");
            String[] lines = parts[0].split("\n");
            String[] head = lines[0].split("\\s*\\|\\s*");
            Publisher publisher = new Publisher("Office", head[1], ZoneId.of(head[2]), null);
            return new Sample(head[0], publisher, value(lines[1]), value(lines[2]), value(lines[3]), parts[1]);
        }

        private static String value(String line) {
            String value = line.substring(line.indexOf(": ") + 2);
            return value.equals("-") ? "null" : value;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
