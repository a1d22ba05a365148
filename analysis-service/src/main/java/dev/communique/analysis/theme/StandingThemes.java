package dev.communique.analysis.theme;

import dev.communique.analysis.language.QueryRefusedException;
import dev.communique.analysis.language.ThemeQueries;
import dev.communique.analysis.match.QueryIndex;
import dev.communique.analysis.match.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Themes and the queries that are run for them, an index a language; never changes. */
final class StandingThemes {
    private final Map<String, ThemeVersion> themes;
    private final Map<String, QueryIndex> indexes;
    private final Map<String, String> unread;

    StandingThemes() {
        this(Map.of(), Map.of(), Map.of());
    }

    private StandingThemes(
            Map<String, ThemeVersion> themes, Map<String, QueryIndex> indexes, Map<String, String> unread) {
        this.themes = themes;
        this.indexes = indexes;
        this.unread = unread;
    }

    /** The same without the removed, and with the changed in place of those with the same slug. */
    StandingThemes with(Collection<ThemeVersion> changed, Collection<String> removed) {
        Map<String, ThemeVersion> nextThemes = new HashMap<>(themes);
        Map<String, String> nextUnread = new HashMap<>(unread);
        Set<String> gone = new HashSet<>(removed);
        changed.forEach(version -> gone.add(version.slug()));
        Set<String> languages = new HashSet<>();
        for (String slug : gone) {
            nextUnread.remove(slug);
            ThemeVersion before = nextThemes.remove(slug);
            if (before != null) {
                languages.addAll(before.theme().queries().keySet());
            }
        }
        changed.forEach(version -> nextThemes.put(version.slug(), version));
        Map<String, List<Standing>> queries = read(changed, nextUnread);
        languages.addAll(queries.keySet());
        Map<String, QueryIndex> nextIndexes = new HashMap<>(indexes);
        for (String language : languages) {
            List<Standing> added = queries.getOrDefault(language, List.of());
            in(language)
                    .or(() -> QueryIndex.in(language))
                    .ifPresent(index -> nextIndexes.put(language, index.with(added, gone)));
        }
        return new StandingThemes(nextThemes, nextIndexes, nextUnread);
    }

    /** Those with these slugs. */
    StandingThemes only(Collection<String> slugs) {
        Map<String, ThemeVersion> some = new HashMap<>(themes);
        some.keySet().retainAll(new HashSet<>(slugs));
        Map<String, String> someUnread = new HashMap<>();
        Map<String, QueryIndex> someIndexes = new HashMap<>();
        read(some.values(), someUnread)
                .forEach((language, queries) ->
                        in(language).ifPresent(index -> someIndexes.put(language, index.only(queries))));
        return new StandingThemes(some, someIndexes, someUnread);
    }

    private static Map<String, List<Standing>> read(Collection<ThemeVersion> versions, Map<String, String> unread) {
        Map<String, List<Standing>> queries = new TreeMap<>();
        for (ThemeVersion version : versions) {
            boolean together = version.theme().scope() != Scope.PASSAGE;
            version.theme().queries().forEach((language, text) -> {
                try {
                    Standing query = new Standing(
                            version.slug(), ThemeQueries.read(language, text).query(), together);
                    queries.computeIfAbsent(language, unused -> new ArrayList<>())
                            .add(query);
                } catch (QueryRefusedException e) {
                    unread.put(version.slug(), "its query in " + language + " is not run: " + e.getMessage());
                }
            });
        }
        return queries;
    }

    /** The queries for passages of a language. */
    Optional<QueryIndex> in(String language) {
        return Optional.ofNullable(indexes.get(language));
    }

    ThemeVersion theme(String slug) {
        return themes.get(slug);
    }

    int count() {
        return themes.size();
    }

    /** Slug → reason of those that are not run, in one language at least. */
    Map<String, String> setAside() {
        Map<String, String> setAside = new TreeMap<>(unread);
        indexes.values()
                .forEach(index -> index.setAside()
                        .forEach((slug, reason) -> setAside.put(slug, "it failed on a passage: " + reason)));
        return setAside;
    }
}
