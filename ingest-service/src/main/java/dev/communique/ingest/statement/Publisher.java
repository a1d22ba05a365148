package dev.communique.ingest.statement;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Who publishes: a ministry, a presidency, an organisation. What a reader may assume about its texts comes from here.
 *
 * @param country ISO 3166-1 alpha-2, or null
 * @param zone in which it prints times that name no zone; null where that is not known
 * @param language BCP 47, of most of its texts; null where that is not known
 */
public record Publisher(String name, String country, ZoneId zone, String language) {
    public Publisher {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country must be two capital letters, such as DE");
        }
    }

    /** A publisher of whom only the name is known, as of a push source that names none. */
    public static Publisher named(String name) {
        return new Publisher(name, null, null, null);
    }
}
