package dev.communique.analysis.evaluation;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Publisher;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Turn;
import dev.communique.analysis.statement.TurnKind;
import dev.communique.analysis.theme.MentionDetector;
import dev.communique.analysis.theme.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sends labelled texts through the matcher that statements go through. */
final class Evaluation {
    private final MentionDetector detector;
    private final List<ThemeLabels> themes;

    /** @param wanted which themes are measured; all of them by their slugs where it is empty */
    Evaluation(List<Theme> known, MentionDetector detector, List<ThemeLabels> wanted) {
        Set<String> slugs = known.stream().map(Theme::slug).collect(Collectors.toCollection(TreeSet::new));
        wanted.forEach(theme -> {
            if (!slugs.contains(theme.slug())) {
                throw new IllegalArgumentException("there is no theme " + theme.slug() + "; there are " + slugs);
            }
        });
        this.detector = detector;
        this.themes = wanted.isEmpty() ? slugs.stream().map(ThemeLabels::of).toList() : List.copyOf(wanted);
    }

    /** Slug → measure, in the order in which themes were given. */
    Map<String, Measure> run(List<LabelledText> texts) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        themes.forEach(theme -> measures.put(theme.slug(), new Measure()));
        for (LabelledText text : texts) {
            Set<String> found = detector.detect(said(text)).stream()
                    .map(mention -> mention.theme().slug())
                    .collect(Collectors.toSet());
            themes.forEach(
                    theme -> measures.get(theme.slug()).note(text, theme.areIn(text), found.contains(theme.slug())));
        }
        return measures;
    }

    private static Revision said(LabelledText text) {
        Passage passage = new Passage(0, text.text(), text.language(), List.of());
        return new Revision(
                "st_" + "0".repeat(26),
                1,
                "labelled-texts",
                new Publisher("Labelled texts", null),
                null,
                null,
                "other",
                "2026-01-01",
                "published",
                null,
                "2026-01-01T00:00:00Z",
                text.language(),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(new Turn(TurnKind.STATEMENT, null, null, null, List.of(passage))));
    }
}
