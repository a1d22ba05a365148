package dev.communique.gateway.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The counts of some themes over time.
 *
 * @param omitted null while themes are not split
 */
record Trends(
        List<Series> series,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "For each theme that is split, the groups that are not shown, being the smallest")
        List<Omitted> omitted) {
    Trends {
        series = List.copyOf(series);
    }

    /** Groups of a theme that are too many to be shown. */
    @Schema(name = "OmittedGroups")
    record Omitted(
            @Schema(examples = "arms-control") String theme,
            @Schema(examples = "112") long groups,
            @Schema(examples = "160") long mentions) {}

    /**
     * @param group null while a theme is not split
     * @param groupName a person's name, where it is split by speakers
     */
    @Schema(name = "Series", description = "One theme over time, without a hole")
    record Series(
            @Schema(examples = "arms-control") String theme,
            @Schema(examples = "1") int version,

            @Schema(
                    description =
                            "The speaker's or source's slug, the country, language or kind of turn; empty for what has"
                                    + " none; null while the theme is not split")
            String group,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The speaker's name, of a group that is one", examples = "Ada Quill")
            String groupName,

            List<Point> points) {}

    /**
     * @param start with the zone's offset on that day
     * @param share statements / denominator.statements, null at 0
     */
    @Schema(name = "TrendPoint", description = "The counts of one theme in one bucket")
    record Point(
            @Schema(examples = "2023-03-01T00:00:00+01:00") String start,

            @Schema(description = "Exclusive", examples = "2023-04-01T00:00:00+02:00")
            String end,

            @Schema(description = "Distinct statements with a mention", examples = "7")
            long statements,

            @Schema(description = "Passages that matched", examples = "19")
            long mentions,

            @Schema(description = "Distinct named speakers of the mentions", examples = "3")
            long speakers,

            Denominator denominator,

            @Schema(
                    type = SchemaType.NUMBER,
                    description = "statements / denominator.statements; null where that is 0",
                    examples = "0.28")
            Double share,

            @Schema(
                    type = SchemaType.NUMBER,
                    description = "mentions · 100,000 / denominator.words; null where that is 0",
                    examples = "104.6")
            Double perHundredThousandWords,

            @Schema(
                    description =
                            "Whether the bucket ended at least communique.trends.grace ago (24 h) and no outage in it is left that was not caught up; later arrivals still count")
            boolean complete,

            @Schema(description = "The outages that fall into the bucket, the longest first, 20 at most")
            List<Outage> outages) {}

    /** @param to null while it goes on */
    @Schema(name = "Outage", description = "A time in which a source was not read, or cannot have listed all")
    record Outage(
            @Schema(examples = "lorania-mfa") String source,

            @Schema(
                    description =
                            "failing: it could not be read; empty: it listed nothing; shorter: it listed much less"
                                    + " than it used to; silent: it brought nothing for longer than ever; unread: nobody read"
                                    + " it; overrun: it listed nothing that was known, so something may have dropped out",
                    examples = "failing")
            String kind,

            Instant from,

            @Schema(description = "Exclusive; null while it goes on")
            Instant to,

            @Schema(description = "Whether all that was published meanwhile was read afterwards")
            boolean caughtUp,

            @Schema(examples = "https://mfa.lorania.example/feed answers with status 503")
            String reason) {}

    /** What the theme could have matched under the same filter. */
    @Schema(
            name = "Denominator",
            description =
                    "What the theme could have matched under the same filter, in its languages, turns and sources")
    record Denominator(
            @Schema(examples = "25") long statements,
            @Schema(examples = "310") long passages,
            @Schema(examples = "18164") long words) {
        static final Denominator NONE = new Denominator(0, 0, 0);
    }
}
