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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SampleLoadingTest {
    private static final Predicate<StatementsTopic.Record> SAMPLES = record -> {
        String url = record.text("url");
        return url != null && url.startsWith("https://") && url.contains(".example/") && isOfArchive(record);
    };

    @Inject
    SampleArchive archive;

    @Test
    void loadsOnceAsABackfill() throws IOException {
        archive.load();
        archive.load();

        try (StatementsTopic topic = new StatementsTopic()) {
            List<StatementsTopic.Record> samples = topic.await(60, SAMPLES);
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

    private static boolean isOfArchive(StatementsTopic.Record record) {
        return "archive"
                .equals(authorized()
                        .get("/api/v1/sources/" + record.text("source"))
                        .path("kind"));
    }
}
