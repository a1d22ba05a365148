package dev.communique.ingest.push;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.communique.ingest.problem.Problem;
import dev.communique.ingest.revision.Accepted;

/** What became of one line. */
sealed interface LineAnswer {
    record Taken(@JsonUnwrapped Accepted accepted) implements LineAnswer {}

    record Refused(long line, Problem problem) implements LineAnswer {
        private static final int UNAVAILABLE = 503;

        /** Whether the same line may be accepted a while later. */
        @JsonIgnore
        boolean isPassing() {
            return problem.status() == UNAVAILABLE;
        }
    }
}
