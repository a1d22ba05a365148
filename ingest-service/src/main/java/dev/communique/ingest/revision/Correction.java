package dev.communique.ingest.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.SpeakerSlug;
import dev.communique.ingest.statement.StatementKind;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was put right by hand in a statement, laid over whatever is read of it, then and later.
 *
 * @param values by field, checked; a field that is not there stays as it was read
 */
record Correction(Map<String, String> values) {
    static final Correction NONE = new Correction(Map.of());
    private static final ObjectMapper JSON = new ObjectMapper();

    Correction {
        values = Map.copyOf(values);
    }

    /** @param json of the column, or null; null where nothing was put right */
    static Correction ofColumn(String json) {
        try {
            return json == null ? null : new Correction(JSON.readValue(json, new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored correction cannot be read", e);
        }
    }

    /** Null where nothing is left to put right. */
    String column() {
        try {
            return values.isEmpty() ? null : JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a correction cannot be written", e);
        }
    }

    /** @param changes by field; null takes a correction back */
    Correction changedBy(Map<String, String> changes) {
        Map<String, String> merged = new TreeMap<>(values);
        changes.forEach((field, value) -> merged.compute(field, (unused, before) -> value));
        return new Correction(merged);
    }

    ReadStatement appliedTo(ReadStatement read) {
        String published = values.get("published");
        String delivered = values.get("delivered");
        String speaker = values.getOrDefault("speaker", read.speaker());
        String role = values.getOrDefault("role", read.role());
        String kind = values.get("kind");
        return new ReadStatement(
                read.url(),
                values.getOrDefault("title", read.title()),
                kind == null ? read.kind() : StatementKind.of(kind).orElseThrow(),
                published == null ? read.published() : new DateOrInstant(published),
                published == null ? read.publishedBasis() : PublishedBasis.PUBLISHED,
                delivered == null ? read.delivered() : new DateOrInstant(delivered),
                values.getOrDefault("language", read.language()),
                speaker,
                SpeakerSlug.of(speaker),
                role,
                read.truncated(),
                read.turns().stream().map(turn -> appliedTo(turn, read)).toList(),
                read.warnings(),
                read.translations());
    }

    /** The turns of the main speaker are those of the one who is it by now, and its language that of its passages. */
    private Turn appliedTo(Turn turn, ReadStatement read) {
        boolean byMain = Objects.equals(turn.speakerSlug(), read.speakerSlug())
                && (turn.speakerSlug() != null || turn.kind() == TurnKind.ANSWER || turn.kind() == TurnKind.STATEMENT);
        String speaker = byMain ? values.getOrDefault("speaker", turn.speaker()) : turn.speaker();
        String role = byMain ? values.getOrDefault("role", turn.role()) : turn.role();
        return turn.by(speaker, role).withPassages(passages(turn, read.language()));
    }

    private List<Passage> passages(Turn turn, String mainLanguage) {
        String language = values.getOrDefault("language", mainLanguage);
        return turn.passages().stream()
                .map(passage -> passage.language().equals(mainLanguage) ? passage.in(language) : passage)
                .toList();
    }
}
