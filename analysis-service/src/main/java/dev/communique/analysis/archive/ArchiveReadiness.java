package dev.communique.analysis.archive;

import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** How the index is doing. It holds up nothing: what it does not have yet is missing in searches, which say so. */
@Readiness
@Singleton
class ArchiveReadiness implements HealthCheck {
    private final ArchiveProgress progress;
    private final ArchiveFolder folder;

    ArchiveReadiness(ArchiveProgress progress, ArchiveFolder folder) {
        this.progress = progress;
        this.folder = folder;
    }

    @Override
    public HealthCheckResponse call() {
        Completeness completeness = progress.completeness();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("archive")
                .up()
                .withData("complete", completeness.complete())
                .withData("indexed", String.valueOf(completeness.share()))
                .withData("lag", progress.lag())
                .withData("skipped", progress.skippedRecords())
                .withData("bytes", folder.index().bytes());
        progress.fault().ifPresent(fault -> response.withData("reason", fault));
        try {
            response.withData("documents", folder.index().documents());
        } catch (IOException | RuntimeException e) {
            response.withData("reason", "the index cannot be read: " + e.getMessage());
        }
        return response.build();
    }
}
