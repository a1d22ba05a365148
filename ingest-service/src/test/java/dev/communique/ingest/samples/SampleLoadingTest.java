package dev.communique.ingest.samples;

import static dev.communique.ingest.Calls.authorized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SampleLoadingTest {
    @Inject
    SampleArchive archive;

    @Test
    void loadsOnceAsABackfill() throws IOException {
        archive.load();
        archive.load();

        try (StatementsTopic topic = new StatementsTopic()) {
            List<String> archives = authorized()
                    .get("/api/v1/sources")
                    .path("sources.findAll { it.kind == 'archive' && it.path == null }.slug");
            List<StatementsTopic.Record> samples = topic.await(60, record -> archives.contains(record.text("source")));
            assertThat(samples).extracting(StatementsTopic.Record::id).doesNotHaveDuplicates();
            assertThat(samples).allSatisfy(record -> {
                assertThat(record.statement().get("backfill").booleanValue()).isTrue();
                assertThat(record.text("publishedBasis")).isNotEqualTo("seen");
            });
        }
        authorized()
                .get("/api/v1/sources/lorania-mfa")
                .then()
                .body("kind", equalTo("archive"), "publisher.name", equalTo("Ministry of Foreign Affairs of Lorania"));
        assertThat(archive.state()).isEqualTo(SampleArchive.State.LOADED);
    }
}
