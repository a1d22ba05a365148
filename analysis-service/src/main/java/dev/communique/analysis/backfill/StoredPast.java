package dev.communique.analysis.backfill;

import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.theme.Mention;
import dev.communique.analysis.theme.MentionDetector;
import dev.communique.analysis.theme.ThemeVersion;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Looks through the documents that the database holds, one by one: slow, and right by itself. */
@Singleton
class StoredPast implements Past {
    private final DataSource database;
    private final RevisionReader reader;
    private final Aliases aliases;

    StoredPast(DataSource database, RevisionReader reader, Aliases aliases) {
        this.database = database;
        this.reader = reader;
        this.aliases = aliases;
    }

    @Override
    public void awaitAll() {
        // What counts is stored.
    }

    @Override
    public void mentions(ThemeVersion version, Consumer<PastMention> found) {
        MentionDetector detector = MentionDetector.of(0, List.of(version));
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT document FROM revision WHERE counted");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Revision revision = aliases.in(reader.read(row.getString(1).getBytes(StandardCharsets.UTF_8)));
                detector.detect(revision).forEach(mention -> found.accept(past(revision, mention)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("stored revisions cannot be read", e);
        }
    }

    private static PastMention past(Revision revision, Mention mention) {
        return new PastMention(
                revision.id(),
                revision.revision(),
                mention.passage().index(),
                mention.turn().kind().word(),
                mention.turn().speakerSlug(),
                mention.passage().primaryLanguage(),
                dev.communique.analysis.theme.Span.json(mention.spans()));
    }
}
