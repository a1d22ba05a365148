package dev.communique.analysis.theme;

import java.util.List;
import java.util.Map;

/** Runs the queries of a fixed set of themes over one text at a time. */
interface ThemeMatcher extends AutoCloseable {
    /**
     * Every theme whose query in this language fits the text. A theme that fails on the text is left out and named in
     * {@link #setAside}; the others are matched all the same.
     *
     * @param language two letters; a text in a language that no theme has a query in fits none
     */
    List<ThemeMatch> match(String text, String language);

    /** Slug → reason of the themes that could not be run, on every text or on some. */
    Map<String, String> setAside();

    @Override
    void close();
}
