package dev.communique.analysis.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

    static Theme theme(String slug) {
        return themes().stream()
                .filter(theme -> theme.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
