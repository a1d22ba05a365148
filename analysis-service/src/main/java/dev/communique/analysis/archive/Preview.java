package dev.communique.analysis.archive;

import dev.communique.analysis.language.Expansions;
import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.statement.Speaker;
import dev.communique.analysis.theme.Theme;
import dev.communique.analysis.theme.ThemeVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/** Tries a theme on all that was published, before it is saved. */
@Singleton
class Preview {
    private static final int NEWEST = 10;
    private static final int LEAST_CERTAIN = 5;
    private static final int CHANGED = 5;
    private static final Duration FOR_SUGGESTIONS = Duration.ofMillis(900);
    /** A preview holds a bit a clause and passage; more at once would need more memory and not be faster. */
    private static final int AT_ONCE = 2;

    private final ArchiveFolder folder;
    private final ArchiveProgress progress;
    private final RevisionTexts texts;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Preview(ArchiveFolder folder, ArchiveProgress progress, RevisionTexts texts) {
        this.folder = folder;
        this.progress = progress;
        this.texts = texts;
    }

    /**
     * @param theme with slugs of aliases
     * @param current what is saved under its slug, likewise
     */
    PreviewAnswer of(Theme theme, Optional<ThemeVersion> current)
            throws IOException, SQLException, InterruptedException {
        places.acquire();
        try (ArchiveIndex.View view = folder.index().view()) {
            return new Trial(view.searcher(), theme).answer(current);
        } finally {
            places.release();
        }
    }

    /** One preview. */
    private final class Trial {
        private final long begin = System.nanoTime();
        private final Completeness completeness = progress.completeness();
        private final IndexSearcher searcher;
        private final Repeats repeats;
        private final CountedPassages counted;

        Trial(IndexSearcher searcher, Theme theme) throws IOException {
            this.searcher = searcher;
            theme.queries().forEach(this::checkCost);
            repeats = new Repeats(searcher, theme.queries().keySet());
            counted = CountedPassages.of(Findings.of(searcher, theme), repeats);
        }

        private void checkCost(String language, String query) {
            try {
                Expansions.check(ThemeQueries.read(language, query), searcher.getIndexReader());
            } catch (QueryRefusedException e) {
                throw ProblemException.invalid("queries." + language, e.getMessage(), e.position());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        PreviewAnswer answer(Optional<ThemeVersion> current) throws IOException, SQLException {
            PassageCounts counts = PassageCounts.of(counted);
            List<FoundMention> newest = mentions(counted, counted.newest(NEWEST));
            List<FoundMention> leastCertain = mentions(
                    counted,
                    counted.leastCertain(
                            LEAST_CERTAIN, searcher.getIndexReader().numDocs()));
            Difference difference = current.isEmpty() ? null : difference(current.get());
            long tookToCount = millis();
            Suggestions.Found suggested =
                    new Suggestions(searcher, texts, counted, repeats, Deadline.in(FOR_SUGGESTIONS)).find();
            ShownPassages shown = new ShownPassages(
                    texts,
                    Stream.of(
                                    newest,
                                    leastCertain,
                                    suggested.nearMisses(),
                                    difference == null ? List.<FoundMention>of() : difference.all())
                            .flatMap(List::stream)
                            .toList());
            UnaryOperator<String> persons = persons(counts);
            return new PreviewAnswer(
                    completeness.complete(),
                    completeness.share(),
                    millis(),
                    tookToCount,
                    counts.statements(),
                    counts.mentions(),
                    counts.speakers(persons),
                    counts.months(persons),
                    shown.of(newest),
                    shown.of(leastCertain),
                    difference == null ? null : difference.shown(shown),
                    shown.of(suggested.nearMisses()),
                    suggested.terms(),
                    suggested.complete());
        }

        private UnaryOperator<String> persons(PassageCounts counts) throws SQLException {
            Map<String, Speaker> persons = texts.persons(counts.aliases());
            return alias -> persons.containsKey(alias) ? persons.get(alias).slug() : alias;
        }

        private Difference difference(ThemeVersion current) throws IOException {
            CountedPassages before = CountedPassages.of(
                    Findings.of(searcher, current.theme()),
                    new Repeats(searcher, current.theme().queries().keySet()));
            return new Difference(current.version(), side(counted.without(before)), side(before.without(counted)));
        }

        private Half side(CountedPassages passages) throws IOException {
            PassageCounts counts = PassageCounts.of(passages);
            return new Half(counts, mentions(passages, passages.newest(CHANGED)));
        }

        private List<FoundMention> mentions(CountedPassages passages, List<Selected> selected) throws IOException {
            return passages.findings().mentions(selected);
        }

        private long millis() {
            return Duration.ofNanos(System.nanoTime() - begin).toMillis();
        }
    }

    /** What one of two versions finds and the other does not. */
    private record Half(PassageCounts counts, List<FoundMention> newest) {
        PreviewAnswer.Side shown(ShownPassages shown) {
            return new PreviewAnswer.Side(counts.statements(), counts.mentions(), shown.of(newest));
        }
    }

    private record Difference(int version, Half adds, Half loses) {
        List<FoundMention> all() {
            List<FoundMention> all = new ArrayList<>(adds.newest);
            all.addAll(loses.newest);
            return all;
        }

        PreviewAnswer.Change shown(ShownPassages shown) {
            return new PreviewAnswer.Change(version, adds.shown(shown), loses.shown(shown));
        }
    }
}
