package dev.communique.analysis.trend;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.theme.Mention;
import dev.communique.analysis.theme.MentionDetector;
import java.util.List;

/** What one revision holds: its mentions, and what they are measured against. */
public record Analysis(List<Mention> mentions, List<Denominator> denominators) {
    public Analysis {
        mentions = List.copyOf(mentions);
        denominators = List.copyOf(denominators);
    }

    public static Analysis of(Revision revision, MentionDetector detector) {
        return new Analysis(detector.detect(revision), Denominator.of(revision, new WordCount()));
    }
}
