package dev.communique.analysis.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/**
 * How the passages of each language are cut into words and the words into terms, a field at a time. Every analyzer
 * gives the same words at the same positions in every field.
 */
public final class PassageAnalyzers {
    /** Stems: where a query looks that names no field. */
    public static final String TEXT = "text";
    /** Words as they are written, but for case, marks and spelling of the same letters. */
    public static final String EXACT = "exact";
    /** As {@link #EXACT}, but a capital is another letter. */
    public static final String CASED = "cased";
    /** Stems of a statement's title; for search alone. */
    public static final String TITLE = "title";
    /** Where prefixes of titles are sought: words of the title as {@link #EXACT}. */
    public static final String TITLE_EXACT = "title.exact";

    private static final Map<String, Analyzer> ANALYZERS = Stream.of(Language.values())
            .collect(Collectors.toMap(
                    Language::code,
                    (Function<Language, Analyzer>) language -> new PassageAnalyzer(new WordForms(language)),
                    (one, other) -> one,
                    TreeMap::new));

    private PassageAnalyzers() {}

    /**
     * The analyzer of a language, shared and never to be closed.
     *
     * @param language a two-letter code (ISO 639-1)
     */
    public static Optional<Analyzer> of(String language) {
        return Optional.ofNullable(ANALYZERS.get(language));
    }

    /** The field in which the whole words of a field stand. */
    static String unstemmed(String field) {
        return switch (field) {
            case TEXT -> EXACT;
            case TITLE -> TITLE_EXACT;
            default -> field;
        };
    }

    /** The codes of all languages that have an analyzer. */
    public static Set<String> languages() {
        return ANALYZERS.keySet();
    }
}
