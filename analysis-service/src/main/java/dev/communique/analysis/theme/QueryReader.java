package dev.communique.analysis.theme;

import dev.communique.analysis.problem.ProblemException;

/** Reads the query of a theme in one language. */
interface QueryReader {
    /**
     * @param field that holds the query, for the sentence
     * @throws ProblemException that says why the query cannot be matched, and where in it
     */
    void read(String field, String language, String text);
}
