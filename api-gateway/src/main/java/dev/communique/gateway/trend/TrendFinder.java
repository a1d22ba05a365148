package dev.communique.gateway.trend;

import dev.communique.gateway.database.Conditions;
import dev.communique.gateway.database.Database;
import dev.communique.gateway.query.Filter;
import dev.communique.gateway.query.TimeRange;
import dev.communique.gateway.speaker.SpeakerFinder;
import dev.communique.gateway.theme.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Counts series and denominators by bucket in the views that analysis-service offers: one statement for all themes, and
 * one for all that these themes cover.
 *
 * <p>A statement with only a date counts as that day in every zone; an instant counts on the day that it is in the zone.
 */
@ApplicationScoped
class TrendFinder {
    /** Zones are at most 14 hours from UTC, so a row outside this margin is in no bucket, whatever its day. */
    private static final Duration ZONE_MARGIN = Duration.ofHours(15);

    private static final String BUCKET =
            "date_trunc('%s', coalesce(c.published_date::timestamp, c.published_at AT TIME ZONE ?))::date";

    private static final String NOT_REPEATED =
            "NOT c.copy AND (c.original_language IS NULL OR c.original_language <> ALL (?))";

    private final Database database;
    private final SpeakerFinder speakers;

    TrendFinder(Database database, SpeakerFinder speakers) {
        this.database = database;
        this.speakers = speakers;
    }

    /**
     * @param range with two ends, in the zone of the buckets
     * @param group what themes are split by; null where they are not
     * @param withRepeats whether copies and translations count too
     */
    record Search(
            List<Theme> themes, Filter filter, TimeRange range, Interval interval, Group group, boolean withRepeats) {
        String zone() {
            return range.from().getZone().getId().equals("Z")
                    ? "UTC"
                    : range.from().getZone().getId();
        }
    }

    /** Where a count stands: which theme version or cover, which group of it (null where there is one), and which bucket. */
    record Place<T>(T of, String group, LocalDate bucket) {}

    /**
     * @param theme its version's key
     * @param name null where the value says all
     */
    record GroupSize(int theme, String group, String name, long mentions) {}

    record Counts(long statements, long mentions, long speakers) {
        static final Counts NONE = new Counts(0, 0, 0);
    }

    /** What a theme looks through. Themes with the same cover share their denominators. */
    record Cover(
            List<String> languages,
            List<String> turns,
            List<String> speakers,
            List<String> sources,
            List<String> countries) {
        static Cover of(Theme theme) {
            return new Cover(
                    theme.queries().keySet().stream().sorted().toList(),
                    theme.turns(),
                    theme.speakers(),
                    theme.sources(),
                    theme.countries());
        }
    }

    /** All groups that are mentioned in the range, of each theme the biggest first. */
    List<GroupSize> groups(Search search) {
        Conditions conditions = ofThemes(search);
        return database.query(
                """
                SELECT c.theme_version_key, %s AS in_group, max(%s), sum(c.mentions)
                FROM analysis.series_view c
                WHERE %s
                GROUP BY 1, 2
                ORDER BY 1, 4 DESC, 2
                """.formatted(search.group().sql(), search.group().nameSql(), conditions.sql()),
                conditions.arguments(),
                row -> new GroupSize(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /** @param groups those that are counted; ignored where themes are not split */
    Map<Place<Integer>, Counts> counts(Search search, Collection<String> groups) {
        Conditions conditions = inGroups(ofThemes(search), search, groups);
        List<Object> arguments = new ArrayList<>(List.of(search.zone()));
        arguments.addAll(conditions.arguments());
        Map<Place<Integer>, Counts> counts = new HashMap<>();
        database.query(
                """
                SELECT c.theme_version_key, %s AS in_group, %s AS bucket, count(DISTINCT c.statement_key), sum(c.mentions),
                       count(DISTINCT c.speaker_key)
                FROM analysis.series_view c
                WHERE %s
                GROUP BY 1, 2, 3
                """.formatted(group(search), BUCKET.formatted(search.interval().sqlName()), conditions.sql()),
                arguments,
                row -> counts.put(
                        new Place<>(row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class)),
                        new Counts(row.getLong(4), row.getLong(5), row.getLong(6))));
        return counts;
    }

    private static String group(Search search) {
        return search.group() == null ? "NULL::text" : search.group().sql();
    }

    private static Conditions inGroups(Conditions conditions, Search search, Collection<String> groups) {
        return search.group() == null
                ? conditions
                : conditions.and(search.group().sql() + " = ANY (?)", (Object) groups.toArray(String[]::new));
    }

    private Conditions ofThemes(Search search) {
        Integer[] versions =
                search.themes().stream().map(Theme::versionKey).distinct().toArray(Integer[]::new);
        Conditions conditions = new Conditions()
                .and("c.theme_version_key = ANY (?)", (Object) versions)
                .and(conditions(search));
        return search.withRepeats() ? conditions : conditions.and(notRepeatedInSeries(search));
    }

    /** @param groups those that are counted; ignored where themes are not split */
    Map<Place<Cover>, Trends.Denominator> denominators(Search search, Collection<String> groups) {
        Map<Cover, Integer> covers = new LinkedHashMap<>();
        search.themes().forEach(theme -> covers.putIfAbsent(Cover.of(theme), covers.size()));
        List<Cover> numbered = List.copyOf(covers.keySet());
        List<Object> arguments = new ArrayList<>();
        StringJoiner union = new StringJoiner("UNION ALL\n");
        for (int number = 0; number < numbered.size(); number++) {
            Conditions conditions = inGroups(covered(conditions(search), numbered.get(number)), search, groups);
            if (!search.withRepeats()) {
                List<String> languages =
                        search.filter().languagesOf(numbered.get(number).languages());
                conditions.and(NOT_REPEATED, (Object) languages.toArray(String[]::new));
            }
            union.add("""
                    SELECT %d, %s AS in_group, %s AS bucket, count(DISTINCT c.statement_key), sum(c.passages), sum(c.words)
                    FROM analysis.denominator_view c
                    WHERE %s
                    GROUP BY 2, 3
                    """.formatted(
                    number, group(search), BUCKET.formatted(search.interval().sqlName()), conditions.sql()));
            arguments.add(search.zone());
            arguments.addAll(conditions.arguments());
        }
        Map<Place<Cover>, Trends.Denominator> denominators = new HashMap<>();
        database.query(
                union.toString(),
                arguments,
                row -> denominators.put(
                        new Place<>(numbered.get(row.getInt(1)), row.getString(2), row.getObject(3, LocalDate.class)),
                        new Trends.Denominator(row.getLong(4), row.getLong(5), row.getLong(6))));
        return denominators;
    }

    /** A translation is left out of the series of those themes that cover its original. */
    private static Conditions notRepeatedInSeries(Search search) {
        StringJoiner covered = new StringJoiner(", ");
        List<Object> pairs = new ArrayList<>();
        for (Theme theme : search.themes()) {
            for (String language : theme.languagesUnder(search.filter())) {
                covered.add("(?, ?)");
                pairs.add(theme.versionKey());
                pairs.add(language);
            }
        }
        return pairs.isEmpty()
                ? new Conditions().and("NOT c.copy")
                : new Conditions()
                        .and(
                                "NOT c.copy AND (c.original_language IS NULL OR (c.theme_version_key, c.original_language) NOT IN (%s))"
                                        .formatted(covered),
                                pairs.toArray());
    }

    private Conditions conditions(Search search) {
        ZonedDateTime from = search.range().from();
        ZonedDateTime to = search.range().to();
        return new Conditions()
                .and(
                        "c.sort_at >= ? AND c.sort_at < ?",
                        from.minus(ZONE_MARGIN).toOffsetDateTime(),
                        to.plus(ZONE_MARGIN).toOffsetDateTime())
                .and(
                        "(CASE WHEN c.published_date IS NULL THEN c.published_at >= ? AND c.published_at < ?"
                                + " ELSE c.published_date >= ? AND c.published_date < ? END)",
                        from.toOffsetDateTime(),
                        to.toOffsetDateTime(),
                        firstWholeDay(from),
                        firstWholeDay(to))
                .andIfGiven("c.source = ?", search.filter().source())
                .andIfGiven(
                        "c.speaker_slug = ANY (?)",
                        speakers.persons(search.filter().speaker()))
                .andIfGiven("c.language = ?", search.filter().language())
                .andIfGiven("c.country = ?", search.filter().country())
                .andIfGiven("c.turn = ?", search.filter().turn());
    }

    /** A date begins with its day, so a range that begins later in the day does not hold it. */
    private static LocalDate firstWholeDay(ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        return at.isAfter(day.atStartOfDay(at.getZone())) ? day.plusDays(1) : day;
    }

    private Conditions covered(Conditions conditions, Cover cover) {
        return conditions
                .andIfGiven("c.language = ANY (?)", array(cover.languages()))
                .andIfGiven("c.turn = ANY (?)", array(cover.turns()))
                .andIfGiven("c.speaker_slug = ANY (?)", speakers.persons(cover.speakers()))
                .andIfGiven("c.source = ANY (?)", array(cover.sources()))
                .andIfGiven("c.country = ANY (?)", array(cover.countries()));
    }

    private static String[] array(List<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(String[]::new);
    }
}
