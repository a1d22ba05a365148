package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;

/** Tries, before a source is stored, whether it can be read as what it says it is. */
public interface SourceCheck {
    /**
     * Ends within seconds; no transaction may be held meanwhile.
     *
     * @throws ProblemException with what was wrong
     */
    void check(PolledSource source);
}
