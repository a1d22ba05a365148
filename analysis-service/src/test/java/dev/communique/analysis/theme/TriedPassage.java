package dev.communique.analysis.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** An invented passage on which a theme is tried, and whether the theme must take it. */
record TriedPassage(boolean matches, String text) {
    private static final String TAKEN = "+ ";
    private static final String LEFT = "- ";

    /** Those of {@code themes/<slug>.<language>.txt}, a line each. */
    static List<TriedPassage> of(String slug, String language) throws IOException {
        String file = "/themes/" + slug + "." + language + ".txt";
        try (var in = TriedPassage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there are no passages in " + file);
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(TriedPassage::read)
                    .toList();
        }
    }

    private static TriedPassage read(String line) {
        if (!line.startsWith(TAKEN) && !line.startsWith(LEFT)) {
            throw new IllegalStateException("a line must begin with + or -: " + line);
        }
        return new TriedPassage(line.startsWith(TAKEN), line.substring(TAKEN.length()));
    }
}
