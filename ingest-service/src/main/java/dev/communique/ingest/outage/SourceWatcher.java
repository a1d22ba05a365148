package dev.communique.ingest.outage;

import dev.communique.ingest.source.ReadOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Judges every read of a source, in the transaction that notes it. */
@ApplicationScoped
class SourceWatcher {
    private final WatchTable watches;

    SourceWatcher(WatchTable watches) {
        this.watches = watches;
    }

    void watch(@Observes ReadOutcome read) {
        long source = read.source().id();
        SourceWatch before = watches.find(source).orElseGet(() -> SourceWatch.begin(read.at()));
        SourceWatch.Judged judged = before.after(read);
        watches.keep(source, judged.watch(), judged.over());
    }
}
