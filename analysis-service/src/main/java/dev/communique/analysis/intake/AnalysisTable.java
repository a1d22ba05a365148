package dev.communique.analysis.intake;

import dev.communique.analysis.database.Columns;
import dev.communique.analysis.intake.MentionsRecord.FoundMention;
import dev.communique.analysis.intake.MentionsRecord.StoredMention;
import dev.communique.analysis.intake.MentionsRecord.WithdrawnMention;
import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.Naming;
import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.SpeakerTable;
import dev.communique.analysis.statement.StatementHead;
import dev.communique.analysis.statement.Turn;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what the database holds of analysed revisions, so that an event is the same however often it is sent. */
@Singleton
class AnalysisTable {
    private record StoredRevision(
            long statementKey, boolean late, int supersedes, Instant analysed, Revision revision) {}

    private record Place(long statementKey, int revision) {}

    private final RevisionReader reader;
    private final Aliases aliases;
    private final SpeakerTable speakers;

    AnalysisTable(RevisionReader reader, Aliases aliases, SpeakerTable speakers) {
        this.reader = reader;
        this.aliases = aliases;
        this.speakers = speakers;
    }

    /**
     * The events of these revisions, in their order.
     *
     * @param justStored those whose document needs no second look
     */
    List<AnalysedEvent> events(
            Connection connection, Collection<RevisionRef> refs, Map<RevisionRef, Revision> justStored)
            throws SQLException {
        Map<RevisionRef, StoredRevision> revisions = revisions(connection, refs, justStored);
        Map<Place, List<StoredMention>> mentions = mentions(connection, revisions);
        Naming naming = speakers.naming(
                connection,
                revisions.values().stream().map(StoredRevision::revision).toList());
        return refs.stream()
                .filter(revisions::containsKey)
                .map(ref -> event(revisions.get(ref), mentions, naming))
                .toList();
    }

    private Map<RevisionRef, StoredRevision> revisions(
            Connection connection, Collection<RevisionRef> refs, Map<RevisionRef, Revision> justStored)
            throws SQLException {
        Columns columns = new Columns("text", "int4", "bool");
        refs.forEach(ref -> columns.add(ref.statement(), ref.revision(), !justStored.containsKey(ref)));
        Map<RevisionRef, StoredRevision> revisions = new LinkedHashMap<>();
        try (var statement = columns.prepare(connection, """
                        SELECT s.id, r.revision, r.statement_key, r.late, coalesce(r.supersedes, 0), r.analysed,
                               CASE WHEN wanted.with_document THEN r.document END
                        FROM unnest(?, ?, ?) AS wanted (id, revision, with_document)
                        JOIN statement s ON s.id = wanted.id
                        JOIN revision r ON r.statement_key = s.key AND r.revision = wanted.revision""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                RevisionRef ref = new RevisionRef(row.getString(1), row.getInt(2));
                String document = row.getString(7);
                revisions.put(
                        ref,
                        new StoredRevision(
                                row.getLong(3),
                                row.getBoolean(4),
                                row.getInt(5),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                document == null
                                        ? justStored.get(ref)
                                        : aliases.in(reader.read(document.getBytes(StandardCharsets.UTF_8)))));
            }
        }
        return revisions;
    }

    private static Map<Place, List<StoredMention>> mentions(
            Connection connection, Map<RevisionRef, StoredRevision> revisions) throws SQLException {
        Columns columns = new Columns("int8", "int4");
        revisions.forEach((ref, stored) -> {
            columns.add(stored.statementKey(), ref.revision());
            columns.add(stored.statementKey(), stored.supersedes());
        });
        Map<Place, List<StoredMention>> mentions = new HashMap<>();
        try (var statement = columns.prepare(connection, """
                        SELECT m.statement_key, m.revision, t.slug, v.version, m.passage, m.spans
                        FROM (SELECT DISTINCT * FROM unnest(?, ?)) AS wanted (statement_key, revision)
                        JOIN mention m ON m.statement_key = wanted.statement_key AND m.revision = wanted.revision
                        JOIN theme_version v ON v.key = m.theme_version_key
                        JOIN theme t ON t.key = v.theme_key
                        ORDER BY m.passage, t.slug, v.version""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                mentions.computeIfAbsent(new Place(row.getLong(1), row.getInt(2)), unused -> new ArrayList<>())
                        .add(new StoredMention(
                                row.getString(3), row.getInt(4), row.getInt(2), row.getInt(5), row.getString(6)));
            }
        }
        return mentions;
    }

    private static AnalysedEvent event(StoredRevision stored, Map<Place, List<StoredMention>> mentions, Naming naming) {
        Revision revision = stored.revision();
        List<StoredMention> found = stored.late()
                ? List.of()
                : mentions.getOrDefault(new Place(stored.statementKey(), revision.revision()), List.of());
        List<StoredMention> withdrawn =
                mentions.getOrDefault(new Place(stored.statementKey(), stored.supersedes()), List.of());
        return new AnalysedEvent(
                new MentionsRecord(
                        StatementHead.of(revision, naming),
                        found(revision, found, naming),
                        withdrawn.stream()
                                .map(mention -> new WithdrawnMention(
                                        mention.theme(), mention.version(), mention.revision(), mention.passage()))
                                .toList()),
                stored.analysed());
    }

    private static List<FoundMention> found(Revision revision, List<StoredMention> stored, Naming naming) {
        Map<Integer, Turn> turns = new HashMap<>();
        Map<Integer, Passage> passages = new HashMap<>();
        for (Turn turn : revision.turns()) {
            for (Passage passage : turn.passages()) {
                turns.put(passage.index(), turn);
                passages.put(passage.index(), passage);
            }
        }
        return stored.stream()
                .map(mention ->
                        FoundMention.of(mention, turns.get(mention.passage()), passages.get(mention.passage()), naming))
                .toList();
    }
}
