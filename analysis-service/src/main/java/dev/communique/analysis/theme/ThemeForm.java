package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.statement.SpeakerSlug;
import dev.communique.analysis.statement.TurnKind;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a theme out of what a caller sent; a mistake ends it with a sentence that names the field, and in a query the
 * position. What the service itself says of a theme may stand there, so that an answer can be sent back changed, and is
 * not read.
 */
@Singleton
public class ThemeForm {
    private static final Set<String> FIELDS =
            Set.of("slug", "name", "description", "queries", "scope", "turns", "speakers", "sources", "countries");
    private static final Set<String> NOT_READ =
            Set.of("version", "created", "backfill", "problem", "slugThen", "deleted");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int MOST_VALUES = 1000;

    private final QueryReader queries;

    ThemeForm(QueryReader queries) {
        this.queries = queries;
    }

    /**
     * @param slug that the theme has where the body says nothing else; null: it is made from its name
     * @throws ProblemException with the first mistake
     */
    public Theme read(JsonNode body, String slug) {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid(null, "a theme must be an object with name and queries");
        }
        refuseUnknownFields(body);
        String name = text(body, "name", LONGEST_NAME)
                .map(String::strip)
                .orElseThrow(() -> ProblemException.invalid(
                        "name", "name is missing: give a name of 1 to " + LONGEST_NAME + " characters"));
        return new Theme(
                text(body, "slug", LONGEST_NAME).map(ThemeForm::slug).orElseGet(() -> slug == null ? made(name) : slug),
                name,
                text(body, "description", LONGEST_DESCRIPTION)
                        .map(String::strip)
                        .orElse(""),
                queries(body.path("queries")),
                scope(body),
                turns(body),
                values(body, "speakers", ThemeForm::speaker),
                values(body, "sources", ThemeForm::source),
                values(body, "countries", ThemeForm::country));
    }

    private static void refuseUnknownFields(JsonNode body) {
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field) && !NOT_READ.contains(field)) {
                throw ProblemException.invalid(
                        field,
                        field + " is not a field of a theme; these are: " + String.join(", ", new TreeSet<>(FIELDS)));
            }
        });
    }

    private static String slug(String given) {
        if (!Theme.isSlug(given)) {
            throw ProblemException.invalid("slug", "slug must be 1 to 64 of a-z, 0-9 and -");
        }
        return given;
    }

    private static String made(String name) {
        String slug = SpeakerSlug.of(name);
        if (slug == null) {
            throw ProblemException.invalid("slug", "slug is missing, and name has no letter to make it from");
        }
        return slug;
    }

    private Map<String, String> queries(JsonNode given) {
        if (!given.isObject() || given.isEmpty()) {
            throw ProblemException.invalid(
                    "queries", "queries must hold a query for at least one language, as in {\"en\": \"arms control\"}");
        }
        Map<String, String> texts = new TreeMap<>();
        given.fieldNames().forEachRemaining(language -> {
            String field = "queries." + language;
            if (!LANGUAGE.matcher(language).matches()) {
                throw ProblemException.invalid(field, field + " must be named by a language's code, such as en");
            }
            JsonNode text = given.get(language);
            if (!text.isTextual()) {
                throw ProblemException.invalid(field, field + " must be a text");
            }
            queries.read(field, language, text.textValue());
            texts.put(language, text.textValue().strip());
        });
        return texts;
    }

    private static Scope scope(JsonNode body) {
        return text(body, "scope", LONGEST_NAME)
                .map(word -> Scope.of(word)
                        .orElseThrow(() -> ProblemException.invalid(
                                "scope", "scope must be passage, turn or statement, not " + word)))
                .orElse(Scope.PASSAGE);
    }

    private static Set<TurnKind> turns(JsonNode body) {
        Set<String> words = values(body, "turns", UnaryOperator.identity());
        if (words.isEmpty()) {
            return Theme.USUAL_TURNS;
        }
        Set<String> known = Arrays.stream(TurnKind.values()).map(TurnKind::word).collect(Collectors.toSet());
        words.forEach(word -> {
            if (!known.contains(word)) {
                throw ProblemException.invalid(
                        "turns", "turns must hold question, answer, statement or moderator, not " + word);
            }
        });
        return words.stream().map(TurnKind::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(TurnKind.class)));
    }

    private static String speaker(String slugOrName) {
        String slug = SpeakerSlug.of(slugOrName);
        if (slug == null) {
            throw ProblemException.invalid("speakers", "speakers must hold slugs or names of speakers");
        }
        return slug;
    }

    private static String source(String slug) {
        if (!Theme.isSlug(slug)) {
            throw ProblemException.invalid(
                    "sources", "sources must hold slugs of sources: 1 to 64 of a-z, 0-9 and -, not " + slug);
        }
        return slug;
    }

    private static String country(String given) {
        String country = given.toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(country).matches()) {
            throw ProblemException.invalid(
                    "countries", "countries must hold pairs of letters, as in ISO 3166-1 alpha-2, not " + given);
        }
        return country;
    }

    private static Set<String> values(JsonNode body, String field, UnaryOperator<String> read) {
        JsonNode given = body.path(field);
        Set<String> values = new TreeSet<>();
        if (given.isMissingNode() || given.isNull()) {
            return values;
        }
        if (!given.isArray() || given.size() > MOST_VALUES) {
            throw ProblemException.invalid(field, field + " must be a list of at most " + MOST_VALUES + " texts");
        }
        for (JsonNode value : given) {
            values.add(read.apply(checked(field, value, LONGEST_NAME).strip()));
        }
        return values;
    }

    private static Optional<String> text(JsonNode body, String field, int longest) {
        JsonNode value = body.path(field);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(checked(field, value, longest));
    }

    private static String checked(String field, JsonNode value, int longest) {
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().indexOf('\0') >= 0
                || value.textValue().length() > longest) {
            throw ProblemException.invalid(
                    field, field + " must be a text that is not blank, of at most " + longest + " characters");
        }
        return value.textValue();
    }
}
