package dev.communique.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** A place known to publish statements, with the settings with which it can be made a source. */
record CatalogueEntry(@JsonValue ObjectNode fields) {
    private static final List<String> ABOUT = List.of("id", "basis", "untested", "note", "unusable");

    String id() {
        return fields.path("id").asText();
    }

    boolean isIn(String country, String language) {
        return (country == null
                        || country.equals(fields.at("/publisher/country").asText()))
                && (language == null
                        || language.equalsIgnoreCase(fields.path("language").asText()));
    }

    /** Whether every word stands in what is said of it. */
    boolean tellsOf(String words) {
        String text = String.join(
                        " ",
                        id(),
                        fields.at("/publisher/name").asText(),
                        fields.path("url").asText(),
                        fields.path("note").asText())
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(text::contains);
    }

    /** Why no source can be made of it, or null. */
    String unusable() {
        return fields.path("unusable").asText(null);
    }

    /** What a client would send to add it, under its own id as far as that can be a slug. */
    ObjectNode settings() {
        ObjectNode settings = fields.deepCopy();
        settings.remove(ABOUT);
        settings.put("slug", id().replace('_', '-'));
        return settings;
    }
}
