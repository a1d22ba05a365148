package dev.communique.analysis.theme;

import java.time.Duration;
import java.util.Collection;

/** Finds what versions of themes would have found in all that arrived before them. */
public interface History {
    /**
     * Begins with what is not filled in yet, and waits for these versions.
     *
     * @param versionKeys under which their mentions are
     * @param atMost after which the call returns, and filling in goes on
     */
    void fill(Collection<Integer> versionKeys, Duration atMost);
}
