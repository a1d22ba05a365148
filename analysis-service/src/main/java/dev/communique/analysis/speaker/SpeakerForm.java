package dev.communique.analysis.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.speaker.SpeakerChange.GivenAlias;
import dev.communique.analysis.statement.SpeakerSlug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads what a person is to be out of a request's JSON; a mistake ends it with a sentence that names the field. What a
 * person cannot be given may stand there, so that an answer can be sent back changed, and is not read.
 */
final class SpeakerForm {
    private static final Set<String> FIELDS = Set.of("name", "aliases", "country");
    private static final Set<String> NOT_READ = Set.of("slug", "roles", "statements", "candidates");
    private static final Set<String> ALIAS_FIELDS = Set.of("slug", "name", "languages", "byHand");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ALIASES = 200;

    private SpeakerForm() {}

    static SpeakerChange read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid(null, "the body must be a JSON object");
        }
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field) && !NOT_READ.contains(field)) {
                throw ProblemException.invalid(
                        field,
                        field + " is not a field of a speaker; these can be changed: "
                                + String.join(", ", new TreeSet<>(FIELDS)));
            }
        });
        return new SpeakerChange(
                body.hasNonNull("name") ? Optional.of(name("name", body.get("name"))) : Optional.empty(),
                body.hasNonNull("aliases") ? Optional.of(aliases(body.get("aliases"))) : Optional.empty(),
                body.has("country") ? Optional.of(country(body.get("country"))) : Optional.empty());
    }

    private static String name(String field, JsonNode value) {
        String sentence = field + " must be a name with letters, of at most " + LONGEST_NAME + " characters";
        if (!value.isTextual()
                || value.textValue().length() > LONGEST_NAME
                || value.textValue().indexOf('\0') >= 0) {
            throw ProblemException.invalid(field, sentence);
        }
        String name = value.textValue().strip();
        if (SpeakerSlug.of(name) == null) {
            throw ProblemException.invalid(field, sentence);
        }
        return name;
    }

    private static List<GivenAlias> aliases(JsonNode given) {
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_ALIASES) {
            throw ProblemException.invalid(
                    "aliases",
                    "aliases must be a list of 1 to " + MOST_ALIASES + " slugs or names; it is the whole list");
        }
        List<GivenAlias> aliases = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            GivenAlias alias = alias("aliases[" + i + "]", given.get(i));
            if (!slugs.add(alias.slug())) {
                throw ProblemException.invalid("aliases", "aliases names " + alias.slug() + " twice; name it once");
            }
            aliases.add(alias);
        }
        return aliases;
    }

    private static GivenAlias alias(String field, JsonNode given) {
        if (!given.isObject()) {
            return alias(name(field, given));
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!ALIAS_FIELDS.contains(name)) {
                throw ProblemException.invalid(
                        field + "." + name, name + " is not a field of an alias; give its slug, or its name");
            }
        });
        if (given.hasNonNull("slug")) {
            String slug = name(field + ".slug", given.get("slug"));
            if (!SLUG.matcher(slug).matches()) {
                throw ProblemException.invalid(field + ".slug", "slug must be 1 to 64 of a-z, 0-9 and -");
            }
            return new GivenAlias(slug, given.hasNonNull("name") ? name(field + ".name", given.get("name")) : slug);
        }
        if (!given.hasNonNull("name")) {
            throw ProblemException.invalid(field, field + " must have a slug or a name");
        }
        return alias(name(field + ".name", given.get("name")));
    }

    private static GivenAlias alias(String slugOrName) {
        return new GivenAlias(SpeakerSlug.of(slugOrName), slugOrName);
    }

    private static Optional<String> country(JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        String country = value.isTextual() ? value.textValue().strip().toUpperCase(Locale.ROOT) : "";
        if (!COUNTRY.matcher(country).matches()) {
            throw ProblemException.invalid("country", "country must be two letters, as in ISO 3166-1 alpha-2, or null");
        }
        return Optional.of(country);
    }
}
