package dev.communique.analysis.intake;

import dev.communique.analysis.theme.Themes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** What this instance has taken in. */
@Singleton
class IntakeMetrics {
    private final MeterRegistry registry;
    private final Counter revisions;
    private final Counter setAside;
    private final DistributionSummary batchSize;
    private final Timer analysis;

    IntakeMetrics(MeterRegistry registry, Themes themes) {
        this.registry = registry;
        revisions = registry.counter("communique.revisions.analysed");
        setAside = registry.counter("communique.records.set.aside");
        batchSize = registry.summary("communique.batch.size");
        analysis = registry.timer("communique.analysis");
        registry.gauge("communique.themes", themes, all -> all.current().themeCount());
        registry.gauge(
                "communique.themes.set.aside", themes, all -> all.setAside().size());
    }

    void stored(int records, StoredBatch stored) {
        batchSize.record(records);
        revisions.increment(stored.revisions().size());
        stored.alerts()
                .forEach((kind, count) ->
                        registry.counter("communique.alerts", "kind", kind).increment(count));
        stored.revisions().stream()
                .flatMap(one -> one.mentions().stream())
                .forEach(mention -> registry.counter(
                                "communique.mentions", "theme", mention.theme().slug())
                        .increment());
    }

    void setAside(int records) {
        setAside.increment(records);
    }

    <T> T timed(Supplier<T> work) {
        return analysis.record(work);
    }
}
