package dev.communique.analysis.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A person while names are put to persons: it takes aliases in, and with a fuller one its name. */
final class KnownPerson {
    /** Null until it is stored. */
    private final Integer key;

    private final boolean namedByHand;
    private final String country;
    private final List<Known> aliases = new ArrayList<>();
    private final Set<String> homes = new HashSet<>();
    private final Set<Role> roles = new HashSet<>();
    private String slug;
    private String name;
    private boolean renamed;

    /** @param country null where it is not known */
    KnownPerson(Integer key, String slug, String name, String country, boolean namedByHand) {
        this.key = key;
        this.country = country;
        this.slug = slug;
        this.name = name;
        this.namedByHand = namedByHand;
        if (country != null) {
            homes.add(country);
        }
    }

    /** Someone who was not there before. */
    static KnownPerson of(Known alias, String country) {
        KnownPerson person = new KnownPerson(null, alias.slug(), alias.written(), country, false);
        person.add(alias);
        return person;
    }

    /** Takes an alias in that was the person's before. */
    void add(Known alias) {
        aliases.add(alias);
        homes.addAll(alias.homes());
        roles.addAll(alias.roles());
    }

    /** Takes an alias in, and its name where it is fuller than any that the person had. */
    void join(Known alias) {
        if (!namedByHand && alias.fullness() > fullness()) {
            slug = alias.slug();
            name = alias.written();
            renamed = true;
        }
        add(alias);
    }

    /** The best that any of its names says; a contradiction with one of them outweighs that. */
    Agreement agreement(PersonName other) {
        Agreement best = Agreement.UNRELATED;
        for (Known alias : aliases) {
            Agreement agreement = alias.name().map(other::agreement).orElse(Agreement.UNRELATED);
            if (agreement == Agreement.CONTRADICTION) {
                return agreement;
            }
            best = agreement.compareTo(best) > 0 ? agreement : best;
        }
        return best;
    }

    boolean hasLike(PersonName other) {
        return aliases.stream().map(Known::name).flatMap(Optional::stream).anyMatch(other::isLike);
    }

    int fullness() {
        return aliases.stream().mapToInt(Known::fullness).max().orElse(0);
    }

    /** See {@link PersonName#families}. */
    Set<String> families() {
        return aliases.stream()
                .flatMap(alias -> alias.name().stream())
                .flatMap(name -> name.families().stream())
                .collect(Collectors.toSet());
    }

    boolean sharesHome(Known alias) {
        return alias.homes().stream().anyMatch(homes::contains);
    }

    Set<Role> roles() {
        return roles;
    }

    Integer key() {
        return key;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    boolean isRenamed() {
        return renamed;
    }
}
