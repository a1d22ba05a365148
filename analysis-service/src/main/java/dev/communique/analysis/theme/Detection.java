package dev.communique.analysis.theme;

import dev.communique.analysis.match.Found;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.statement.Turn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the mentions of themes in one revision: first what its passages hold by themselves, and which themes of a wider
 * scope they may be a part of; then these are asked of whole turns and of the whole statement, each of what it covers.
 */
final class Detection {
    private static final Comparator<Mention> ORDER = Comparator.<Mention>comparingInt(
                    mention -> mention.passage().index())
            .thenComparing(mention -> mention.theme().slug());

    private final StandingThemes themes;
    private final Revision revision;
    private final List<Place> places;
    private final List<Mention> mentions = new ArrayList<>();
    /** Two turns may say the same, so they are told apart as objects. */
    private final Map<Turn, Set<String>> ofTurns = new IdentityHashMap<>();

    private final Set<String> ofStatement = new HashSet<>();

    Detection(StandingThemes themes, Revision revision) {
        this.themes = themes;
        this.revision = revision;
        this.places = Place.all(revision);
    }

    /** In the order of passages, then of theme slugs. */
    List<Mention> mentions() {
        for (Place place : places) {
            themes.in(place.language()).ifPresent(index -> index.match(place.spoken(), new InPassage(place)));
        }
        ofTurns.forEach((turn, slugs) -> askTogether(place -> place.turn() == turn, slugs));
        askTogether(place -> true, ofStatement);
        mentions.sort(ORDER);
        return List.copyOf(mentions);
    }

    private void askTogether(Predicate<Place> unit, Set<String> slugs) {
        if (slugs.isEmpty()) {
            return;
        }
        List<Place> parts = places.stream().filter(unit).toList();
        parts.stream()
                .map(Place::language)
                .distinct()
                .forEach(language -> askTogether(
                        language,
                        parts.stream()
                                .filter(place -> place.language().equals(language))
                                .toList(),
                        slugs));
    }

    private void askTogether(String language, List<Place> parts, Set<String> slugs) {
        Map<String, BitSet> units = new HashMap<>();
        slugs.forEach(slug -> units.put(slug, covered(themes.theme(slug), parts)));
        List<String> texts = parts.stream().map(Place::spoken).toList();
        themes.in(language)
                .ifPresent(index ->
                        index.matchTogether(texts, units).forEach((slug, evidence) -> add(slug, parts, evidence)));
    }

    private BitSet covered(ThemeVersion version, List<Place> parts) {
        BitSet covered = new BitSet();
        IntStream.range(0, parts.size())
                .filter(i -> version.theme().covers(revision, parts.get(i).turn()))
                .forEach(covered::set);
        return covered;
    }

    private void add(String slug, List<Place> parts, List<List<Span>> evidence) {
        for (int i = 0; i < parts.size(); i++) {
            if (!evidence.get(i).isEmpty()) {
                add(themes.theme(slug), parts.get(i), evidence.get(i));
            }
        }
    }

    private void add(ThemeVersion version, Place place, List<Span> spans) {
        mentions.add(new Mention(version, place.turn(), place.passage(), spans));
    }

    /** What one passage holds. */
    private final class InPassage implements Found {
        private final Place place;

        InPassage(Place place) {
            this.place = place;
        }

        @Override
        public void match(String slug, List<Span> spans) {
            ThemeVersion version = themes.theme(slug);
            if (version.theme().covers(revision, place.turn())) {
                add(version, place, spans.isEmpty() ? List.of(whole()) : spans);
            }
        }

        /** What fits without a place to show, such as an extended interval, is evidenced by the whole text. */
        private Span whole() {
            return Span.inCodePoints(place.spoken(), 0, place.spoken().length());
        }

        @Override
        public void mayMatchTogether(String slug) {
            ThemeVersion version = themes.theme(slug);
            if (version.theme().covers(revision, place.turn())) {
                Set<String> unit = version.theme().scope() == Scope.TURN
                        ? ofTurns.computeIfAbsent(place.turn(), unused -> new HashSet<>())
                        : ofStatement;
                unit.add(slug);
            }
        }
    }
}
