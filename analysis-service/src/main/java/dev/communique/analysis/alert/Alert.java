package dev.communique.analysis.alert;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.communique.analysis.statement.Naming;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.statement.StatementHead;
import dev.communique.analysis.statement.TurnKind;
import dev.communique.analysis.theme.Mention;
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
        static AlertPassage of(Mention mention, Naming naming) {
            return new AlertPassage(
                    mention.passage().index(),
                    mention.turn().kind(),
                    naming.name(mention.turn().speakerSlug(), mention.turn().speaker()),
                    naming.slug(mention.turn().speakerSlug()),
                    mention.passage().language(),
                    mention.passage().text(),
                    Span.json(mention.spans()));
        }

        private AlertPassage withoutText() {
            return new AlertPassage(index, turn, speaker, speakerSlug, language, "", spans);
        }
    }

    /**
     * @param mentions those that fit the rule, at least one
     * @param naming says who everyone is
     */
    static Alert of(AlertRule rule, Revision revision, List<Mention> mentions, Naming naming, Instant now) {
        List<AlertPassage> passages = mentions.stream()
                .map(mention -> AlertPassage.of(mention, naming))
                .toList();
        return new Alert(
                id(rule.id(), revision.id()),
                rule.id(),
                rule.name(),
                rule.kind(),
                rule.theme(),
                revision.id(),
                now.toString(),
                reason(rule, revision, passages),
                StatementHead.of(revision, naming),
                passages,
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

    private static String reason(AlertRule rule, Revision revision, List<AlertPassage> said) {
        String who = who(revision, said);
        if (rule.looksBack()) {
            return "First mention of %s in %s, by %s"
                    .formatted(rule.theme(), LookBack.of(rule.period()).words(), who);
        }
        String passages = said.size() == 1 ? "1 passage" : said.size() + " passages";
        return "Mention of %s by %s in %s".formatted(rule.theme(), who, passages);
    }

    /** The speakers by name; where none is named, the publisher. */
    private static String who(Revision revision, List<AlertPassage> said) {
        List<String> names = said.stream()
                .map(AlertPassage::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.isEmpty() ? revision.publisher().name() : String.join(" and ", names);
    }
}
