package dev.communique.analysis.backfill;

import dev.communique.analysis.theme.ThemeVersion;
import java.util.function.Consumer;

/** All that has arrived, and can be looked through. */
interface Past {
    /**
     * Waits until everything can be found that had arrived when this was called.
     *
     * @return false when that takes long
     */
    boolean awaitAll() throws InterruptedException;

    /** Everything that the version finds in the newest revisions, a revision at a time. */
    void mentions(ThemeVersion version, Consumer<PastMention> found);
}
