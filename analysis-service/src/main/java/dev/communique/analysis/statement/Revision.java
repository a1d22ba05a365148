package dev.communique.analysis.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One version of a statement's content, as topic {@code statements} carries it; what analysis does not use is left to
 * the stored document.
 *
 * @param id of the statement
 * @param country see {@link Publisher}
 * @param delivered null when it is not known
 * @param backfill whether it is counted but never alerted
 * @param copyOf the statement whose text stands here too, or null
 * @param translationOf or null
 * @param author who corrected or withdrew, or null
 * @param comment what they said about it, or null
 */
public record Revision(
        String id,
        int revision,
        String source,
        Publisher publisher,
        String url,
        String title,
        String kind,
        String published,
        String publishedBasis,
        String delivered,
        String seen,
        String language,
        String speaker,
        String speakerSlug,
        String role,
        boolean backfill,
        String copyOf,
        Original translationOf,
        RevisionReason reason,
        String author,
        String comment,
        List<Turn> turns) {
    private static final Pattern ID = Pattern.compile("st_[0-9a-z]{26}");
    private static final Set<String> BASES = Set.of("published", "delivered", "seen");

    public Revision {
        if (!ID.matcher(Required.present("id", id)).matches()) {
            throw new IllegalArgumentException("id must be st_ and 26 of 0-9 and a-z");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be 1 or more");
        }
        Required.slug("source", source);
        Required.present("publisher", publisher);
        Required.nonEmpty("kind", kind);
        Published.of(Required.present("published", published));
        if (!BASES.contains(Required.present("publishedBasis", publishedBasis))) {
            throw new IllegalArgumentException("publishedBasis must be published, delivered or seen");
        }
        seenAt(Required.present("seen", seen));
        Required.nonEmpty("language", language);
        // Records from before there were others have none.
        reason = reason == null ? RevisionReason.PUBLISHED : reason;
        turns = List.copyOf(Required.present("turns", turns));
        checkIndexes(turns);
    }

    /** The statement that says the same and stands in place of this one where statements are counted; null for none. */
    public String leader() {
        return copyOf != null || translationOf == null ? copyOf : translationOf.id();
    }

    public RevisionRef ref() {
        return new RevisionRef(id, revision);
    }

    public Published publication() {
        return Published.of(published);
    }

    /** The instant of acceptance. */
    public Instant seenAt() {
        return seenAt(seen);
    }

    /** Everyone named as speaking in any turn, in the order of their first turn. */
    public List<Speaker> speakers() {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        turns.stream()
                .filter(Turn::isNamed)
                .forEach(turn ->
                        speakers.putIfAbsent(turn.speakerSlug(), new Speaker(turn.speakerSlug(), turn.speaker())));
        return List.copyOf(speakers.values());
    }

    /** The language without script and region. */
    public String primaryLanguage() {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /**
     * The same with other slugs for who speaks.
     *
     * @param slugs of those that are to have another
     */
    public Revision speakingAs(Map<String, String> slugs) {
        return new Revision(
                id,
                revision,
                source,
                publisher,
                url,
                title,
                kind,
                published,
                publishedBasis,
                delivered,
                seen,
                language,
                speaker,
                speakerSlug == null ? null : slugs.getOrDefault(speakerSlug, speakerSlug),
                role,
                backfill,
                copyOf,
                translationOf,
                reason,
                author,
                comment,
                turns.stream()
                        .map(turn -> turn.isNamed()
                                ? turn.as(slugs.getOrDefault(turn.speakerSlug(), turn.speakerSlug()))
                                : turn)
                        .toList());
    }

    private static Instant seenAt(String seen) {
        try {
            return Instant.parse(seen);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("seen must be an RFC 3339 instant, not " + seen, e);
        }
    }

    private static void checkIndexes(List<Turn> turns) {
        Set<Integer> indexes = new HashSet<>();
        turns.stream().flatMap(turn -> turn.passages().stream()).forEach(passage -> {
            if (!indexes.add(passage.index())) {
                throw new IllegalArgumentException("passages.index " + passage.index() + " stands twice");
            }
        });
    }
}
