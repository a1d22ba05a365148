package dev.communique.gateway.alert;

import dev.communique.gateway.query.Cursor;
import dev.communique.gateway.query.Limit;
import dev.communique.gateway.query.TimeRange;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which alerts are asked for, as it stands in the address. */
record AlertQuery(
        @RestQuery @Parameter(description = "Only of this rule")
        String rule,

        @RestQuery @Parameter(description = "Only about this theme")
        String theme,

        @RestQuery @Parameter(description = "From then on: a year, month or day (UTC) or an RFC 3339 instant")
        String from,

        @RestQuery @Parameter(description = "Until the end of that year, month or day (UTC), or before that instant")
        String to,

        @RestQuery @Parameter(description = "1 to 100, otherwise 20")
        String limit,

        @RestQuery @Parameter(description = "next of the page before")
        String cursor) {

    TimeRange range() {
        return TimeRange.of(from, to, ZoneOffset.UTC);
    }

    int rows() {
        return Limit.of(limit);
    }

    Optional<Cursor> after() {
        return Optional.ofNullable(cursor).map(Cursor::of);
    }
}
