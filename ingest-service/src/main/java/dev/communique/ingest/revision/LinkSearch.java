package dev.communique.ingest.revision;

import dev.communique.ingest.likeness.Shingles;
import dev.communique.ingest.statement.LinkedAddresses;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The search for the links of one list: in the database, and among those of the list that come earlier. */
final class LinkSearch {
    /** As many texts are compared with one at most: more would all lead to the same few leaders. */
    private static final int MOST_COMPARED = 10;

    private static final int DAYS = 14;
    /** A page that names its translation is believed for longer than two addresses that look alike. */
    private static final int DAYS_OF_NAMED = 60;

    private final List<Novelty> news;
    private final Map<Integer, List<LinkTable.Found>> near = new HashMap<>();
    private final Map<Integer, List<LinkTable.Found>> places = new HashMap<>();
    private final Map<String, Shingles> texts = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final Set<String> leaders;
    private final Map<Long, List<Integer>> earlierBands = new HashMap<>();
    private final Map<Long, List<Integer>> earlierPlaces = new HashMap<>();
    private final Map<Integer, Links> decided = new HashMap<>();

    LinkSearch(Connection connection, List<Novelty> news, RevisionWriter writer) throws SQLException {
        this.news = news;
        LinkTable.nearTexts(connection, news)
                .forEach(found -> near.computeIfAbsent(found.place(), unused -> new ArrayList<>())
                        .add(found));
        LinkTable.samePlaces(connection, placesToLookAt())
                .forEach(found -> places.computeIfAbsent(found.place(), unused -> new ArrayList<>())
                        .add(found));
        Set<String> ids = new HashSet<>();
        near.values().forEach(all -> all.stream().limit(MOST_COMPARED).forEach(found -> ids.add(found.id())));
        if (!ids.isEmpty()) {
            LinkTable.payloads(connection, ids)
                    .forEach((id, payload) ->
                            texts.put(id, Shingles.of(writer.read(payload).content())));
        }
        Set<String> originals = new HashSet<>();
        places.values().forEach(all -> all.forEach(found -> originals.add(found.leader())));
        if (!originals.isEmpty()) {
            languages.putAll(LinkTable.languages(connection, originals));
        }
        leaders = LinkTable.leaders(
                connection,
                news.stream()
                        .filter(one -> one.number() > 1)
                        .map(one -> one.candidate().id())
                        .toList());
    }

    private List<LinkTable.Place> placesToLookAt() {
        List<LinkTable.Place> wanted = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            Likeness likeness = news.get(i).candidate().likeness();
            LinkedAddresses addresses = likeness.addresses();
            if (addresses == null || addresses.neutral() == null) {
                continue;
            }
            wanted.add(new LinkTable.Place(i, "neutral", addresses.neutral(), likeness, DAYS));
            wanted.add(new LinkTable.Place(i, "own", addresses.own(), likeness, DAYS_OF_NAMED));
            for (long translation : addresses.translations()) {
                wanted.add(new LinkTable.Place(i, "translation", translation, likeness, DAYS_OF_NAMED));
            }
        }
        return wanted;
    }

    Links links(int place) {
        Novelty one = news.get(place);
        String id = one.candidate().id();
        if (leaders.contains(id)) {
            return one.statement().links();
        }
        String copyOf = copyOf(place, id);
        Links.TranslationOf before = one.statement().links().translationOf();
        return new Links(copyOf, before != null ? before : translationOf(place, id));
    }

    private String copyOf(int place, String id) {
        Likeness likeness = news.get(place).candidate().likeness();
        if (likeness.bands() == null) {
            return null;
        }
        String stored = near.getOrDefault(place, List.of()).stream()
                .limit(MOST_COMPARED)
                .filter(found -> !found.leader().equals(id) && !found.id().equals(id))
                .filter(found -> comesBefore(found, place))
                .filter(found -> likeness.isNear(texts.get(found.id())))
                .map(LinkTable.Found::leader)
                .findFirst()
                .orElse(null);
        return stored != null ? stored : copyOfEarlier(place, id, likeness);
    }

    /** What was revised is no copy of what came after it. */
    private boolean comesBefore(LinkTable.Found found, int place) {
        Novelty one = news.get(place);
        return one.number() == 1 || found.key() < one.statement().key();
    }

    private String copyOfEarlier(int place, String id, Likeness likeness) {
        return Arrays.stream(likeness.bands())
                .boxed()
                .flatMap(band -> earlierBands.getOrDefault(band, List.of()).stream())
                .distinct()
                .sorted()
                .filter(earlier -> !news.get(earlier).isPushedWith(news.get(place)))
                .limit(MOST_COMPARED)
                .filter(earlier -> !news.get(earlier).candidate().id().equals(id))
                .filter(earlier -> isWithinDays(earlier, likeness, DAYS))
                .filter(earlier ->
                        likeness.isNear(news.get(earlier).candidate().likeness().shingles()))
                .map(earlier -> leader(earlier))
                .filter(leader -> !leader.equals(id))
                .findFirst()
                .orElse(null);
    }

    private Links.TranslationOf translationOf(int place, String id) {
        LinkTable.Found stored = places.getOrDefault(place, List.of()).stream()
                .filter(found -> !found.leader().equals(id) && comesBefore(found, place))
                .filter(found -> isOtherLanguage(languages.get(found.leader()), place))
                .findFirst()
                .orElse(null);
        if (stored != null) {
            return new Links.TranslationOf(stored.leader(), languages.get(stored.leader()));
        }
        return translationOfEarlier(place, id);
    }

    private boolean isOtherLanguage(String language, int place) {
        return language != null
                && !language.equals(news.get(place).candidate().likeness().language());
    }

    private Links.TranslationOf translationOfEarlier(int place, String id) {
        Likeness likeness = news.get(place).candidate().likeness();
        LinkedAddresses addresses = likeness.addresses();
        if (addresses == null || addresses.neutral() == null) {
            return null;
        }
        return Stream.concat(Stream.of(addresses.neutral(), addresses.own()), addresses.translations().stream())
                .flatMap(hash -> earlierPlaces.getOrDefault(hash, List.of()).stream())
                .distinct()
                .sorted()
                .filter(earlier ->
                        isOtherLanguage(news.get(earlier).candidate().likeness().language(), place))
                .filter(earlier -> isWithinDays(earlier, likeness, isNamed(earlier, addresses) ? DAYS_OF_NAMED : DAYS))
                .filter(earlier -> !news.get(earlier).candidate().id().equals(id))
                .map(this::original)
                .filter(original -> !original.id().equals(id) && isOtherLanguage(original.language(), place))
                .findFirst()
                .orElse(null);
    }

    /** Whether the page of one of both names the other. */
    private boolean isNamed(int earlier, LinkedAddresses addresses) {
        LinkedAddresses others = news.get(earlier).candidate().likeness().addresses();
        return addresses.translations().contains(others.own())
                || others.translations().contains(addresses.own());
    }

    private boolean isWithinDays(int earlier, Likeness likeness, int days) {
        long apart = news.get(earlier).candidate().likeness().published().toEpochDay()
                - likeness.published().toEpochDay();
        return Math.abs(apart) <= days;
    }

    private String leader(int earlier) {
        String copyOf = decided.get(earlier).copyOf();
        return copyOf == null ? news.get(earlier).candidate().id() : copyOf;
    }

    private Links.TranslationOf original(int earlier) {
        Links.TranslationOf original = decided.get(earlier).translationOf();
        return original != null
                ? original
                : new Links.TranslationOf(
                        leader(earlier),
                        news.get(earlier).candidate().likeness().language());
    }

    void decided(int place, Links links) {
        decided.put(place, links);
        Likeness likeness = news.get(place).candidate().likeness();
        if (likeness.bands() != null && links.copyOf() == null) {
            for (long band : likeness.bands()) {
                earlierBands.computeIfAbsent(band, unused -> new ArrayList<>()).add(place);
            }
        }
        LinkedAddresses addresses = likeness.addresses();
        if (addresses != null && addresses.neutral() != null) {
            remember(addresses.neutral(), place);
            remember(addresses.own(), place);
            addresses.translations().forEach(hash -> remember(hash, place));
        }
    }

    private void remember(long hash, int place) {
        earlierPlaces.computeIfAbsent(hash, unused -> new ArrayList<>()).add(place);
    }
}
