package dev.communique.ingest.source;

import dev.communique.ingest.statement.CanonicalAddress;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Gives sources from before addresses were compared the form by which they are, so that nobody adds them again. */
@ApplicationScoped
class FormerSources {
    private final EntityManager database;

    FormerSources(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void complete(@Observes StartupEvent event) {
        for (Source source : Source.<Source>list("removed = false and url is not null and canonicalUrl is null")) {
            String canonical = CanonicalAddress.of(source.url);
            // Two that read the same were allowed then: the second one stays as it is.
            if (Source.ofCanonicalUrl(canonical).isEmpty()) {
                source.canonicalUrl = canonical;
                database.flush();
            }
        }
    }
}
