package dev.communique.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two instances of the service that share nothing but the database. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class TwoInstancesTest {
    private static final Revision SAID = new RevisionReader()
            .read(SampleStatement.fresh().answering("A feijoa.", "A medlar.").bytes());

    @Inject
    DataSource database;

    @Inject
    ThemeTable table;

    @Inject
    TestThemes saves;

    @Test
    void agreeOnVersionsWithoutARestart() throws Exception {
        saves.put("shared-fruit", "feijoa");
        Themes one = started();
        Themes other = started();
        assertThat(found(one)).isEqualTo(found(other)).containsExactly("shared-fruit 1 0");

        saves.put("shared-fruit", "medlar");

        assertThat(found(one)).containsExactly("shared-fruit 1 0");
        renew(one);
        renew(other);
        assertThat(found(one)).isEqualTo(found(other)).containsExactly("shared-fruit 2 1");
        assertThat(one.current().themeSetNumber()).isEqualTo(other.current().themeSetNumber());
    }

    @Test
    void agreeOnWhatOneOfThemSetsAside() throws Exception {
        saves.put("failing-fruit", "feijoa");
        Themes one = started();
        Themes other = started();

        one.takeOut("failing-fruit", one.current().themeSetNumber(), "it failed on a passage");
        renew(one);
        renew(other);

        assertThat(found(one)).isEqualTo(found(other)).doesNotContain("failing-fruit 1 0");
        assertThat(other.setAside()).containsEntry("failing-fruit", "it failed on a passage");
    }

    @Test
    void whatChangedMeanwhileIsNotSetAside() throws Exception {
        saves.put("mended-fruit", "feijoa");
        Themes one = started();
        saves.put("mended-fruit", "medlar");

        one.takeOut("mended-fruit", one.current().themeSetNumber(), "it failed on a passage");
        renew(one);

        assertThat(one.setAside()).doesNotContainKey("mended-fruit");
        assertThat(found(one)).contains("mended-fruit 2 1");
    }

    private Themes started() {
        Themes themes = new Themes(database, table);
        QuarkusTransaction.requiringNew().call(() -> {
            themes.start(null);
            return themes;
        });
        return themes;
    }

    private void renew(Themes themes) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return themes.renew(connection, themes.current());
            }
        });
    }

    private static List<String> found(Themes themes) {
        return themes.current().detect(SAID).stream()
                .filter(mention -> mention.theme().slug().endsWith("-fruit"))
                .map(mention -> mention.theme().slug() + " " + mention.theme().version() + " "
                        + mention.passage().index())
                .toList();
    }
}
