package dev.communique.gateway.live;

import java.util.List;

/**
 * Something that a client of the stream is told.
 *
 * @param type statement, mention or alert
 * @param facets what it is about; a filter wants one that fits as a whole
 * @param data one line of JSON
 */
record LiveEvent(String type, String source, List<Facet> facets, String data) {
    LiveEvent {
        facets = List.copyOf(facets);
    }

    /** One theme in one speaker's words; any of these may be null. */
    record Facet(String theme, String speakerSlug, String speaker, String language) {}
}
