package dev.communique.gateway.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.gateway.speaker.SpeakerFinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the persons of today in place of the names that a record of topic {@code statements} came with. */
@ApplicationScoped
public class PersonNames {
    private final SpeakerFinder speakers;
    private final ObjectMapper json;

    PersonNames(SpeakerFinder speakers, ObjectMapper json) {
        this.speakers = speakers;
        this.json = json;
    }

    /** @param aliases slugs of the aliases in all records that are to be read */
    public Known of(Collection<String> aliases) {
        Map<String, SpeakerFinder.Alias> known = new HashMap<>();
        speakers.withSlugs(Set.copyOf(aliases)).forEach(alias -> known.put(alias.slug(), alias));
        return new Known(known);
    }

    /** Persons by the slugs of their aliases. */
    public final class Known {
        private final Map<String, SpeakerFinder.Alias> known;

        private Known(Map<String, SpeakerFinder.Alias> known) {
            this.known = known;
        }

        /** @param aliases slugs of the aliases in this record */
        public Statement in(String document, List<String> aliases) {
            Map<String, SpeakerFinder.Alias> written = new HashMap<>();
            aliases.stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .forEach(alias -> written.put(alias.written(), alias));
            try {
                JsonNode record = json.readTree(document);
                name(record, written);
                record.path("turns").forEach(turn -> name(turn, written));
                return json.treeToValue(record, Statement.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("what analysis-service stored cannot be read", e);
            }
        }

        private void name(JsonNode spoken, Map<String, SpeakerFinder.Alias> written) {
            SpeakerFinder.Alias alias = written.get(spoken.path("speakerSlug").asText(""));
            if (alias != null && spoken instanceof ObjectNode object) {
                object.put("speaker", alias.personName()).put("speakerSlug", alias.personSlug());
            }
        }
    }
}
