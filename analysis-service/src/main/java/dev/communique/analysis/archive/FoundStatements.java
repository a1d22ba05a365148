package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Span;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;

/** The statements behind documents that were found by a search, and perhaps mentioned by a theme too. */
final class FoundStatements {
    private final Findings findings;
    private final Findings mentions;
    private final List<FixedBitSet> found;

    /**
     * @param mentions of the theme that was asked for, or null
     * @param found the documents, a set a segment
     */
    FoundStatements(Findings findings, Findings mentions, List<FixedBitSet> found) {
        this.findings = findings;
        this.mentions = mentions;
        this.found = found;
    }

    List<SearchAnswer.Found> newest(int most, long afterPublished, String afterId) throws IOException {
        NewestStatements newest = new NewestStatements(most, afterPublished, afterId);
        for (int segment = 0; segment < found.size(); segment++) {
            newest.offer(segment, found.get(segment), values(segment));
        }
        List<NewestStatements.Place> places = newest.newestFirst();
        Map<NewestStatements.Place, SearchAnswer.Found> read = new HashMap<>();
        // Postings and values of a segment are read in the order of its documents.
        Map<Integer, List<NewestStatements.Place>> bySegment = places.stream()
                .sorted(Comparator.comparingInt(NewestStatements.Place::first))
                .collect(Collectors.groupingBy(NewestStatements.Place::segment));
        for (Map.Entry<Integer, List<NewestStatements.Place>> entry : bySegment.entrySet()) {
            Reader reader = new Reader(entry.getKey());
            for (NewestStatements.Place place : entry.getValue()) {
                read.put(place, reader.statement(place));
            }
        }
        return places.stream().map(read::get).toList();
    }

    private PassageValues values(int segment) throws IOException {
        return new PassageValues(findings.segments().get(segment).segment().reader());
    }

    /** Reads statements of one segment in ascending order. */
    private final class Reader {
        private final FixedBitSet documents;
        private final PassageValues values;
        private final Findings.SpanReader spans;
        private final Findings.SpanReader titleSpans;
        private final Findings.SpanReader mentioned;

        Reader(int segment) throws IOException {
            documents = found.get(segment);
            values = values(segment);
            spans = findings.spans(segment, false);
            titleSpans = findings.spans(segment, true);
            mentioned = mentions == null ? null : mentions.spans(segment, false);
        }

        SearchAnswer.Found statement(NewestStatements.Place place) throws IOException {
            int revision = values.revision(place.first());
            int statement = values.firstOfStatement(place.first());
            List<SearchAnswer.FoundPassage> passages = new ArrayList<>();
            int last = place.first();
            for (int document = place.first();
                    document >= 0 && values.firstOfStatement(document) == statement;
                    document = SegmentClauses.next(documents, document + 1)) {
                if (!values.isStatement(document)) {
                    passages.add(new SearchAnswer.FoundPassage(values.passage(document), pairs(spansOf(document))));
                }
                last = document;
            }
            return new SearchAnswer.Found(
                    place.id(),
                    revision,
                    Instant.EPOCH.plus(place.published(), ChronoUnit.MICROS).toString(),
                    pairs(titleSpans.of(titleBehind(last))),
                    shown(passages));
        }

        /** The statement's own document is the last of its block. */
        private int titleBehind(int document) throws IOException {
            int title = document;
            while (!values.isStatement(title)) {
                title++;
            }
            return title;
        }

        private List<Span> spansOf(int document) throws IOException {
            List<Span> all = new ArrayList<>(spans.of(document));
            if (mentioned != null) {
                all.addAll(mentioned.of(document));
            }
            return Span.merged(all);
        }

        /** Those with evidence; where a title alone was found, the first one, so that there is something to read. */
        private List<SearchAnswer.FoundPassage> shown(List<SearchAnswer.FoundPassage> passages) {
            List<SearchAnswer.FoundPassage> evident = passages.stream()
                    .filter(passage -> !passage.spans().isEmpty())
                    .toList();
            return evident.isEmpty() ? passages.subList(0, Math.min(1, passages.size())) : evident;
        }
    }

    private static List<List<Integer>> pairs(List<Span> spans) {
        return PreviewAnswer.Shown.pairs(spans);
    }
}
