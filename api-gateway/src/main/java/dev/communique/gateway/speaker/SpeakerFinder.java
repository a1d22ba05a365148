package dev.communique.gateway.speaker;

import dev.communique.gateway.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says who stands behind the slugs and names of speakers, by the view that analysis-service offers. */
@ApplicationScoped
public class SpeakerFinder {
    private final Database database;

    SpeakerFinder(Database database) {
        this.database = database;
    }

    /**
     * A name as texts give it, and whose it is.
     *
     * @param slug of the alias, which no other has
     * @param written its slug as texts give it
     */
    public record Alias(String slug, String written, String personSlug, String personName) {}

    /**
     * The slugs of the persons who go by any of these slugs or names, under whichever alias; as an array, for a query.
     *
     * @param slugsOrNames null for no narrowing, and then the answer is null
     */
    public String[] persons(Collection<String> slugsOrNames) {
        if (slugsOrNames == null || slugsOrNames.isEmpty()) {
            return null;
        }
        String[] asked = slugsOrNames.toArray(String[]::new);
        String[] lower = slugsOrNames.stream().map(String::toLowerCase).toArray(String[]::new);
        return database.query("""
                        SELECT DISTINCT person_slug FROM analysis.speaker_view
                        WHERE slug = ANY (?) OR lower(name) = ANY (?) OR lower(person_name) = ANY (?)
                        """, List.of(asked, lower, lower), row -> row.getString(1))
                .toArray(String[]::new);
    }

    /** @param slugOrName null for no narrowing, and then the answer is null */
    public String[] persons(String slugOrName) {
        return slugOrName == null ? null : persons(List.of(slugOrName));
    }

    /** The slugs of all aliases of the persons who go by this slug or name. */
    public Set<String> aliases(String slugOrName) {
        String[] persons = persons(slugOrName);
        return new HashSet<>(database.query(
                "SELECT slug FROM analysis.speaker_view WHERE person_slug = ANY (?)",
                List.<Object>of((Object) persons),
                row -> row.getString(1)));
    }

    /** The aliases with these slugs. */
    public List<Alias> withSlugs(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : database.query(
                        "SELECT slug, written, person_slug, person_name FROM analysis.speaker_view WHERE slug = ANY (?)",
                        List.<Object>of((Object) slugs.toArray(String[]::new)),
                        row -> new Alias(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
