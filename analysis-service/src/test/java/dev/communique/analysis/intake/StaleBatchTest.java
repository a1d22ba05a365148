package dev.communique.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.Received;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.theme.MentionDetector;
import dev.communique.analysis.theme.TestThemes;
import dev.communique.analysis.theme.Themes;
import dev.communique.analysis.trend.Analysis;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Batches that were matched before themes changed, and stored after. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class StaleBatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CHANGES = 50;

    @Inject
    DataSource database;

    @Inject
    RevisionReader reader;

    @Inject
    Aliases aliases;

    @Inject
    BatchTransaction transaction;

    @Inject
    Themes themes;

    @Inject
    TestThemes saves;

    @Test
    void storesWhatTheNewVersionFindsAndNothingOfTheOldOne() throws Exception {
        saves.put("stale-fruit", "cherimoya");
        saves.put("steady-fruit", "cherimoya OR tamarillo");
        SampleStatement statement = SampleStatement.fresh().answering("A cherimoya.", "A tamarillo.");
        List<Received> received = received(statement);
        Matched stale = matched(received);

        saves.put("stale-fruit", "tamarillo");
        saves.put("new-fruit", "tamarillo");
        StoredBatch stored = transaction.store(received, stale, List.of());

        assertThat(stored.revisions()).hasSize(1);
        assertThat(Views.rows(
                        "SELECT theme, version, passage FROM analysis.mention_view WHERE statement_id = ?"
                                + " ORDER BY theme, passage",
                        statement.id()))
                .containsExactly("new-fruit|1|1", "stale-fruit|2|1", "steady-fruit|1|0", "steady-fruit|1|1");
    }

    @Test
    void matchesOnlyWhatChanged() throws Exception {
        saves.put("changing-fruit", "mangosteen");
        saves.put("resting-fruit", "mangosteen");
        List<Received> received = received(SampleStatement.fresh().answering("A mangosteen."));
        Matched stale = matched(received);
        saves.put("changing-fruit", "mangosteen OR pulasan");

        Themes.Renewal renewal = renewed(stale.detector());
        Matched renewed = stale.renewed(renewal);

        assertThat(renewal.touched()).contains("changing-fruit").doesNotContain("resting-fruit");
        Analysis before = stale.analyses().get(received.get(0).ref());
        Analysis after = renewed.analyses().get(received.get(0).ref());
        assertThat(after.mentions()).hasSize(2);
        assertThat(after.mentions().get(1)).isSameAs(before.mentions().get(1));
        assertThat(after.mentions().get(0).theme().version()).isEqualTo(2);
        assertThat(after.denominators()).isEqualTo(before.denominators());
    }

    @Test
    void manyChangesHoldNoBatchUp() throws Exception {
        saves.put("restless-fruit", "soursop");
        for (int change = 0; change < CHANGES; change++) {
            Topics.send(SampleStatement.fresh().answering("A soursop."));
            saves.put("restless-fruit", "soursop OR restless" + change);
        }

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(Views.rows("SELECT version, back_fill FROM analysis.theme_view WHERE slug = 'restless-fruit'"))
                    .containsExactly(CHANGES + 1 + "|done");
            assertThat(Views.rows("SELECT count(*), count(DISTINCT m.statement_id) FROM analysis.mention_view m"
                            + " JOIN analysis.theme_view USING (theme_version_key) WHERE m.theme = 'restless-fruit'"))
                    .containsExactly(CHANGES + "|" + CHANGES);
        });
    }

    /** As another instance, which knows of the database alone, would follow. */
    private Themes.Renewal renewed(MentionDetector before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return themes.renew(connection, before);
            }
        });
    }

    private Matched matched(List<Received> received) throws SQLException {
        MentionDetector now = renewed(themes.current()).detector();
        return Matched.with(now, received.stream().map(Received::revision).toList());
    }

    private List<Received> received(SampleStatement statement) throws SQLException {
        return aliases.in(List.of(new Received(reader.read(statement.bytes()), statement.json())));
    }
}
