package dev.communique.analysis.intake;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.theme.MentionDetector;
import dev.communique.analysis.theme.Themes;
import dev.communique.analysis.trend.Analysis;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The revisions of a batch, and what they hold under one theme set. */
record Matched(MentionDetector detector, Map<RevisionRef, Revision> revisions, Map<RevisionRef, Analysis> analyses) {
    static Matched with(MentionDetector detector, List<Revision> revisions) {
        Map<RevisionRef, Revision> byRef = new LinkedHashMap<>();
        Map<RevisionRef, Analysis> analyses = new HashMap<>();
        for (Revision revision : revisions) {
            byRef.put(revision.ref(), revision);
            analyses.put(revision.ref(), analysable(() -> Analysis.of(revision, detector)));
        }
        return new Matched(detector, byRef, analyses);
    }

    /** The same under a newer set. Only the themes that changed are matched, so that many changes cannot hold up a batch. */
    Matched renewed(Themes.Renewal renewal) {
        MentionDetector changed = renewal.detector().only(renewal.changed());
        Map<RevisionRef, Analysis> now = new HashMap<>();
        revisions.forEach((ref, revision) ->
                now.put(ref, analysable(() -> analyses.get(ref).with(renewal.touched(), changed.detect(revision)))));
        return new Matched(renewal.detector(), revisions, now);
    }

    private static Analysis analysable(Supplier<Analysis> analysis) {
        try {
            return analysis.get();
        } catch (RuntimeException e) {
            throw new UnanalysableException(e);
        }
    }
}
