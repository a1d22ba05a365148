package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import dev.communique.ingest.source.NextRead;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.ReadNote;
import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.ReadOutcome.Result;
import dev.communique.ingest.source.Rhythm;
import dev.communique.ingest.source.SourceStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Notes how reads went and when the next ones are, and counts them. */
final class ReadLedger {
    private final SourceStates sources;
    private final Intervals intervals;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Timer lateness;

    ReadLedger(SourceStates sources, Intervals intervals, Clock clock, MeterRegistry metrics) {
        this.sources = sources;
        this.intervals = intervals;
        this.clock = clock;
        this.metrics = metrics;
        lateness = Timer.builder("communique.poll.lateness")
                .description("from when a source was due to when it was asked")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(metrics);
    }

    void begun(PolledSource source) {
        lateness.record(Duration.between(source.due(), clock.instant()));
    }

    void renew(PolledSource source) {
        sources.renew(source.ref());
    }

    void ended(SourceRead read) {
        PolledSource source = read.source();
        ReadOutcome outcome = read.outcome();
        Rhythm rhythm = rhythm(source, outcome);
        NextRead next = outcome.result() == Result.BROKEN_OFF && read.isGettingOn()
                ? new NextRead(
                        outcome.at(),
                        intervals
                                .afterSuccess(outcome.at(), source.interval(), rhythm, read.hint())
                                .interval(),
                        "the read goes on at once")
                : intervals.afterSuccess(outcome.at(), source.interval(), rhythm, read.hint());
        sources.noted(new ReadNote(outcome, source.url(), read.validators(), rhythm, read.movedTo(), next));
        count(
                outcome.result() == Result.WHOLE
                        ? "read"
                        : outcome.result().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    // The first read tells what was there, not how fast it came; one that goes on at once would tell the same twice.
    private Rhythm rhythm(PolledSource source, ReadOutcome outcome) {
        if (source.isFirstRead() || source.rhythm().reads() == 0) {
            return intervals.first();
        }
        return outcome.result() == Result.BROKEN_OFF
                ? source.rhythm()
                : source.rhythm()
                        .after(
                                Duration.between(source.lastRead(), outcome.at()),
                                outcome.listed().fresh() > 0);
    }

    void failed(PolledSource source, FetchException failure) {
        Log.warnf(
                "source not read source=%s reason=%s",
                source.ref().slug(), failure.reason().text());
        Instant now = clock.instant();
        NextRead next = failure.reason() == Reason.GONE
                ? intervals.afterGone(now)
                : intervals.afterFailure(
                        now,
                        source.interval(),
                        source.rhythm(),
                        source.failures() + 1,
                        failure.retryAfter().orElse(null));
        note(source, ReadOutcome.failed(source.ref(), now, failure.reason().text(), failure.getMessage()), next);
        count(failure.reason().text());
    }

    /** Notes a fault of ours. */
    void failed(PolledSource source) {
        count("failed");
        Instant now = clock.instant();
        String problem = "the source could not be read; the service's log says why";
        note(
                source,
                ReadOutcome.failed(source.ref(), now, "failed", problem),
                intervals.afterFailure(now, source.interval(), source.rhythm(), source.failures() + 1, null));
    }

    private void note(PolledSource source, ReadOutcome outcome, NextRead next) {
        try {
            sources.noted(new ReadNote(outcome, source.url(), source.validators(), source.rhythm(), null, next));
        } catch (RuntimeException e) {
            // The database is away: the claim runs out, and the source is read then.
            Log.warnf("failure not noted source=%s reason=%s", source.ref().slug(), e.toString());
        }
    }

    private void count(String outcome) {
        metrics.counter("communique.poll.reads", "outcome", outcome).increment();
    }
}
