package dev.communique.analysis.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.NearestSlug;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.statement.SpeakerSlug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads an alert rule out of a request's JSON; a mistake ends it with a sentence that names the field. */
final class AlertRuleForm {
    private static final Set<String> FIELDS =
            Set.of("id", "name", "kind", "theme", "period", "speaker", "source", "country", "webhooks", "note");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern WEBHOOK = Pattern.compile("wh_[0-9a-f-]{36}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_WEBHOOKS = 20;

    private final JsonNode body;
    private final Set<String> themes;

    private AlertRuleForm(JsonNode body, Set<String> themes) {
        this.body = body;
        this.themes = themes;
    }

    /**
     * @param id the rule's
     * @param themes the slugs of all themes
     */
    static AlertRule read(JsonNode body, String id, Set<String> themes) {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid(null, "the body must be a JSON object");
        }
        return new AlertRuleForm(body, themes).read(id);
    }

    private AlertRule read(String id) {
        refuseUnknownFields();
        Optional<String> givenId = text("id", Integer.MAX_VALUE);
        if (givenId.isPresent() && !givenId.get().equals(id)) {
            throw ProblemException.invalid("id", "id is given by the service and cannot be chosen or changed");
        }
        RuleKind kind = kind();
        return new AlertRule(
                id,
                text("name", LONGEST_NAME).orElseThrow(() -> missing("name", "a name of 1 to 200 characters")),
                kind,
                theme(),
                period(kind),
                text("speaker", LONGEST_NAME).map(AlertRuleForm::speaker).orElse(null),
                fitting("source", SLUG, "source must be a source's slug: 1 to 64 of a-z, 0-9 and -"),
                country(),
                webhooks(),
                text("note", LONGEST_NOTE).orElse(null),
                Set.of());
    }

    private void refuseUnknownFields() {
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw ProblemException.invalid(
                        field,
                        field + " is not a field of an alert rule; these are: "
                                + String.join(", ", new TreeSet<>(FIELDS)));
            }
        });
    }

    private RuleKind kind() {
        String word = text("kind", LONGEST_NAME).orElseThrow(() -> missing("kind", "every-mention or first-mention"));
        return RuleKind.of(word)
                .orElseThrow(() ->
                        ProblemException.invalid("kind", "kind must be every-mention or first-mention, not " + word));
    }

    private String theme() {
        String theme = text("theme", LONGEST_NAME).orElseThrow(() -> missing("theme", "the slug of a theme"));
        if (!themes.contains(theme)) {
            String nearest = NearestSlug.to(theme, themes)
                    .map(slug -> "; the nearest is " + slug)
                    .orElse("");
            throw ProblemException.invalid("theme", "there is no theme " + theme + nearest);
        }
        return theme;
    }

    private String period(RuleKind kind) {
        Optional<String> period = text("period", LONGEST_NAME);
        if (kind == RuleKind.EVERY_MENTION) {
            period.ifPresent(given -> {
                throw ProblemException.invalid("period", "period is only for a rule of kind first-mention");
            });
            return null;
        }
        String given = period.orElseThrow(() -> missing("period", "an ISO 8601 period such as P90D for first-mention"));
        try {
            return LookBack.of(given).text();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("period", e.getMessage());
        }
    }

    private static String speaker(String slugOrName) {
        String slug = SpeakerSlug.of(slugOrName);
        if (slug == null) {
            throw ProblemException.invalid("speaker", "speaker must be a speaker's slug or name");
        }
        return slug;
    }

    private String country() {
        String sentence = "country must be two letters, as in ISO 3166-1 alpha-2";
        return text("country", LONGEST_NAME)
                .map(country -> country.toUpperCase(Locale.ROOT))
                .map(country -> checked("country", country, COUNTRY, sentence))
                .orElse(null);
    }

    private List<String> webhooks() {
        JsonNode given = body.path("webhooks");
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        if (!given.isArray() || given.size() > MOST_WEBHOOKS) {
            throw ProblemException.invalid("webhooks", "webhooks must be a list of at most 20 ids of webhooks");
        }
        Set<String> ids = new TreeSet<>();
        for (JsonNode id : given) {
            ids.add(checked(
                    "webhooks",
                    id.isTextual() ? id.textValue() : "",
                    WEBHOOK,
                    "webhooks must hold ids of webhooks, such as wh_0d6c3c3e-64b0-4a0e-8a4e-0a8f1f2c5d10"));
        }
        return new ArrayList<>(ids);
    }

    private String fitting(String field, Pattern pattern, String sentence) {
        return text(field, LONGEST_NAME)
                .map(value -> checked(field, value, pattern, sentence))
                .orElse(null);
    }

    private static String checked(String field, String value, Pattern pattern, String sentence) {
        if (!pattern.matcher(value).matches()) {
            throw ProblemException.invalid(field, sentence);
        }
        return value;
    }

    private Optional<String> text(String field, int longest) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().indexOf('\0') >= 0
                || value.textValue().length() > longest) {
            throw ProblemException.invalid(
                    field, field + " must be a text that is not blank, of at most " + longest + " characters");
        }
        return Optional.of(value.textValue().strip());
    }

    private static ProblemException missing(String field, String what) {
        return ProblemException.invalid(field, field + " is missing: give " + what);
    }
}
