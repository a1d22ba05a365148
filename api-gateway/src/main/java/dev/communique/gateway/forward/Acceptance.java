package dev.communique.gateway.forward;

import jakarta.enterprise.context.ApplicationScoped;

/** Asks ingest-service what became of a statement that analysis-service does not have. */
@ApplicationScoped
public class Acceptance {
    private final OwnerClient owners;

    Acceptance(OwnerClient owners) {
        this.owners = owners;
    }

    /** What ingest-service knows of a statement. */
    public enum State {
        UNKNOWN,
        ACCEPTED,
        SET_ASIDE
    }

    record Answer(String id, int revision, String setAside) {}

    public State of(String statement) {
        Answer answer = owners.get(Owner.INGEST, "/api/v1/statements/" + statement + "/acceptance", Answer.class);
        if (answer == null) {
            return State.UNKNOWN;
        }
        return answer.setAside() == null ? State.ACCEPTED : State.SET_ASIDE;
    }
}
