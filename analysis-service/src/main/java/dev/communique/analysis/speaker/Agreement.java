package dev.communique.analysis.speaker;

/** How well two names fit one person, from not at all to fully. */
enum Agreement {
    /** Different family names. */
    UNRELATED,
    /** The same family name, and given names that exclude each other. */
    CONTRADICTION,
    /** The same family name, and at least one name has nothing else. */
    FAMILY,
    /** The same family name, and an initial that fits the given name. */
    INITIAL,
    /** The same family and given name. */
    FULL;

    boolean joins() {
        return compareTo(FAMILY) >= 0;
    }
}
