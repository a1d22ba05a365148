package dev.communique.analysis.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The themes that come with the service, as it reads them. */
public final class ShippedPack {
    private ShippedPack() {}

    public static List<Theme> themes() {
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

    /** All of them at once, as statements meet them. */
    public static MentionDetector detector() {
        List<ThemeVersion> versions = new ArrayList<>();
        for (Theme theme : themes()) {
            versions.add(new ThemeVersion(versions.size(), 1, theme));
        }
        return MentionDetector.of(1, versions);
    }
}
