package dev.communique.analysis.archive;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;

/** What the index holds, and what it does not hold yet. */
@Singleton
class ArchiveMetrics {
    private final MeterRegistry registry;
    private final ArchiveProgress progress;
    private final ArchiveFolder folder;

    ArchiveMetrics(MeterRegistry registry, ArchiveProgress progress, ArchiveFolder folder) {
        this.registry = registry;
        this.progress = progress;
        this.folder = folder;
    }

    void start(@Observes StartupEvent event) {
        registry.gauge("communique.archive.lag", progress, ArchiveProgress::lag);
        registry.gauge("communique.archive.skipped", progress, ArchiveProgress::skippedRecords);
        registry.gauge(
                "communique.archive.complete", progress, of -> of.completeness().complete() ? 1 : 0);
        registry.gauge("communique.archive.bytes", folder, of -> of.index().bytes());
        registry.gauge("communique.archive.documents", folder, ArchiveMetrics::documents);
    }

    private static double documents(ArchiveFolder folder) {
        try {
            return folder.index().documents();
        } catch (IOException | RuntimeException e) {
            // Micrometer shows what cannot be measured as NaN.
            return Double.NaN;
        }
    }
}
