package dev.communique.analysis.speaker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Someone who speaks.
 *
 * @param country ISO 3166-1 alpha-2; null where it is not known
 * @param statements how many say something of theirs
 * @param candidates others whose name sounds alike; null where they were not asked for
 */
record Person(
        @JsonIgnore int key,
        String slug,
        String name,
        @JsonIgnore boolean namedByHand,
        List<Alias> aliases,
        List<HeldRole> roles,
        String country,
        long statements,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Candidate> candidates) {
    Person {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }

    /** @param byHand whether people decided that it is this person's */
    record Alias(String slug, String name, List<String> languages, boolean byHand) {}

    /**
     * @param from the first day on which a statement was published that gives the role
     * @param to the last
     */
    record HeldRole(String role, String from, String to) {}

    record Candidate(String slug, String name, String country, List<String> aliases) {}

    Person with(List<Candidate> others) {
        return new Person(key, slug, name, namedByHand, aliases, roles, country, statements, List.copyOf(others));
    }

    /** Changes with all that people can change, and with nothing else. */
    @JsonIgnore
    String entityTag() {
        StringBuilder content = new StringBuilder()
                .append(key)
                .append('|')
                .append(slug)
                .append('|')
                .append(name)
                .append('|')
                .append(namedByHand)
                .append('|')
                .append(country);
        aliases.forEach(alias -> content.append('|').append(alias.slug()).append(alias.byHand() ? "!" : ""));
        return "\"" + UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
