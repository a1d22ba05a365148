package dev.communique.analysis.language;

import java.util.Map;
import java.util.Set;

/** The words for and, or and not. Alone they would match nearly everything; people mean the operators. */
final class Connectives {
    private static final Map<String, Set<String>> BY_LANGUAGE = Map.of(
            "ar", Set.of("و", "أو"),
            "de", Set.of("und", "oder", "nicht"),
            "en", Set.of("and", "or", "not"),
            "es", Set.of("y", "o", "no"),
            "fa", Set.of("و", "یا"),
            "fr", Set.of("et", "ou", "non"),
            "ru", Set.of("и", "или", "не"),
            "tr", Set.of("ve", "veya", "değil"),
            "uk", Set.of("і", "й", "та", "або", "не"),
            "zh", Set.of("和", "或"));

    private Connectives() {}

    static Set<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, Set.of());
    }
}
