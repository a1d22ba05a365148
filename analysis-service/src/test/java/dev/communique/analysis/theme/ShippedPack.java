package dev.communique.analysis.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The themes that come with the service, as it reads them. */
final class ShippedPack {
    private ShippedPack() {}

    static List<Theme> themes() {
        List<Theme> themes = new ArrayList<>();
        for (String pack : ShippedThemes.names()) {
            try (InputStream file = ShippedPack.class.getResourceAsStream("/themes/" + pack + ".yaml")) {
                themes.addAll(new ThemePack(new ThemeForm(new LanguageQueries())).read(file.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return themes;
    }

    /** Slug → language → query. */
    static Map<String, Map<String, String>> queries() {
        Map<String, Map<String, String>> queries = new LinkedHashMap<>();
        themes().forEach(theme -> queries.put(theme.slug(), theme.queries()));
        return queries;
    }
}
