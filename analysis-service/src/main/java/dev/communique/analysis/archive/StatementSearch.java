package dev.communique.analysis.archive;

import dev.communique.analysis.language.Expansions;
import dev.communique.analysis.language.PassageAnalyzers;
import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.language.ThemeQuery;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.theme.Scope;
import dev.communique.analysis.theme.Theme;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/** Finds statements by what they say, newest first. */
@Singleton
class StatementSearch {
    private static final String USUAL = "en";

    private final ArchiveFolder folder;
    private final ArchiveProgress progress;
    private final RevisionTexts texts;
    private final Drafts themes;

    StatementSearch(ArchiveFolder folder, ArchiveProgress progress, RevisionTexts texts, Drafts themes) {
        this.folder = folder;
        this.progress = progress;
        this.texts = texts;
        this.themes = themes;
    }

    /** @throws ProblemException that names the parameter, and in q the position */
    SearchAnswer search(SearchRequest request) throws IOException, SQLException {
        Completeness completeness = progress.completeness();
        Theme theme = request.theme() == null ? null : themes.current(request.theme());
        Collection<String> speakers = request.speaker() == null ? Set.of() : texts.aliases(Set.of(request.speaker()));
        List<ThemeQuery> queries = queries(request);
        if (request.speaker() != null && speakers.isEmpty()) {
            return new SearchAnswer(completeness.complete(), completeness.share(), List.of(), false);
        }
        try (ArchiveIndex.View view = folder.index().view()) {
            List<Lookup> lookups = lookups(view.searcher(), queries, request, Set.copyOf(speakers));
            FoundStatements found = found(view.searcher(), lookups, theme, request);
            List<SearchAnswer.Found> statements =
                    found.newest(request.limit() + 1, request.afterMicros(), request.afterId());
            boolean more = statements.size() > request.limit();
            return new SearchAnswer(
                    completeness.complete(),
                    completeness.share(),
                    more ? statements.subList(0, request.limit()) : statements,
                    more);
        }
    }

    private static FoundStatements found(
            IndexSearcher searcher, List<Lookup> lookups, Theme theme, SearchRequest request) throws IOException {
        Findings findings = new Findings(searcher, lookups);
        Findings mentions = theme == null ? null : Findings.of(searcher, theme);
        Repeats repeats = request.withRepeats()
                ? null
                : new Repeats(searcher, theme == null ? null : covered(theme, request.language()));
        List<FixedBitSet> found = new ArrayList<>();
        for (Findings.InSegment segment : findings.segments()) {
            FixedBitSet bits = segment.found();
            if (mentions != null) {
                bits.and(mentions.segments().get(segment.segment().ord).found());
            }
            if (repeats != null) {
                bits.andNot(repeats.in(segment.segment()));
            }
            found.add(bits);
        }
        return new FoundStatements(findings, mentions, found);
    }

    private static Collection<String> covered(Theme theme, String language) {
        return theme.queries().keySet().stream()
                .filter(one -> language == null || language.equals(one))
                .toList();
    }

    /** The query in each language that can read it. */
    private static List<ThemeQuery> queries(SearchRequest request) {
        if (request.language() != null) {
            return List.of(read(request.language(), request.q()));
        }
        List<ThemeQuery> queries = new ArrayList<>();
        for (String language : PassageAnalyzers.languages()) {
            try {
                queries.add(ThemeQueries.readSearch(language, request.q()));
            } catch (QueryRefusedException e) {
                // Another language may read it; where none does, the reason is told below.
                continue;
            }
        }
        return queries.isEmpty() ? List.of(read(USUAL, request.q())) : queries;
    }

    private static ThemeQuery read(String language, String q) {
        try {
            return ThemeQueries.readSearch(language, q);
        } catch (QueryRefusedException e) {
            throw ProblemException.invalid("q", e.getMessage(), e.position());
        }
    }

    private static List<Lookup> lookups(
            IndexSearcher searcher, List<ThemeQuery> queries, SearchRequest request, Set<String> speakers)
            throws IOException {
        List<Lookup> lookups = new ArrayList<>();
        for (ThemeQuery query : queries) {
            if (searcher.getIndexReader().docFreq(new Term(PassageFields.LANGUAGE, query.language())) > 0) {
                check(query, searcher);
                Cover cover = new Cover(
                        query.language(),
                        request.turns(),
                        speakers,
                        request.sources(),
                        request.countries(),
                        request.fromMicros(),
                        request.toMicros());
                lookups.add(new Lookup(searcher, query.query(), cover, Scope.PASSAGE));
            }
        }
        return lookups;
    }

    private static void check(ThemeQuery query, IndexSearcher searcher) throws IOException {
        try {
            Expansions.check(query, searcher.getIndexReader());
        } catch (QueryRefusedException e) {
            throw ProblemException.invalid("q", e.getMessage(), e.position());
        }
    }
}
