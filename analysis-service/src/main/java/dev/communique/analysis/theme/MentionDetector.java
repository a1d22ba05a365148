package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the mentions of one theme set in revisions; several threads may use it. */
public final class MentionDetector implements AutoCloseable {
    private final ThemeSet themes;
    private final ThemeMatcher matcher;

    MentionDetector(ThemeSet themes, ThemeMatcher matcher) {
        this.themes = themes;
        this.matcher = matcher;
    }

    public static MentionDetector of(long number, Collection<ThemeVersion> themes) {
        ThemeSet set = new ThemeSet(number, List.copyOf(themes));
        return new MentionDetector(set, new MonitorThemeMatcher(set.themes()));
    }

    /** The set with these in it: in place of those with the same slug, and without those that are removed. */
    MentionDetector with(long number, Collection<ThemeVersion> changed, Set<String> removed) {
        Map<String, ThemeVersion> bySlug = new TreeMap<>();
        themes.themes().forEach(version -> bySlug.put(version.slug(), version));
        bySlug.keySet().removeAll(removed);
        changed.forEach(version -> bySlug.put(version.slug(), version));
        return of(number, bySlug.values());
    }

    /** The same set seen through these slugs. */
    public MentionDetector only(Set<String> slugs) {
        return of(
                themes.number(),
                themes.themes().stream()
                        .filter(version -> slugs.contains(version.slug()))
                        .toList());
    }

    /** The number of the theme set that is matched. */
    public long themeSetNumber() {
        return themes.number();
    }

    public int themeCount() {
        return themes.themes().size();
    }

    /** Slug → reason of the themes that could not be run, on every passage or on some. */
    public Map<String, String> setAside() {
        return matcher.setAside();
    }

    /** In the order of passages, then of theme slugs. */
    public List<Mention> detect(Revision revision) {
        List<Mention> mentions = new ArrayList<>();
        for (Turn turn : revision.turns()) {
            if (themes.themes().stream().anyMatch(version -> version.theme().covers(revision, turn))) {
                turn.passages().forEach(passage -> mentions.addAll(detect(revision, turn, passage)));
            }
        }
        return mentions;
    }

    private List<Mention> detect(Revision revision, Turn turn, Passage passage) {
        String spoken = passage.spoken();
        if (spoken.isBlank()) {
            return List.of();
        }
        return matcher.match(spoken, passage.primaryLanguage()).stream()
                .filter(match -> match.theme().theme().covers(revision, turn))
                .sorted((one, other) ->
                        one.theme().slug().compareTo(other.theme().slug()))
                .map(match -> new Mention(match.theme(), turn, passage, match.spans()))
                .toList();
    }

    @Override
    public void close() {
        matcher.close();
    }
}
