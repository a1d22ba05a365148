package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Turn;
import dev.communique.analysis.statement.TurnKind;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named query over passages: what users follow.
 *
 * @param queries one a language, by its two-letter code; a passage is matched with its own language's
 * @param scope what a query has to fit as a whole
 * @param turns kinds of turn that count
 * @param speakers slugs; empty: everyone
 * @param sources slugs; empty: every source
 * @param countries ISO 3166-1 alpha-2; empty: every publisher
 */
public record Theme(
        String slug,
        String name,
        String description,
        Map<String, String> queries,
        Scope scope,
        Set<TurnKind> turns,
        Set<String> speakers,
        Set<String> sources,
        Set<String> countries) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    public Theme {
        if (slug == null || !SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("slug must be 1 to 64 of a-z, 0-9 and -");
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name must not be empty");
        }
        if (queries == null || queries.isEmpty()) {
            throw new IllegalArgumentException("queries must hold a query for at least one language");
        }
        if (scope == null) {
            throw new IllegalArgumentException("scope must be passage, turn or statement");
        }
        if (turns == null || turns.isEmpty()) {
            throw new IllegalArgumentException("turns must name at least one kind of turn");
        }
        description = description == null ? "" : description;
        queries = Map.copyOf(queries);
        turns = Set.copyOf(turns);
        speakers = speakers == null ? Set.of() : Set.copyOf(speakers);
        sources = sources == null ? Set.of() : Set.copyOf(sources);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
    }

    /** Whether what is said in this turn counts, whatever it says. */
    public boolean covers(Revision revision, Turn turn) {
        return turns.contains(turn.kind())
                && allows(speakers, turn.speakerSlug())
                && allows(sources, revision.source())
                && allows(countries, revision.publisher().country());
    }

    private static boolean allows(Set<String> allowed, String value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }
}
