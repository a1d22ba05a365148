package dev.communique.analysis.intake;

import dev.communique.analysis.theme.MentionDetector;
import dev.communique.analysis.theme.Themes;
import jakarta.inject.Singleton;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when statements get through; a theme that was set aside is named, and holds up nothing. */
@Readiness
@Singleton
class IntakeReadiness implements HealthCheck {
    private final IntakeState state;
    private final Themes themes;

    IntakeReadiness(IntakeState state, Themes themes) {
        this.state = state;
        this.themes = themes;
    }

    @Override
    public HealthCheckResponse call() {
        MentionDetector detector = themes.current();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("statements").status(state.fault().isEmpty());
        state.fault().ifPresent(fault -> response.withData("reason", fault));
        state.lastBatch().ifPresent(at -> response.withData("lastBatch", at.toString()));
        response.withData("themes", detector.themeCount());
        new TreeMap<>(themes.setAside()).forEach((slug, reason) -> response.withData("themeSetAside." + slug, reason));
        return response.build();
    }
}
