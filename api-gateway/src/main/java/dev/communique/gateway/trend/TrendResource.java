package dev.communique.gateway.trend;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemBody;
import dev.communique.gateway.theme.Theme;
import dev.communique.gateway.theme.ThemeFinder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Themes as time series. */
@Path("/api/v1/trends")
@Tag(name = "Trends")
class TrendResource {
    private static final int MOST_OUTAGES = 20;

    private final TrendFinder trends;
    private final OutageFinder outages;
    private final ThemeFinder themes;
    private final TrendConfig config;
    private final Clock clock;

    TrendResource(TrendFinder trends, OutageFinder outages, ThemeFinder themes, TrendConfig config, Clock clock) {
        this.trends = trends;
        this.outages = outages;
        this.themes = themes;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TrendCsv.MEDIA_TYPE})
    @Operation(summary = "How often themes are mentioned, over time", description = """
                    One series a theme, one point a bucket, zero-filled, with what the theme could have matched under \
                    the same filter. Statements and speakers are counted once a bucket, so they do not add up over \
                    buckets. A statement that gives only a date counts as that day in every zone. A bucket at the edge \
                    of the range is cut to it: `start` and `end` say what is counted. A statement whose text stands \
                    elsewhere too counts there only, and one that is a translation counts where the theme does not cover \
                    the language of its original, unless `copies=include`. With `groupBy`, each theme is several series, the \
                    ones with the most mentions in the range first; `omitted`, in CSV the header \
                    `Communique-Omitted-Groups`, tells how many are not shown. As CSV: one table for all themes.""")
    @APIResponse(
            responseCode = "200",
            description = "The series, in the order of the themes",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Trends.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong; the sentence says which",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "A theme is unknown; the sentence names the nearest",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Trends trends(@BeanParam TrendQuery query) {
        List<String> slugs = query.themes();
        List<Bucket> buckets = buckets(query, slugs.size());
        TrendFinder.Search search = new TrendFinder.Search(
                themes.asked(slugs, query.version()),
                query.filter(),
                query.range(clock),
                query.bucketLength(),
                Group.named(query.groupBy()),
                query.withRepeats());
        Split split = search.group() == null
                ? Split.none(search.themes())
                : Split.of(search.themes(), trends.groups(search), mostGroups(slugs.size(), buckets.size()));
        Map<TrendFinder.Place<Integer>, TrendFinder.Counts> counts = trends.counts(search, split.shown());
        Map<TrendFinder.Place<TrendFinder.Cover>, Trends.Denominator> denominators =
                trends.denominators(search, split.shown());
        List<SourceOutage> out = outages.in(search.range(), search.filter());
        Instant settled = clock.instant().minus(config.grace());
        return new Trends(
                split.parts().stream()
                        .map(part -> new Trends.Series(
                                part.theme().slug(),
                                part.theme().version(),
                                part.group(),
                                part.name(),
                                buckets.stream()
                                        .map(bucket -> point(
                                                bucket,
                                                counts.getOrDefault(
                                                        new TrendFinder.Place<>(
                                                                part.theme().versionKey(),
                                                                part.group(),
                                                                bucket.first()),
                                                        TrendFinder.Counts.NONE),
                                                denominators.getOrDefault(
                                                        new TrendFinder.Place<>(
                                                                coverOf(part.theme()), part.group(), bucket.first()),
                                                        Trends.Denominator.NONE),
                                                bucket.isOver(settled),
                                                out.stream()
                                                        .filter(outage -> outage.concerns(coverOf(part.theme())))
                                                        .filter(outage -> isOf(outage, search.group(), part.group()))
                                                        .filter(outage -> outage.fallsInto(bucket))
                                                        .toList()))
                                        .toList()))
                        .toList(),
                split.omitted());
    }

    /** A source's outage says nothing of another source or country. */
    private static boolean isOf(SourceOutage outage, Group group, String name) {
        if (group == Group.SOURCE) {
            return outage.source().equals(name);
        }
        return group != Group.COUNTRY
                || Objects.requireNonNullElse(outage.country(), "").equals(name);
    }

    private int mostGroups(int themes, int buckets) {
        return Math.max(1, Math.min(config.maximumGroups(), config.maximumPoints() / (themes * Math.max(1, buckets))));
    }

    private List<Bucket> buckets(TrendQuery query, int themes) {
        int most = config.maximumPoints() / themes;
        List<Bucket> buckets = Bucket.of(query.range(clock), query.bucketLength(), most);
        if (buckets.size() > most) {
            throw Problem.INVALID_INPUT.because(
                    "This would be more than %d points, which is the most; ask for a longer interval, a shorter range or fewer themes."
                            .formatted(config.maximumPoints()));
        }
        return buckets;
    }

    private static TrendFinder.Cover coverOf(Theme theme) {
        return TrendFinder.Cover.of(theme);
    }

    private static Trends.Point point(
            Bucket bucket,
            TrendFinder.Counts counts,
            Trends.Denominator denominator,
            boolean isOver,
            List<SourceOutage> outages) {
        return new Trends.Point(
                text(bucket.start()),
                text(bucket.end()),
                counts.statements(),
                counts.mentions(),
                counts.speakers(),
                denominator,
                denominator.statements() == 0 ? null : (double) counts.statements() / denominator.statements(),
                denominator.words() == 0 ? null : counts.mentions() * 100_000.0 / denominator.words(),
                isOver && outages.stream().allMatch(SourceOutage::caughtUp),
                outages.stream()
                        .limit(MOST_OUTAGES)
                        .map(outage -> new Trends.Outage(
                                outage.source(),
                                outage.kind(),
                                outage.from(),
                                outage.to(),
                                outage.caughtUp(),
                                outage.reason()))
                        .toList());
    }

    private static String text(ZonedDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
