package dev.communique.analysis.alert;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.StatementHead;
import dev.communique.analysis.statement.TurnKind;
import dev.communique.analysis.theme.Mention;
import dev.communique.analysis.theme.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One time a rule came true, as topic {@code alerts} carries it.
 *
 * @param id derived from rule and cause, so that it is the same however often the rule is judged
 * @param cause what made the rule come true: the statement's id, so that a later revision is no second cause
 * @param reason one sentence for people
 */
record Alert(
        String id,
        String rule,
        String name,
        RuleKind kind,
        String theme,
        String cause,
        String at,
        String reason,
        StatementHead statement,
        List<AlertPassage> passages,
        List<String> webhooks,
        String note) {

    /** @param spans as JSON */
    record AlertPassage(
            int index,
            TurnKind turn,
            String speaker,
            String speakerSlug,
            String language,
            String text,
            @JsonRawValue String spans) {
        static AlertPassage of(Mention mention) {
            return new AlertPassage(
                    mention.passage().index(),
                    mention.turn().kind(),
                    mention.turn().speaker(),
                    mention.turn().speakerSlug(),
                    mention.passage().language(),
                    mention.passage().text(),
                    Span.json(mention.spans()));
        }

        private AlertPassage withoutText() {
            return new AlertPassage(index, turn, speaker, speakerSlug, language, "", spans);
        }
    }

    /** @param mentions those that fit the rule, at least one */
    static Alert of(AlertRule rule, Revision revision, List<Mention> mentions, Instant now) {
        return new Alert(
                id(rule.id(), revision.id()),
                rule.id(),
                rule.name(),
                rule.kind(),
                rule.theme(),
                revision.id(),
                now.toString(),
                reason(rule, revision, mentions),
                StatementHead.of(revision),
                mentions.stream().map(AlertPassage::of).toList(),
                rule.webhooks(),
                rule.note());
    }

    /** The same with less in it, for a statement of many megabytes: as {@code mentions} leaves out texts, then passages. */
    Alert smaller() {
        boolean hasTexts = passages.stream().anyMatch(passage -> !passage.text().isEmpty());
        List<AlertPassage> fewer = hasTexts
                ? passages.stream().map(AlertPassage::withoutText).toList()
                : passages.subList(0, passages.size() / 2);
        return new Alert(id, rule, name, kind, theme, cause, at, reason, statement, fewer, webhooks, note);
    }

    private static String id(String rule, String cause) {
        return "al_" + UUID.nameUUIDFromBytes((rule + "/" + cause).getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(AlertRule rule, Revision revision, List<Mention> mentions) {
        String who = who(revision, mentions);
        if (rule.looksBack()) {
            return "First mention of %s in %s, by %s"
                    .formatted(rule.theme(), LookBack.of(rule.period()).words(), who);
        }
        String passages = mentions.size() == 1 ? "1 passage" : mentions.size() + " passages";
        return "Mention of %s by %s in %s".formatted(rule.theme(), who, passages);
    }

    /** The speakers by name; where none is named, the publisher. */
    private static String who(Revision revision, List<Mention> mentions) {
        List<String> names = mentions.stream()
                .map(mention -> mention.turn().speaker())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.isEmpty() ? revision.publisher().name() : String.join(" and ", names);
    }
}
