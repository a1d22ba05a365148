package dev.communique.analysis.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import dev.communique.analysis.theme.TestThemes;
import dev.communique.analysis.theme.ThemeTable;
import dev.communique.analysis.theme.ThemeVersion;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What stands at the seam between matching what arrives and filling in what had arrived, whatever comes between. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SeamTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Inject
    FillTable table;

    @Inject
    FillTransaction transaction;

    @Inject
    ThemeTable themes;

    @Inject
    TestThemes saves;

    @Inject
    Past past;

    @Inject
    Clock clock;

    @Inject
    Scheduler scheduler;

    /** The past as it is, with something that happens before it is asked, and after its first mention. */
    private record InterruptedPast(Past past, Runnable before, Runnable afterFirst) implements Past {
        @Override
        public boolean awaitAll() throws InterruptedException {
            return past.awaitAll();
        }

        @Override
        public void mentions(ThemeVersion version, Consumer<PastMention> found) {
            before.run();
            List<PastMention> all = new ArrayList<>();
            past.mentions(version, all::add);
            afterFirst.run();
            all.forEach(found);
        }
    }

    /** The past as it is, in which one version finds what the database does not take. */
    private record RefusedPast(Past past, int refused, String statement) implements Past {
        @Override
        public boolean awaitAll() throws InterruptedException {
            return past.awaitAll();
        }

        @Override
        public void mentions(ThemeVersion version, Consumer<PastMention> found) {
            if (version.key() == refused) {
                found.accept(new PastMention(statement, 1, 0, "answer", null, "en", "no spans"));
            } else {
                past.mentions(version, found);
            }
        }
    }

    @Test
    void fillsInWhatArrivedBeforeAndMatchesWhatArrivesAfterOnceEach() throws Exception {
        SampleStatement before =
                send(SampleStatement.fresh().answering("A kumquat.", "Nothing.", "Kumquat and kumquats."));

        saves.put("kumquats", "kumquat");
        SampleStatement after = send(SampleStatement.fresh().answering("A kumquat."));

        awaitFilled("kumquats");
        assertThat(mentions("kumquats", before)).containsExactly("0|[[2, 9]]", "2|[[0, 7], [12, 20]]");
        assertThat(mentions("kumquats", after)).containsExactly("0|[[2, 9]]");
        assertThat(counted("kumquats")).containsExactly("2|3");
        assertThat(Views.rows("SELECT 1 FROM analysis.alert_view WHERE theme = 'kumquats'"))
                .isEmpty();
    }

    @Test
    void countsARevisionOnceThatArrivesWhileItsOlderOneIsFilledIn() throws Exception {
        SampleStatement first = send(SampleStatement.fresh().answering("A rambutan.", "A rambutan."));
        int version = saves.put("rambutans", "rambutan");
        SampleStatement second = first.revision(2).answering("Nothing.", "Rambutans again.");

        fill(new InterruptedPast(past, () -> {}, () -> revise(second)), version);

        assertThat(mentions("rambutans", first)).containsExactly("1|[[0, 9]]");
        assertThat(counted("rambutans")).containsExactly("1|1");
    }

    @Test
    void leavesABatchAloneThatWasStoredWhileThePastWasAsked() throws Exception {
        send(SampleStatement.fresh().answering("A pomelo."));
        int version = saves.put("pomelos", "pomelo");

        fill(new InterruptedPast(past, () -> send(SampleStatement.fresh().answering("A pomelo.")), () -> {}), version);

        assertThat(counted("pomelos")).containsExactly("2|2");
    }

    @Test
    void stopsWhenTheNextVersionComesAndFillsThatOneIn() throws Exception {
        SampleStatement statement = send(SampleStatement.fresh().answering("A durian and a jackfruit."));
        int first = saves.put("stinkers", "durian");

        fill(new InterruptedPast(past, () -> {}, () -> save("stinkers", "jackfruit")), first);

        awaitFilled("stinkers");
        assertThat(mentions("stinkers", statement)).containsExactly("0|[[15, 24]]");
        assertThat(Views.rows("SELECT version, back_fill FROM analysis.theme_version_view WHERE slug = 'stinkers'"
                        + " ORDER BY version"))
                .containsExactly("1|stopped", "2|done");
    }

    @Test
    void fillsInTwiceWithoutCountingTwice() throws Exception {
        SampleStatement statement = send(SampleStatement.fresh().answering("A longan."));
        int version = saves.put("longans", "longan");
        awaitFilled("longans");

        try (Connection connection = database.getConnection()) {
            connection
                    .createStatement()
                    .execute("UPDATE theme_version SET back_fill = 'running' WHERE key = " + version);
        }
        fill(past, version);
        awaitFilled("longans");

        assertThat(mentions("longans", statement)).containsExactly("0|[[2, 8]]");
        assertThat(counted("longans")).containsExactly("1|1");
    }

    @Test
    void aNewStartFinishesWhatAKilledInstanceLeft() throws Exception {
        SampleStatement one = send(SampleStatement.fresh().answering("A jabuticaba."));
        SampleStatement other = send(SampleStatement.fresh().answering("A jabuticaba."));
        scheduler.pause();
        try {
            int version = saves.put("jabuticabas", "jabuticaba");
            transaction.write(version, List.of(new PastMention(one.id(), 1, 0, "answer", null, "en", "[[2, 12]]")));

            BackFills started = new BackFills(fills(past));
            started.resume();

            awaitFilled("jabuticabas");
            started.stop(null);
        } finally {
            scheduler.resume();
        }
        assertThat(mentions("jabuticabas", one)).containsExactly("0|[[2, 12]]");
        assertThat(mentions("jabuticabas", other)).containsExactly("0|[[2, 12]]");
    }

    @Test
    void aVersionThatTheDatabaseRefusesHoldsUpNoOther() throws Exception {
        SampleStatement statement = send(SampleStatement.fresh().answering("A santol."));
        scheduler.pause();
        try {
            saves.put("santols", "santol");
            int refused = saves.put("refused-santols", "santol");

            Set<Integer> failed = new HashSet<>();
            while (fills(new RefusedPast(past, refused, statement.id())).round(failed, done -> {})) {
                assertThat(failed.size()).isLessThanOrEqualTo(1);
            }

            awaitFilled("santols");
        } finally {
            scheduler.resume();
        }
        assertThat(mentions("santols", statement)).containsExactly("0|[[2, 8]]");
        awaitFilled("refused-santols");
    }

    @Test
    void oneInstanceAtATimeFillsAVersionIn() throws Exception {
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            assertThat(table.take(one, 77)).isTrue();
            assertThat(table.take(other, 77)).isFalse();

            table.giveBack(one, 77);

            assertThat(table.take(other, 77)).isTrue();
            table.giveBack(other, 77);
        }
    }

    @Test
    void aReplacedVersionKeepsItsCountsThroughARevisionAndLosesThemWhenTheStatementIsWithdrawn() throws Exception {
        SampleStatement first = send(SampleStatement.fresh().answering("A salak."));
        saves.put("salaks", "salak");
        awaitFilled("salaks");
        saves.put("salaks", "salak OR snakefruit");
        awaitFilled("salaks");

        revise(first.revision(2).answering("Nothing."));

        assertThat(versions("salaks")).containsExactly("1|1");
        revise(first.revision(3).with("reason", "withdrawn").silent());
        assertThat(versions("salaks")).isEmpty();
    }

    /** As the instance does that finds it open, whether it saved it or another one did that is gone. */
    private void fill(Past asked, int version) throws SQLException, InterruptedException {
        OpenFills open = fills(asked);
        List<Integer> done = new ArrayList<>();
        while (isOpen(version) && open.round(new HashSet<>(), done::add)) {
            assertThat(done).isNotEmpty();
        }
    }

    private OpenFills fills(Past asked) {
        return new OpenFills(database, table, transaction, themes, asked, clock);
    }

    private boolean isOpen(int version) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return table.isOpen(connection, version);
        }
    }

    private void save(String slug, String query) {
        try {
            saves.put(slug, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SampleStatement send(SampleStatement statement) {
        revise(statement);
        return statement;
    }

    private static void revise(SampleStatement revision) {
        int before = Topics.read("mentions", revision.id()).size();
        Topics.send(revision);
        await().atMost(LIMIT).until(() -> Topics.read("mentions", revision.id()).size() > before);
    }

    private static void awaitFilled(String slug) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(Views.rows("SELECT back_fill FROM analysis.theme_view WHERE slug = ?", slug))
                                .containsExactly("done"));
    }

    private static List<String> mentions(String theme, SampleStatement statement) {
        return Views.rows(
                "SELECT m.passage, m.spans FROM analysis.mention_view m JOIN analysis.theme_view USING (theme_version_key)"
                        + " WHERE m.theme = ? AND m.statement_id = ? ORDER BY m.passage",
                theme,
                statement.id());
    }

    private static List<String> counted(String theme) {
        return Views.rows(
                "SELECT count(DISTINCT statement_key), sum(mentions) FROM analysis.series_view"
                        + " JOIN analysis.theme_view USING (theme_version_key) WHERE series_view.theme = ?",
                theme);
    }

    private static List<String> versions(String theme) {
        return Views.rows(
                "SELECT version, sum(mentions) FROM analysis.series_view WHERE theme = ? GROUP BY version", theme);
    }
}
