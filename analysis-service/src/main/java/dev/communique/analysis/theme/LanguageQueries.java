package dev.communique.analysis.theme;

import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.problem.ProblemException;
import jakarta.inject.Singleton;

/** Reads queries as they will be matched, so that nothing is kept that would not run. */
@Singleton
class LanguageQueries implements QueryReader {
    @Override
    public void read(String field, String language, String text) {
        try {
            ThemeQueries.read(language, text);
        } catch (QueryRefusedException e) {
            throw ProblemException.invalid(field, field + ": " + e.getMessage(), e.position());
        }
    }
}
