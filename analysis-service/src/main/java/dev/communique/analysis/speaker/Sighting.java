package dev.communique.analysis.speaker;

import dev.communique.analysis.statement.Publisher;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Turn;
import dev.communique.analysis.statement.TurnKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * That a name stands in a text as a speaker's.
 *
 * @param home the publisher's country; of a publisher without one, its name
 * @param language of the text, without region
 * @param role null where none is given
 * @param day of publication
 * @param speaks whether it is more than an asker's or a moderator's
 */
record Sighting(Written written, String name, String language, String role, LocalDate day, boolean speaks) {
    /** A name's slug as a text gives it, and where: names of different homes may be different persons. */
    record Written(String slug, String home) {}

    static String home(Publisher publisher) {
        return publisher.country() == null ? publisher.name() : publisher.country();
    }

    static List<Sighting> in(Revision revision) {
        String home = home(revision.publisher());
        LocalDate day = LocalDate.ofInstant(revision.publication().sortAt(), ZoneOffset.UTC);
        return revision.turns().stream()
                .filter(Turn::isNamed)
                .map(turn -> new Sighting(
                        new Written(turn.speakerSlug(), home),
                        turn.speaker(),
                        revision.primaryLanguage(),
                        role(revision, turn),
                        day,
                        turn.kind() == TurnKind.ANSWER || turn.kind() == TurnKind.STATEMENT))
                .distinct()
                .toList();
    }

    Optional<Role> givenRole() {
        return Optional.ofNullable(role).map(text -> new Role(language, text));
    }

    private static String role(Revision revision, Turn turn) {
        boolean isMain = turn.speakerSlug().equals(revision.speakerSlug());
        return turn.role() == null && isMain ? revision.role() : turn.role();
    }
}
