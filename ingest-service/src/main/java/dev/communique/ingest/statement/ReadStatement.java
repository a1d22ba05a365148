package dev.communique.ingest.statement;

import java.util.List;
import java.util.Objects;

/**
 * What was read out of a {@link RawStatement}: everything about a statement but its id, revision and source.
 *
 * @param url the address as it was given, or null
 * @param title or null
 * @param published never null; see {@code publishedBasis}
 * @param delivered when it was spoken, or null
 * @param language BCP 47 of most of the text; {@code und} where it is not known
 * @param speaker the main speaker, as people write the name, or null
 * @param role the main speaker's, or null
 * @param truncated the text ends in the middle
 * @param translations where its page says that it stands in other languages
 */
public record ReadStatement(
        String url,
        String title,
        StatementKind kind,
        DateOrInstant published,
        PublishedBasis publishedBasis,
        DateOrInstant delivered,
        String language,
        String speaker,
        String speakerSlug,
        String role,
        boolean truncated,
        List<Turn> turns,
        List<Warning> warnings,
        List<Alternate> translations) {

    public ReadStatement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(publishedBasis, "publishedBasis");
        Objects.requireNonNull(language, "language");
        turns = List.copyOf(turns);
        warnings = List.copyOf(warnings);
        translations = List.copyOf(translations);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("turns must not be empty");
        }
    }
}
