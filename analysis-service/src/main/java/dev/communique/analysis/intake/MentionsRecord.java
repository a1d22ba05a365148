package dev.communique.analysis.intake;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.communique.analysis.statement.Naming;
import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.StatementHead;
import dev.communique.analysis.statement.Turn;
import dev.communique.analysis.statement.TurnKind;
import java.util.List;

/** What topic {@code mentions} carries: one analysed revision with all its mentions, and those that count no more. */
record MentionsRecord(StatementHead statement, List<FoundMention> mentions, List<WithdrawnMention> withdrawn) {
    /**
     * The same with less in it, for a statement of many megabytes: without the texts, which the stored statement holds,
     * and when there are none left to leave out, with the first half of the mentions.
     */
    MentionsRecord smaller() {
        boolean hasTexts = mentions.stream().anyMatch(mention -> !mention.text().isEmpty());
        return hasTexts
                ? new MentionsRecord(
                        statement,
                        mentions.stream().map(FoundMention::withoutText).toList(),
                        withdrawn)
                : new MentionsRecord(
                        statement,
                        mentions.subList(0, mentions.size() / 2),
                        withdrawn.subList(0, withdrawn.size() / 2));
    }

    /** @param spans as JSON */
    record FoundMention(
            String theme,
            int version,
            int passage,
            TurnKind turn,
            String speaker,
            String speakerSlug,
            String language,
            String text,
            @JsonRawValue String spans) {
        static FoundMention of(StoredMention stored, Turn turn, Passage passage, Naming naming) {
            return new FoundMention(
                    stored.theme(),
                    stored.version(),
                    stored.passage(),
                    turn.kind(),
                    naming.name(turn.speakerSlug(), turn.speaker()),
                    naming.slug(turn.speakerSlug()),
                    passage.language(),
                    passage.text(),
                    stored.spans());
        }

        private FoundMention withoutText() {
            return new FoundMention(theme, version, passage, turn, speaker, speakerSlug, language, "", spans);
        }
    }

    record WithdrawnMention(String theme, int version, int revision, int passage) {}

    /** @param spans as JSON */
    record StoredMention(String theme, int version, int revision, int passage, String spans) {}
}
