package dev.communique.analysis.theme;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/** How each language is cut into words and stemmed; a further language is a further row. */
final class LanguageAnalyzers {
    private static final Map<String, Supplier<Analyzer>> ANALYZERS =
            Map.of("en", EnglishAnalyzer::new, "ru", RussianAnalyzer::new);

    private LanguageAnalyzers() {}

    static Optional<Analyzer> of(String language) {
        return Optional.ofNullable(ANALYZERS.get(language)).map(Supplier::get);
    }
}
