package dev.communique.analysis.speaker;

import dev.communique.analysis.statement.Received;
import dev.communique.analysis.statement.Revision;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Knows the alias behind every name that speaks. Names that were seen lately cost nothing; a batch with others costs a
 * few statements, however many there are. What is remembered never becomes wrong: an alias keeps its slug.
 */
@Singleton
public class Aliases {
    private static final int MOST_REMEMBERED = 50_000;

    private final AliasTransaction transaction;
    private final Recent<Sighting.Written, StoredAlias> known = new Recent<>(MOST_REMEMBERED);
    private final Recent<Note.Place, Note> noted = new Recent<>(MOST_REMEMBERED);

    Aliases(AliasTransaction transaction) {
        this.transaction = transaction;
    }

    /** The same with the slugs of aliases; names that were not seen before are put to persons. */
    public List<Received> in(List<Received> received) throws SQLException {
        Map<Sighting.Written, StoredAlias> aliases = aliases(received.stream()
                .flatMap(one -> Sighting.in(one.revision()).stream())
                .toList());
        return received.stream()
                .map(one -> new Received(speakingAs(one.revision(), aliases), one.document()))
                .toList();
    }

    /** The same with the slugs of aliases. */
    public Revision in(Revision revision) throws SQLException {
        return speakingAs(revision, aliases(Sighting.in(revision)));
    }

    private Map<Sighting.Written, StoredAlias> aliases(List<Sighting> sightings) throws SQLException {
        Map<Sighting.Written, StoredAlias> aliases = new HashMap<>();
        for (Sighting sighting : sightings) {
            StoredAlias alias = known.get(sighting.written());
            if (alias != null) {
                aliases.put(sighting.written(), alias);
            }
        }
        List<Sighting> open =
                sightings.stream().filter(one -> isOpen(one, aliases)).toList();
        if (!open.isEmpty()) {
            Map<Sighting.Written, StoredAlias> learnt = transaction.learn(open);
            known.putAll(learnt);
            aliases.putAll(learnt);
        }
        note(sightings, aliases);
        return aliases;
    }

    private static boolean isOpen(Sighting sighting, Map<Sighting.Written, StoredAlias> aliases) {
        StoredAlias alias = aliases.get(sighting.written());
        return alias == null || sighting.speaks() && !alias.judged();
    }

    private void note(List<Sighting> sightings, Map<Sighting.Written, StoredAlias> aliases) throws SQLException {
        Map<Note.Place, Note> notes = sightings.stream()
                .filter(Sighting::speaks)
                .map(sighting -> Note.of(aliases.get(sighting.written()).slug(), sighting))
                .collect(Collectors.toMap(Note::place, note -> note, Note::and));
        notes.values().removeIf(note -> {
            Note before = noted.get(note.place());
            return before != null && before.covers(note);
        });
        if (!notes.isEmpty()) {
            transaction.note(notes.values());
            notes.forEach((place, note) -> noted.put(place, widened(note)));
        }
    }

    private Note widened(Note note) {
        Note before = noted.get(note.place());
        return before == null ? note : before.and(note);
    }

    private static Revision speakingAs(Revision revision, Map<Sighting.Written, StoredAlias> aliases) {
        String home = Sighting.home(revision.publisher());
        Map<String, String> slugs = new HashMap<>();
        aliases.forEach((written, alias) -> {
            if (written.home().equals(home) && !written.slug().equals(alias.slug())) {
                slugs.put(written.slug(), alias.slug());
            }
        });
        return slugs.isEmpty() ? revision : revision.speakingAs(slugs);
    }
}
