package dev.communique.ingest.health;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.revision.RelayState;
import dev.communique.ingest.samples.SampleArchive;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Answers the user's question: is what I push published, and are the samples there? */
@Readiness
@ApplicationScoped
class ReadyCheck implements HealthCheck {
    private final RelayState relay;
    private final SampleArchive samples;
    private final Clock clock;

    ReadyCheck(RelayState relay, SampleArchive samples, Clock clock) {
        this.relay = relay;
        this.samples = samples;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("statements are accepted and published");
        answer.withData("samples", samples.state().name().toLowerCase(Locale.ROOT));
        try {
            RelayState.Unsent unsent = relay.unsent();
            answer.withData("unsent", unsent.revisions());
            if (unsent.oldest() != null) {
                answer.withData(
                        "oldestUnsentSeconds",
                        Duration.between(unsent.oldest(), clock.instant()).toSeconds());
            }
        } catch (DatabaseException e) {
            return answer.withData("reason", "the database does not answer")
                    .down()
                    .build();
        }
        if (relay.fault() != null) {
            return answer.withData("reason", relay.fault()).down().build();
        }
        return answer.status(samples.state() != SampleArchive.State.LOADING).build();
    }
}
