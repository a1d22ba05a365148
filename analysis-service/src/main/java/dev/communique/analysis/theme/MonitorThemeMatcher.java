package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.search.Query;

/** Matches with Lucene's Monitor, one a language. */
final class MonitorThemeMatcher implements ThemeMatcher {
    private static final String FIELD = "text";

    private final Map<String, ThemeVersion> themes = new HashMap<>();
    private final Map<String, Monitor> monitors = new HashMap<>();
    private final ConcurrentMap<String, String> setAside = new ConcurrentHashMap<>();

    MonitorThemeMatcher(List<ThemeVersion> versions) {
        Map<String, List<ThemeVersion>> byLanguage = new TreeMap<>();
        for (ThemeVersion version : versions) {
            themes.put(version.slug(), version);
            version.theme()
                    .queries()
                    .keySet()
                    .forEach(language -> byLanguage
                            .computeIfAbsent(language, unused -> new ArrayList<>())
                            .add(version));
        }
        byLanguage.forEach(this::addLanguage);
    }

    private void addLanguage(String language, List<ThemeVersion> versions) {
        LanguageAnalyzers.of(language)
                .ifPresentOrElse(
                        analyzer -> monitors.put(language, monitor(language, analyzer, versions)),
                        () -> versions.forEach(version -> setAside.put(
                                version.slug(), "its query in " + language + " is not run: no analyzer for it")));
    }

    private Monitor monitor(String language, Analyzer analyzer, List<ThemeVersion> versions) {
        StandardQueryParser parser = new StandardQueryParser(analyzer);
        // Without this a phrase over a stop word ("treaty on open skies") would never fit.
        parser.setEnablePositionIncrements(true);
        try {
            Monitor monitor = new Monitor(analyzer, new TermFilteredPresearcher());
            for (ThemeVersion version : versions) {
                register(monitor, parser, version, language);
            }
            return monitor;
        } catch (IOException e) {
            throw new UncheckedIOException("the monitor of language " + language + " could not be made", e);
        }
    }

    private void register(Monitor monitor, StandardQueryParser parser, ThemeVersion version, String language)
            throws IOException {
        try {
            Query query = parser.parse(version.theme().queries().get(language), FIELD);
            monitor.register(new MonitorQuery(version.slug(), query));
        } catch (QueryNodeException | RuntimeException e) {
            setAside.put(version.slug(), "its query in " + language + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public List<ThemeMatch> match(String text, String language) {
        Monitor monitor = monitors.get(language);
        if (monitor == null) {
            return List.of();
        }
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        try {
            MatchingQueries<HighlightsMatch> found = monitor.match(document, HighlightsMatch.MATCHER);
            found.getErrors().forEach(this::setAside);
            return found.getMatches().stream()
                    .map(match -> new ThemeMatch(themes.get(match.getQueryId()), spans(text, match)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("matching in memory failed", e);
        }
    }

    private void setAside(String slug, Exception reason) {
        setAside.putIfAbsent(slug, "it failed on a passage: " + reason);
    }

    /** A query without positions to show, such as one that only excludes, is evidenced by the whole text. */
    private static List<Span> spans(String text, HighlightsMatch match) {
        List<Span> spans = match.getHits(FIELD).stream()
                .map(hit -> Span.inCodePoints(text, hit.startOffset, hit.endOffset))
                .toList();
        return spans.isEmpty() ? List.of(Span.inCodePoints(text, 0, text.length())) : Span.merged(spans);
    }

    @Override
    public Map<String, String> setAside() {
        return Map.copyOf(setAside);
    }

    @Override
    public void close() {
        for (Monitor monitor : monitors.values()) {
            try {
                monitor.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a monitor could not be closed", e);
            }
        }
    }
}
