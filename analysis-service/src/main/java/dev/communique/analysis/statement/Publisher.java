package dev.communique.analysis.statement;

/**
 * Who publishes.
 *
 * @param country ISO 3166-1 alpha-2; null where there is none, as for an organisation
 */
public record Publisher(String name, String country) {
    public Publisher {
        Required.nonEmpty("publisher.name", name);
    }
}
