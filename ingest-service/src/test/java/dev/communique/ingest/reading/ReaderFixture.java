package dev.communique.ingest.reading;

import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A reader, a publisher and a fixed day on which everything is seen. */
final class ReaderFixture {
    static final Instant SEEN = Instant.parse("2026-11-24T10:00:00Z");
    static final Publisher LORANIA =
            new Publisher("Ministry of Foreign Affairs of Lorania", "LO", ZoneId.of("Europe/Vienna"), "en");

    private static final StatementReader READER = new StatementReader();

    private ReaderFixture() {}

    static ReadStatement read(SampleStatement sample) {
        return read(sample.text());
    }

    static ReadStatement read(String text) {
        return read(RawStatement.ofText(text));
    }

    static ReadStatement read(RawStatement raw) {
        return READER.read(raw, LORANIA, SEEN);
    }

    static ReadStatement read(RawStatement raw, Publisher publisher) {
        return READER.read(raw, publisher, SEEN);
    }

    static List<TurnKind> kinds(ReadStatement statement) {
        return statement.turns().stream().map(Turn::kind).toList();
    }

    /** Who speaks, turn by turn. */
    static List<String> speakers(ReadStatement statement) {
        return statement.turns().stream().map(Turn::speaker).toList();
    }

    static List<String> passages(ReadStatement statement) {
        return statement.turns().stream()
                .flatMap(turn -> turn.passages().stream())
                .map(Passage::text)
                .toList();
    }
}
