package dev.communique.analysis.speaker;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An alias that is new, or has not been compared yet, with all that a batch says of it. */
final class NewAlias {
    private final String written;
    private final String name;
    private final Set<String> languages = new HashSet<>();
    private final Set<String> homes = new HashSet<>();
    private final Set<Role> roles = new HashSet<>();
    private boolean speaks;
    /** Read when it is asked for, once for all that is known by then; null until then. */
    private PersonName parsed;

    private boolean isParsed;

    NewAlias(Sighting first) {
        written = first.written().slug();
        name = first.name();
        add(first);
    }

    NewAlias and(Sighting sighting) {
        add(sighting);
        return this;
    }

    private void add(Sighting sighting) {
        languages.add(sighting.language());
        homes.add(sighting.written().home());
        sighting.givenRole().ifPresent(roles::add);
        speaks |= sighting.speaks();
        isParsed = false;
    }

    boolean speaks() {
        return speaks;
    }

    String written() {
        return written;
    }

    String name() {
        return name;
    }

    Optional<PersonName> personName() {
        if (!isParsed) {
            parsed = PersonName.of(name, evidence()).orElse(null);
            isParsed = true;
        }
        return Optional.ofNullable(parsed);
    }

    Known known(String slug) {
        return new Known(slug, name, personName(), homes, roles);
    }

    /** The country that it was seen in; null where it was seen in none, or in several. */
    String country() {
        return homes.size() == 1
                ? homes.stream()
                        .filter(home -> home.matches("[A-Z]{2}"))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Evidence evidence() {
        return new Evidence(languages, homes);
    }
}
