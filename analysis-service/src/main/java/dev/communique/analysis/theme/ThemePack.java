package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.Problem;
import dev.communique.analysis.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Themes as one YAML file, which people keep where they keep their other files. Written the same way each time, so that
 * two files differ where their themes do; what is written reads as the same themes.
 */
@Singleton
class ThemePack {
    static final String MEDIA_TYPE = "application/yaml";
    private static final Set<String> FIELDS = Set.of("pack", "themes");

    private final ThemeForm form;

    ThemePack(ThemeForm form) {
        this.form = form;
    }

    String write(List<Theme> themes) {
        return PackWriter.write(themes);
    }

    /** @throws ProblemException with a sentence for the file, or for each of its themes that cannot be taken */
    List<Theme> read(byte[] file) {
        JsonNode pack = PackReader.read(file);
        pack.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw ProblemException.invalid(field, field + " is not a field of a pack; these are: pack, themes");
            }
        });
        if (pack.hasNonNull("pack") && !pack.get("pack").isTextual()) {
            throw ProblemException.invalid("pack", "pack must be the pack's name");
        }
        JsonNode given = pack.path("themes");
        if (!given.isArray() || given.isEmpty()) {
            throw ProblemException.invalid("themes", "themes must be a list of at least one theme");
        }
        List<Theme> themes = new ArrayList<>();
        List<Problem.Part> problems = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String place = "themes[" + i + "]";
            try {
                Theme theme = form.read(given.get(i), null);
                if (!slugs.add(theme.slug())) {
                    throw ProblemException.invalid("slug", "slug " + theme.slug() + " stands twice in the pack");
                }
                themes.add(theme);
            } catch (ProblemException e) {
                problems.add(Problem.Part.of(place, given.get(i).path("slug").asText(place), e.problem()));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems.get(0).field(), sentence(problems, given.size()), problems);
        }
        return themes;
    }

    private static String sentence(List<Problem.Part> problems, int themes) {
        return "%d of %d themes cannot be taken, so none was; %s: %s"
                .formatted(
                        problems.size(),
                        themes,
                        problems.get(0).of(),
                        problems.get(0).detail());
    }
}
