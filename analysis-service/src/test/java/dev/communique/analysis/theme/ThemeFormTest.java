package dev.communique.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.analysis.problem.Problem;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.statement.TurnKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeFormTest {
    private final ThemeForm form = new ThemeForm(new LanguageQueries());

    @Test
    void takesEveryField() throws JsonProcessingException {
        Theme theme = form.read(json("""
                {"slug": "nuts", "name": " Nuts ", "description": "What grows", "queries": {"en": "walnut", "ru": "орех"},
                 "scope": "turn", "turns": ["question", "answer"], "speakers": ["Ada Quill", "bo-lind"],
                 "sources": ["lorania-mfa"], "countries": ["lo"]}"""), null);

        assertThat(theme.name()).isEqualTo("Nuts");
        assertThat(theme.scope()).isEqualTo(Scope.TURN);
        assertThat(theme.turns()).containsExactly(TurnKind.QUESTION, TurnKind.ANSWER);
        assertThat(theme.speakers()).containsExactly("ada-quill", "bo-lind");
        assertThat(theme.countries()).containsExactly("LO");
        assertThat(theme.queries()).containsOnlyKeys("en", "ru");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Arms control, arms-control", "Контроль над вооружениями, kontrol-nad-vooruzeniami", "'L''eau', leau"})
    void makesTheSlugFromTheName(String name, String slug) throws JsonProcessingException {
        Theme theme = form.read(json("{\"name\": \"%s\", \"queries\": {\"en\": \"walnut\"}}".formatted(name)), null);

        assertThat(theme.slug()).isEqualTo(slug);
    }

    @Test
    void takesAnAnswerSentBack() throws JsonProcessingException {
        Theme theme = form.read(json("""
                {"slug": "nuts", "name": "Nuts", "description": "", "version": 3, "queries": {"en": "walnut"},
                 "scope": "passage", "turns": ["answer"], "speakers": [], "sources": [], "countries": [],
                 "created": "2026-03-04T10:00:00Z", "backfill": {"state": "done"}, "problem": "it failed"}"""), "pears");

        assertThat(theme.slug()).isEqualTo("nuts");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | null | name is missing: give a name of 1 to 200 characters",
                "name | 7 | name must be a text that is not blank, of at most 200 characters",
                "slug | \"No Slug\" | slug must be 1 to 64 of a-z, 0-9 and -",
                "queries | {} | queries must hold a query for at least one language, as in {\"en\": \"arms control\"}",
                "queries | \"walnut\" | queries must hold a query for at least one language, as in {\"en\": \"arms control\"}",
                "queries.en-GB | {\"en-GB\": \"walnut\"} | queries.en-GB must be named by a language's code, such as en",
                "queries.en | {\"en\": 7} | queries.en must be a text",
                "scope | \"book\" | scope must be passage, turn or statement, not book",
                "turns | [\"shout\"] | turns must hold question, answer, statement or moderator, not shout",
                "turns | \"answer\" | turns must be a list of at most 1000 texts",
                "speakers | [\"!\"] | speakers must hold slugs or names of speakers",
                "sources | [\"No Slug\"] | sources must hold slugs of sources: 1 to 64 of a-z, 0-9 and -, not No Slug",
                "countries | [\"LOR\"] | countries must hold pairs of letters, as in ISO 3166-1 alpha-2, not LOR",
                "colour | 1 | colour is not a field of a theme; these are: countries, description, name, queries, scope, slug, sources, speakers, turns",
            })
    void refusesAMistakeWithASentence(String field, String value, String sentence) throws JsonProcessingException {
        ObjectNode body =
                (ObjectNode) json("{\"slug\": \"nuts\", \"name\": \"Nuts\", \"queries\": {\"en\": \"walnut\"}}");
        body.set(field.split("\\.")[0], json(value));

        Problem problem = refused(body);

        assertThat(problem.detail()).isEqualTo(sentence);
        assertThat(problem.field()).isEqualTo(field);
    }

    @Test
    void namesLanguageAndPositionOfAMistakeInAQuery() throws JsonProcessingException {
        Problem problem = refused(json("""
                {"name": "Nuts", "queries": {"en": "walnut", "ru": "орех AND (фундук"}}"""));

        assertThat(problem.field()).isEqualTo("queries.ru");
        assertThat(problem.detail()).startsWith("queries.ru: ");
    }

    @Test
    void refusesALanguageThatNothingIsMatchedIn() throws JsonProcessingException {
        Problem problem = refused(json("{\"name\": \"Nuts\", \"queries\": {\"tlh\": \"walnut\"}}"));

        assertThat(problem.field()).isEqualTo("queries.tlh");
        assertThat(problem.detail()).contains("en");
    }

    private Problem refused(JsonNode body) {
        return catchThrowableOfType(ProblemException.class, () -> form.read(body, null))
                .problem();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
