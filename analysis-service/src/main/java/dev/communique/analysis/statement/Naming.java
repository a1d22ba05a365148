package dev.communique.analysis.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which person stands behind which alias, as it is now.
 *
 * @param persons by the slug of the alias
 */
public record Naming(Map<String, Speaker> persons) {
    public Naming {
        persons = Map.copyOf(persons);
    }

    /** The person's slug; what is no alias stays as it is. */
    public String slug(String alias) {
        return alias != null && persons.containsKey(alias) ? persons.get(alias).slug() : alias;
    }

    /** The person's name; the name as it is where there is no such alias. */
    public String name(String alias, String name) {
        return alias != null && persons.containsKey(alias) ? persons.get(alias).name() : name;
    }

    /** Everyone who speaks in a revision, once each. */
    List<Speaker> speakers(Revision revision) {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        revision.speakers().forEach(speaker -> {
            Speaker person = persons.getOrDefault(speaker.slug(), speaker);
            speakers.putIfAbsent(person.slug(), person);
        });
        return List.copyOf(speakers.values());
    }
}
