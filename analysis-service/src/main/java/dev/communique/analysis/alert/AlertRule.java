package dev.communique.analysis.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.theme.Mention;
import dev.communique.analysis.trend.AnalysedRevision;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to watch for.
 *
 * @param theme its slug
 * @param period ISO 8601; only of a first mention
 * @param speaker a slug; null: whoever speaks
 * @param aliases the slugs of all aliases of the person that speaker is an alias of, as they are when the rule is read
 * @param source null: wherever it was found
 * @param country ISO 3166-1 alpha-2; null: whoever publishes
 * @param webhooks ids of those to call
 * @param note null when there is none
 */
record AlertRule(
        String id,
        String name,
        RuleKind kind,
        String theme,
        String period,
        String speaker,
        String source,
        String country,
        List<String> webhooks,
        String note,
        @JsonIgnore Set<String> aliases) {
    AlertRule {
        webhooks = List.copyOf(webhooks);
        aliases = Set.copyOf(aliases);
    }

    /** The mentions of a revision that the rule is about. */
    List<Mention> fitting(AnalysedRevision analysed) {
        Revision revision = analysed.revision();
        boolean fits = allows(source, revision.source())
                && allows(country, revision.publisher().country());
        return !fits
                ? List.of()
                : analysed.mentions().stream().filter(this::fits).toList();
    }

    private boolean fits(Mention mention) {
        return theme.equals(mention.theme().slug())
                && (speaker == null || speakerSlugs().contains(mention.turn().speakerSlug()));
    }

    /** The slugs of whom it watches: of the person's aliases, and the one that it names, which may come yet. */
    Set<String> speakerSlugs() {
        return speaker == null
                ? Set.of()
                : Stream.concat(aliases.stream(), Stream.of(speaker)).collect(Collectors.toSet());
    }

    private static boolean allows(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    @JsonIgnore
    boolean looksBack() {
        return kind == RuleKind.FIRST_MENTION;
    }
}
