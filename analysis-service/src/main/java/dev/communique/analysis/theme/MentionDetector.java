package dev.communique.analysis.theme;

import dev.communique.analysis.statement.Revision;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds the mentions of one theme set in revisions. Never changes, and any number of threads may use it; {@link #with}
 * gives another for the changed set, which shares with this one what stayed the same.
 */
public final class MentionDetector {
    private final long number;
    private final StandingThemes themes;

    private MentionDetector(long number, StandingThemes themes) {
        this.number = number;
        this.themes = themes;
    }

    /** @param number of the theme set */
    public static MentionDetector of(long number, Collection<ThemeVersion> themes) {
        return new MentionDetector(number, new StandingThemes().with(themes, List.of()));
    }

    /**
     * For the next theme set.
     *
     * @param number of that set
     * @param changed versions that are new, each in place of the one with its slug
     * @param removed slugs
     */
    public MentionDetector with(long number, Collection<ThemeVersion> changed, Collection<String> removed) {
        return new MentionDetector(number, themes.with(changed, removed));
    }

    /** For these themes alone; the number of the set is the same. */
    public MentionDetector only(Collection<String> slugs) {
        return new MentionDetector(number, themes.only(slugs));
    }

    /** The number of the theme set that is matched. */
    public long themeSetNumber() {
        return number;
    }

    public int themeCount() {
        return themes.count();
    }

    /** Slug → reason of the themes that could not be run, on every passage or on one and those after it. */
    public Map<String, String> setAside() {
        return themes.setAside();
    }

    /** In the order of passages, then of theme slugs. */
    public List<Mention> detect(Revision revision) {
        return new Detection(themes, revision).mentions();
    }
}
