package dev.communique.gateway.query;

import dev.communique.gateway.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What statements, trends and the stream can be narrowed to; null narrows nothing. A well-formed value that nothing has
 * matches nothing: it may come yet.
 *
 * @param speaker a speaker's slug or name
 * @param language the primary subtag of what was asked for: regions and scripts narrow nothing
 * @param country of the publisher, ISO 3166-1 alpha-2
 * @param turn question, answer, statement or moderator
 */
public record Filter(String source, String speaker, String language, String country, String turn) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final Set<String> TURNS = Set.of("question", "answer", "statement", "moderator");

    public Filter {
        require(source == null || SLUG.matcher(source).matches(), "source", source, "a slug of [a-z0-9-]{1,64}");
        require(
                speaker == null || (!speaker.isBlank() && speaker.length() <= 200),
                "speaker",
                speaker,
                "a speaker's slug or name, up to 200 characters");
        require(
                language == null || LANGUAGE.matcher(language).matches(),
                "language",
                language,
                "a language tag such as en or pt-BR");
        require(
                country == null || COUNTRY.matcher(country).matches(),
                "country",
                country,
                "two letters of ISO 3166-1 such as CH");
        require(turn == null || TURNS.contains(turn), "turn", turn, "question, answer, statement or moderator");
        language = language == null ? null : primary(language);
        country = country == null ? null : country.toUpperCase(Locale.ROOT);
    }

    /** Of these languages the ones that are asked for. */
    public List<String> languagesOf(Collection<String> languages) {
        return languages.stream()
                .map(Filter::primary)
                .filter(one -> language == null || language.equals(one))
                .distinct()
                .toList();
    }

    /** The language itself, of a tag such as pt-BR. */
    public static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static void require(boolean right, String field, String value, String expected) {
        if (!right) {
            throw Problem.INVALID_INPUT.because(
                    field, "%s is \"%s\" and must be %s.".formatted(field, value, expected));
        }
    }
}
