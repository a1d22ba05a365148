package dev.communique.analysis.speaker;

import java.time.LocalDate;
import java.util.Comparator;

/** From when to when an alias was seen in a place. */
record Note(Place place, LocalDate first, LocalDate last) {
    /** The order in which every instance writes, so that two never wait for each other. */
    static final Comparator<Note> ORDER = Comparator.comparing(
            Note::place,
            Comparator.comparing(Place::alias)
                    .thenComparing(Place::language)
                    .thenComparing(Place::home)
                    .thenComparing(Place::role));

    /**
     * @param alias its slug
     * @param role empty where none is given
     */
    record Place(String alias, String language, String home, String role) {}

    static Note of(String alias, Sighting sighting) {
        Place place = new Place(
                alias,
                sighting.language(),
                sighting.written().home(),
                sighting.givenRole().map(Role::text).orElse(""));
        return new Note(place, sighting.day(), sighting.day());
    }

    Note and(Note other) {
        return new Note(
                place, first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    boolean covers(Note other) {
        return !first.isAfter(other.first) && !last.isBefore(other.last);
    }
}
