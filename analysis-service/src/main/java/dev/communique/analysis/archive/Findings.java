package dev.communique.analysis.archive;

import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/** The passages that a theme's queries find in the index as it is now, segment by segment. */
final class Findings {
    /** @param clauses one a language, as the lookups are */
    record InSegment(LeafReaderContext segment, FixedBitSet found, List<SegmentClauses> clauses) {}

    private final List<Lookup> lookups;
    private final List<InSegment> segments = new ArrayList<>();

    Findings(IndexSearcher searcher, List<Lookup> lookups) throws IOException {
        this.lookups = List.copyOf(lookups);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            List<SegmentClauses> clauses = new ArrayList<>();
            FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
            for (Lookup lookup : lookups) {
                SegmentClauses inLanguage = lookup.in(segment);
                clauses.add(inLanguage);
                found.or(inLanguage.found());
            }
            segments.add(new InSegment(segment, found, clauses));
        }
    }

    /** @throws dev.communique.analysis.language.QueryRefusedException when a query of the theme cannot be read */
    static Findings of(IndexSearcher searcher, Theme theme) throws IOException {
        List<Lookup> lookups = new ArrayList<>();
        for (Map.Entry<String, String> query : new TreeMap<>(theme.queries()).entrySet()) {
            lookups.add(new Lookup(
                    searcher,
                    ThemeQueries.read(query.getKey(), query.getValue()).query(),
                    Cover.of(theme, query.getKey()),
                    theme.scope()));
        }
        return new Findings(searcher, lookups);
    }

    List<Lookup> lookups() {
        return lookups;
    }

    List<InSegment> segments() {
        return segments;
    }

    /** Every mention with its spans; those of one statement follow each other. */
    void mentions(Consumer<FoundMention> mentions) throws IOException {
        for (InSegment segment : segments) {
            MentionReader reader = new MentionReader(segment);
            FixedBitSet found = segment.found();
            for (int document = SegmentClauses.next(found, 0);
                    document >= 0;
                    document = SegmentClauses.next(found, document + 1)) {
                mentions.accept(reader.mention(document));
            }
        }
    }

    /** These as mentions, in their order. */
    List<FoundMention> mentions(List<Selected> selected) throws IOException {
        Map<Selected, FoundMention> read = new HashMap<>();
        for (Map.Entry<Integer, List<Selected>> ofSegment : bySegment(selected).entrySet()) {
            MentionReader reader = new MentionReader(segments.get(ofSegment.getKey()));
            for (Selected one : ofSegment.getValue()) {
                read.put(one, reader.mention(one.document()));
            }
        }
        return selected.stream().map(read::get).toList();
    }

    /** Passages that need not be found, without spans, in their order. */
    List<FoundMention> passages(List<Selected> selected, String language) throws IOException {
        Map<Selected, FoundMention> read = new HashMap<>();
        for (Map.Entry<Integer, List<Selected>> ofSegment : bySegment(selected).entrySet()) {
            PassageValues values =
                    new PassageValues(segments.get(ofSegment.getKey()).segment().reader());
            for (Selected one : ofSegment.getValue()) {
                read.put(one, values.mention(one.document(), language, List.of()));
            }
        }
        return selected.stream().map(read::get).toList();
    }

    /** Ascending, as postings and values are read. */
    private static Map<Integer, List<Selected>> bySegment(List<Selected> selected) {
        return selected.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Selected::document))
                .collect(Collectors.groupingBy(Selected::segment));
    }

    /** Reads spans of one segment in ascending order, those of titles or those of passages. */
    SpanReader spans(int segment, boolean ofTitles) throws IOException {
        return new SpanReader(segments.get(segment), ofTitles);
    }

    /** The spans in documents of one segment. */
    final class SpanReader {
        private final InSegment segment;
        private final List<Evidence> evidence = new ArrayList<>();

        private SpanReader(InSegment segment, boolean ofTitles) throws IOException {
            this.segment = segment;
            for (int i = 0; i < lookups.size(); i++) {
                evidence.add(lookups.get(i).evidence(segment.clauses().get(i), ofTitles));
            }
        }

        /** None of what was not found. */
        List<Span> of(int document) throws IOException {
            int language = language(document);
            return language < 0 ? List.of() : evidence.get(language).of(document);
        }

        /** A passage is in one language, so only one lookup finds it; -1 for none. */
        private int language(int document) {
            for (int i = 0; i < lookups.size(); i++) {
                if (segment.clauses().get(i).found().get(document)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** Reads mentions of one segment in ascending order. */
    private final class MentionReader {
        private final SpanReader spans;
        private final PassageValues values;

        private MentionReader(InSegment segment) throws IOException {
            this.spans = new SpanReader(segment, false);
            this.values = new PassageValues(segment.segment().reader());
        }

        FoundMention mention(int document) throws IOException {
            return values.mention(
                    document, lookups.get(spans.language(document)).language(), spans.of(document));
        }
    }
}
