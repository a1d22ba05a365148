package dev.communique.ingest.reading;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.SpeakerSlug;
import dev.communique.ingest.statement.StatementKind;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads one statement: finds its title, dates, turns and speakers, and leaves out what is not part of it. */
public final class StatementReader {

    /**
     * Reads a statement.
     *
     * @param seen when it was accepted: the date of a statement that names none, and the bound for dates it may name
     * @throws InvalidFieldException where a given value cannot be accepted, or where no text is left
     */
    public ReadStatement read(RawStatement raw, Publisher publisher, Instant seen) {
        List<Passage> passages = new ArrayList<>();
        for (String line : (raw.text() == null ? "" : raw.text()).split("\n")) {
            if (!line.isBlank()) {
                passages.add(new Passage(passages.size(), line.strip(), "und"));
            }
        }
        if (passages.isEmpty()) {
            throw new InvalidFieldException("text", "text must hold at least one paragraph of a statement");
        }
        String slug = SpeakerSlug.of(raw.speaker());
        return new ReadStatement(
                raw.url(),
                raw.title(),
                StatementKind.OTHER,
                new DateOrInstant(raw.published() == null ? seen.toString() : raw.published()),
                raw.published() == null ? PublishedBasis.SEEN : PublishedBasis.PUBLISHED,
                raw.delivered() == null ? null : new DateOrInstant(raw.delivered()),
                "und",
                raw.speaker(),
                slug,
                raw.role(),
                false,
                List.of(new Turn(TurnKind.STATEMENT, raw.speaker(), slug, raw.role(), null, passages)),
                List.of());
    }
}
