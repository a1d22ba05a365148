package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.listing.ListingEntry;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.PushSources;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class EntryReaderTest {
    @Inject
    SeenEntries seen;

    @Inject
    PushSources sources;

    @Inject
    MeterRegistry metrics;

    @Test
    void refusesAnEntryThatMakesTheReaderFail() {
        EntryReader broken = new EntryReader(null, seen, null, metrics);
        PolledSource source = PolledSource.unread(
                sources.named("broken-reader"), "https://a.example/feed", KindSettings.NONE, Instant.EPOCH);
        ListingEntry entry = new ListingEntry("1", "https://a.example/1", "A title", null, null, "hash");

        EntryReader.Result result = broken.read(source, entry, SeenEntry.NEVER);

        assertThat(result.problem()).contains("the service's log says why");
        assertThat(seen.of(source.ref().id(), List.of(entry)).get("1").contentHash())
                .isEqualTo("hash");
    }
}
