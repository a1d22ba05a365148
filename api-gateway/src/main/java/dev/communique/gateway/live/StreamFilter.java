package dev.communique.gateway.live;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.query.Filter;
import dev.communique.gateway.query.Parameters;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a client of the stream wants to be told.
 *
 * @param themes empty for all; a statement passes when one of them is mentioned in it
 */
record StreamFilter(Set<String> types, Set<String> themes, Filter filter, HeardSpeaker speaker) {
    private static final Set<String> TYPES = Set.of("statement", "mention", "alert");
    private static final SortedMap<String, Boolean> PARAMETERS = new TreeMap<>(Map.of(
            "type", true, "theme", true, "source", false, "speaker", false, "language", false, "lastEventId", false));

    StreamFilter {
        types = Set.copyOf(types);
        themes = Set.copyOf(themes);
    }

    static StreamFilter of(MultiMap query) {
        for (String name : query.names()) {
            Parameters.check(name, query.getAll(name), PARAMETERS);
        }
        return new StreamFilter(
                types(query.getAll("type")),
                Set.copyOf(query.getAll("theme")),
                new Filter(query.get("source"), query.get("speaker"), query.get("language"), null, null),
                new HeardSpeaker(query.get("speaker")));
    }

    boolean wants(LiveEvent event) {
        return types.contains(event.type())
                && (filter.source() == null || filter.source().equals(event.source()))
                && event.facets().stream().anyMatch(this::wants);
    }

    private boolean wants(LiveEvent.Facet facet) {
        return (themes.isEmpty() || (facet.theme() != null && themes.contains(facet.theme())))
                && (filter.language() == null
                        || (facet.language() != null && filter.language().equals(Filter.primary(facet.language()))))
                && speaker.speaks(facet);
    }

    private static Set<String> types(List<String> given) {
        if (given.isEmpty()) {
            return TYPES;
        }
        List<String> types = given.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .toList();
        for (String type : types) {
            if (!TYPES.contains(type)) {
                throw Problem.INVALID_INPUT.because(
                        "type",
                        "type is \"%s\" and must be one or more of statement, mention and alert, divided by commas."
                                .formatted(type));
            }
        }
        return Set.copyOf(types);
    }
}
