package dev.communique.gateway.trend;

import dev.communique.gateway.database.Conditions;
import dev.communique.gateway.database.Database;
import dev.communique.gateway.query.Filter;
import dev.communique.gateway.query.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Finds the outages that fall into a range, the longest first. */
@ApplicationScoped
class OutageFinder {
    /** The most that are looked at: a shorter one of more would be named in no point anyway. */
    private static final int MOST = 5_000;

    private final Database database;

    OutageFinder(Database database) {
        this.database = database;
    }

    /** @param range with two ends */
    List<SourceOutage> in(TimeRange range, Filter filter) {
        Conditions conditions = new Conditions()
                .and(
                        "o.began < ? AND (o.ended IS NULL OR o.ended > ?)",
                        range.to().toOffsetDateTime(),
                        range.from().toOffsetDateTime())
                .andIfGiven("o.source = ?", filter.source())
                .andIfGiven("o.country = ?", filter.country());
        List<Object> arguments = new ArrayList<>(conditions.arguments());
        arguments.add(MOST);
        return database.query("""
                SELECT o.source, o.country, o.kind, o.began, o.ended, o.caught_up, o.reason
                FROM analysis.outage_view o
                WHERE %s
                ORDER BY coalesce(o.ended, 'infinity') - o.began DESC, o.began, o.id
                LIMIT ?""".formatted(conditions.sql()), arguments, row -> {
            OffsetDateTime ended = row.getObject(5, OffsetDateTime.class);
            return new SourceOutage(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    ended == null ? null : ended.toInstant(),
                    row.getBoolean(6),
                    row.getString(7));
        });
    }
}
