package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.statement.Publisher;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Reads who publishes, as a client says it of a source. */
public final class PublisherFields {
    private static final List<String> FIELDS = List.of("name", "country", "zone");

    private PublisherFields() {}

    /**
     * @param name the publisher's where none is given; null where it must be
     * @throws ProblemException naming the field that is wrong
     */
    public static Publisher parse(JsonObject source, String name) {
        JsonObject publisher = source.object("publisher").only("publisher", FIELDS);
        String given = publisher.text("name");
        if (given == null && name == null) {
            throw ProblemException.invalid("publisher.name", "publisher.name must say who publishes the statements");
        }
        if (given != null && given.isBlank()) {
            throw ProblemException.invalid("publisher.name", "publisher.name must not be blank");
        }
        String country = publisher.text("country");
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw ProblemException.invalid(
                    "publisher.country", "publisher.country must be two capital letters, such as DE");
        }
        return new Publisher(given == null ? name : given.strip(), country, zone(publisher), language(source));
    }

    private static ZoneId zone(JsonObject publisher) {
        String zone = publisher.text("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(
                    "publisher.zone", "publisher.zone must be a time zone, such as Europe/Vienna");
        }
    }

    private static String language(JsonObject source) {
        String language = source.text("language");
        try {
            return language == null
                    ? null
                    : new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw ProblemException.invalid("language", "language must be a language tag, such as en or pt-BR");
        }
    }
}
