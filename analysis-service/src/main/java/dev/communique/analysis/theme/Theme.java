package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Turn;
import dev.communique.analysis.statement.TurnKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A named query over passages: what users follow. Its collections are in order, so that a theme is always written alike.
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
    static final Set<TurnKind> USUAL_TURNS = inOrder(EnumSet.of(TurnKind.ANSWER, TurnKind.STATEMENT));
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    public Theme {
        if (!isSlug(slug)) {
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
        queries = inOrder(queries);
        turns = inOrder(turns);
        speakers = inOrder(speakers);
        sources = inOrder(sources);
        countries = inOrder(countries);
    }

    static boolean isSlug(String text) {
        return text != null && SLUG.matcher(text).matches();
    }

    /** Whether what is said in this turn counts, whatever it says. */
    public boolean covers(Revision revision, Turn turn) {
        return turns.contains(turn.kind())
                && allows(speakers, turn.speakerSlug())
                && allows(sources, revision.source())
                && allows(countries, revision.publisher().country());
    }

    /** The same, counting what these say. */
    Theme heardAs(Set<String> speakerSlugs) {
        return new Theme(slug, name, description, queries, scope, turns, speakerSlugs, sources, countries);
    }

    /** Whether both find the same in everything, and differ in their names at most. */
    boolean matchesAs(Theme other) {
        return queries.equals(other.queries)
                && scope == other.scope
                && turns.equals(other.turns)
                && speakers.equals(other.speakers)
                && sources.equals(other.sources)
                && countries.equals(other.countries);
    }

    private static boolean allows(Set<String> allowed, String value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }

    private static <V> SortedMap<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private static <T extends Comparable<T>> SortedSet<T> inOrder(Set<T> set) {
        return Collections.unmodifiableSortedSet(set == null ? new TreeSet<>() : new TreeSet<>(set));
    }
}
