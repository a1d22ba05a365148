package dev.communique.analysis.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.theme.Mention;
import dev.communique.analysis.trend.AnalysedRevision;
import java.util.List;

/**
 * What to watch for.
 *
 * @param theme its slug
 * @param period ISO 8601; only of a first mention
 * @param speaker a slug; null: whoever speaks
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
        String note) {
    AlertRule {
        webhooks = List.copyOf(webhooks);
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
                && allows(speaker, mention.turn().speakerSlug());
    }

    private static boolean allows(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    @JsonIgnore
    boolean looksBack() {
        return kind == RuleKind.FIRST_MENTION;
    }
}
