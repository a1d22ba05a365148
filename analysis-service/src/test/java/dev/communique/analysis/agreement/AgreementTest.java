package dev.communique.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import dev.communique.analysis.archive.Archive;
import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.theme.Scope;
import dev.communique.analysis.theme.TestThemes;
import dev.communique.analysis.theme.ThemeTable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invented statements and themes at random, half of each before the other: every mention is found in all three ways. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class AgreementTest {
    private static final long SEED = 20_260_304;
    private static final int STATEMENTS = 60;
    private static final int THEMES = 60;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> WORDS = List.of(
            "treaties",
            "Treaty",
            "treaty's",
            "START",
            "start",
            "started",
            "arms-control",
            "arms",
            "control",
            "Führung",
            "naïve",
            "😀",
            "ships",
            "shipping",
            "the",
            "of",
            "talks",
            "talk",
            "Lorania",
            "sanctions",
            "sanctioned",
            "ceasefire",
            "cease",
            "fire",
            "missile",
            "missiles",
            "border",
            "borders",
            "grain",
            "gas",
            "NATO",
            "senator");

    @Inject
    DataSource database;

    @Inject
    AgreementTable table;

    @Inject
    ThemeTable themes;

    @Inject
    Archive archive;

    @Inject
    Aliases aliases;

    @Inject
    TestThemes saves;

    /** Other tests count what all themes find in words like these. */
    @AfterEach
    void deleteThemes() throws Exception {
        for (String slug : Views.rows("SELECT slug FROM analysis.theme_view WHERE slug LIKE 'random-%'")) {
            saves.delete(slug);
        }
    }

    @Test
    void matchingLookingBackAndWhatIsStoredAgree() throws Exception {
        Random random = new Random(SEED);
        saveThemes(random, 0, THEMES / 2);
        send(random, STATEMENTS / 2);
        saveThemes(random, THEMES / 4, THEMES);
        send(random, STATEMENTS / 2);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                Views.rows("SELECT count(*) FROM analysis.theme_view WHERE back_fill <> 'done'"))
                        .containsExactly("0"));
        archive.awaitPosition(archive.ends(), LIMIT);

        Comparison agreed = agreement().compare();

        assertThat(agreed.differences()).isEmpty();
        assertThat(agreed.statements()).isGreaterThanOrEqualTo(STATEMENTS);
        assertThat(agreed.mentions()).isGreaterThan(STATEMENTS);
        System.out.println("agreed seed=" + SEED + " " + agreed);

        lose();

        assertThat(agreement().compare().differences()).isNotEmpty().allMatch(one -> !one.stored() && one.live());
    }

    private void lose() throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM mention WHERE theme_version_key ="
                    + " (SELECT theme_version_key FROM mention JOIN theme ON matched = theme_version_key"
                    + "  WHERE slug LIKE 'random-%' LIMIT 1)");
        }
    }

    private Agreement agreement() {
        AgreementConfig everything = new AgreementConfig() {
            @Override
            public String cron() {
                return "off";
            }

            @Override
            public int statements() {
                return 100_000;
            }

            @Override
            public int themes() {
                return 100_000;
            }
        };
        return new Agreement(
                database,
                table,
                themes,
                archive,
                new RevisionReader(),
                aliases,
                everything,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(1)),
                new SimpleMeterRegistry());
    }

    private void saveThemes(Random random, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            saves.put("random-" + i, Map.of("en", query(random)), Scope.values()[random.nextInt(3)]);
        }
    }

    private static void send(Random random, int statements) {
        List<SampleStatement> sent = IntStream.range(0, statements)
                .mapToObj(i -> SampleStatement.fresh()
                        .saying("answer", "Ada Quill", "ada-quill", passage(random), passage(random))
                        .andSaying("question", null, null, "en", passage(random))
                        .andSaying("answer", "Bo Lind", "bo-lind", "en", passage(random), passage(random)))
                .toList();
        Topics.send(sent.toArray(SampleStatement[]::new));
        sent.forEach(one -> await().atMost(LIMIT)
                .until(() -> !Views.rows("SELECT 1 FROM analysis.statement_view WHERE statement_id = ?", one.id())
                        .isEmpty()));
    }

    private static String passage(Random random) {
        return IntStream.range(0, 4 + random.nextInt(12))
                        .mapToObj(i -> word(random))
                        .collect(Collectors.joining(" ")) + ".";
    }

    private static String query(Random random) {
        String one = term(random);
        String other = Stream.generate(() -> term(random))
                .filter(term -> !term.equals(one))
                .findFirst()
                .orElseThrow();
        return switch (random.nextInt(7)) {
            case 0 -> one;
            case 1 -> one + " OR " + other;
            case 2 -> one + " AND " + other;
            case 3 -> one + " AND NOT " + other;
            case 4 -> "\"" + plain(random) + " " + plain(random) + "\"~3";
            case 5 -> "(" + one + " OR " + other + ") AND " + term(random);
            default -> "cased:START OR exact:" + plain(random);
        };
    }

    private static String term(Random random) {
        return random.nextInt(5) == 0 ? "miss*" : plain(random);
    }

    private static String plain(Random random) {
        List<String> plain = List.of(
                "treaty",
                "start",
                "arms",
                "control",
                "ship",
                "talk",
                "lorania",
                "sanction",
                "fire",
                "border",
                "grain",
                "gas");
        return plain.get(random.nextInt(plain.size()));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
