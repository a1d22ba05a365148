package dev.communique.analysis.trend;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.theme.Mention;
import dev.communique.analysis.theme.MentionDetector;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one revision holds: its mentions, and what they are measured against. */
public record Analysis(List<Mention> mentions, List<Denominator> denominators) {
    public Analysis {
        mentions = List.copyOf(mentions);
        denominators = List.copyOf(denominators);
    }

    public static Analysis of(Revision revision, MentionDetector detector) {
        return new Analysis(detector.detect(revision), Denominator.of(revision, new WordCount()));
    }

    /**
     * The same with what some themes find now in place of what they found.
     *
     * @param touched slugs of the themes that match in another way than before, or no more
     * @param found what those of them that match find
     */
    public Analysis with(Set<String> touched, List<Mention> found) {
        return new Analysis(
                Stream.concat(
                                mentions.stream()
                                        .filter(mention -> !touched.contains(
                                                mention.theme().slug())),
                                found.stream())
                        .sorted(Comparator.<Mention>comparingInt(
                                        mention -> mention.passage().index())
                                .thenComparing(mention -> mention.theme().slug()))
                        .toList(),
                denominators);
    }
}
