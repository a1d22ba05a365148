package dev.communique.analysis.evaluation;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
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
    private final RevisionReader reader = new RevisionReader();

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

    private Revision said(LabelledText text) {
        return reader.read(SampleStatement.fresh()
                .silent()
                .andSaying("statement", "Ada Quill", "ada-quill", text.language(), text.text())
                .bytes());
    }
}
