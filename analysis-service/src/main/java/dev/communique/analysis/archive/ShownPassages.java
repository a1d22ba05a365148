package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.Speaker;
import dev.communique.analysis.statement.Turn;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Gives passages that were found their texts, titles and persons, which the index does not keep. */
final class ShownPassages {
    private final Map<RevisionRef, Revision> revisions;
    private final Map<String, Speaker> persons;

    ShownPassages(RevisionTexts texts, Collection<FoundMention> mentions) throws SQLException {
        revisions = texts.load(mentions.stream().map(ShownPassages::ref).collect(Collectors.toSet()));
        persons = texts.persons(mentions.stream()
                .map(FoundMention::speaker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** Without those that the database does not have yet. */
    List<PreviewAnswer.Shown> of(List<FoundMention> mentions) {
        return mentions.stream().map(this::shown).filter(Objects::nonNull).toList();
    }

    private PreviewAnswer.Shown shown(FoundMention mention) {
        Revision revision = revisions.get(ref(mention));
        if (revision == null) {
            return null;
        }
        for (Turn turn : revision.turns()) {
            for (Passage passage : turn.passages()) {
                if (passage.index() == mention.passage()) {
                    return shown(mention, revision, turn, passage);
                }
            }
        }
        return null;
    }

    private PreviewAnswer.Shown shown(FoundMention mention, Revision revision, Turn turn, Passage passage) {
        Speaker person =
                persons.getOrDefault(String.valueOf(mention.speaker()), new Speaker(mention.speaker(), turn.speaker()));
        return new PreviewAnswer.Shown(
                revision.id(),
                revision.revision(),
                revision.title(),
                revision.url(),
                revision.source(),
                revision.published(),
                passage.index(),
                turn.kind().word(),
                person.name(),
                person.slug(),
                passage.language(),
                passage.text(),
                PreviewAnswer.Shown.pairs(mention.spans()));
    }

    static RevisionRef ref(FoundMention mention) {
        return new RevisionRef(mention.statement(), mention.revision());
    }
}
