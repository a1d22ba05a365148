package dev.communique.analysis.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.theme.Theme;
import dev.communique.analysis.theme.ThemeVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class ArchiveTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Archive archive;

    @Inject
    ArchiveProgress progress;

    @Test
    void whatStreamedIsFound() throws Exception {
        SampleStatement statement = SampleStatement.fresh().answering("The zarfel treaty.");

        Topics.send(statement);

        assertThat(archive.awaitPosition(archive.ends(), LIMIT)).isTrue();
        assertThat(mentions("zarfel"))
                .extracting(FoundMention::statement, FoundMention::speaker)
                .containsExactly(tuple(statement.id(), "ada-quill"));
        assertThat(archive.completeness()).isEqualTo(new Completeness(true, 1));
    }

    @Test
    void anOlderRevisionThatComesLateIsIgnored() throws Exception {
        SampleStatement statement = SampleStatement.fresh();
        Topics.send(statement.revision(2).answering("The quandor treaty."));

        Topics.send(statement.revision(1).answering("The quandor treaty.", "The quandor treaty."));

        assertThat(archive.awaitPosition(archive.ends(), LIMIT)).isTrue();
        assertThat(mentions("quandor")).extracting(FoundMention::revision).containsExactly(2);
    }

    @Test
    void whatIsWithdrawnIsFoundNoMore() throws Exception {
        SampleStatement statement = SampleStatement.fresh().answering("The miskel treaty.");
        Topics.send(statement, statement.revision(2).with("reason", "withdrawn").silent());

        assertThat(archive.awaitPosition(archive.ends(), LIMIT)).isTrue();

        assertThat(mentions("miskel")).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadIsSkippedAndCounted() throws Exception {
        long before = progress.skippedRecords();
        Topics.send("st_bad", "{\"no\": \"statement\"}".getBytes(StandardCharsets.UTF_8));
        SampleStatement statement = SampleStatement.fresh().answering("The oblun treaty.");

        Topics.send(statement);

        assertThat(archive.awaitPosition(archive.ends(), LIMIT)).isTrue();
        assertThat(mentions("oblun")).hasSize(1);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(progress.skippedRecords()).isGreaterThan(before));
    }

    @Test
    void whatNobodyHasWrittenYetIsNotWaitedForLongerThanAsked() throws Exception {
        assertThat(archive.awaitPosition(Map.of(0, Long.MAX_VALUE), Duration.ofMillis(50)))
                .isFalse();
    }

    private List<FoundMention> mentions(String query) throws IOException {
        Theme theme = SampleTheme.english(query).theme();
        List<FoundMention> mentions = new ArrayList<>();
        archive.mentions(new ThemeVersion(1, 1, theme), mentions::add);
        return mentions;
    }
}
