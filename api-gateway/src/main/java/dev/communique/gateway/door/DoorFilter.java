package dev.communique.gateway.door;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemRoute;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Puts the door in front of every route. */
@ApplicationScoped
class DoorFilter {
    /** Before Quarkus' own filters. */
    private static final int FIRST = 1000;

    private final Door door;

    DoorFilter(DoorConfig config) {
        door = new Door(config.hosts().orElse(Set.of()), config.apiKeys().orElse(Set.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext context) {
        door.refuse(context.request(), context.normalizedPath())
                .ifPresentOrElse(
                        refusal -> {
                            // What is left of the body is not read.
                            context.response().putHeader("Connection", "close");
                            if (refusal.problem() == Problem.UNAUTHORIZED) {
                                context.response().putHeader("WWW-Authenticate", "Bearer");
                            }
                            ProblemRoute.answer(context.response(), refusal.problem(), refusal.sentence());
                        },
                        context::next);
    }
}
