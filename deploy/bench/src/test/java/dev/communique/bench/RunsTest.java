package dev.communique.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);
    private InMemoryGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new InMemoryGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aLatencyRunMeasuresEveryStatementAfterTheWarmUp() throws Exception {
        var options = options("--rate", "10", "--seconds", "2", "--warm-up", "1");

        var complete = new LatencyRun(options, client(options), new BenchStatements("bench-1", 1)).run(out);

        assertThat(complete).isTrue();
        assertThat(printed.toString(UTF_8))
                .contains("push to statement event", "push to mention event", "push to webhook call")
                .contains("n 20   missing 0")
                .contains("refused 0");
    }

    @Test
    void aLatencyRunTakesAwayWhatItMade() throws Exception {
        var options = options("--rate", "5", "--seconds", "1", "--warm-up", "0");

        new LatencyRun(options, client(options), new BenchStatements("bench-1", 1)).run(out);

        assertThat(gateway.deleted).containsExactly("/api/v1/alert-rules/ar_1", "/api/v1/webhooks/wh_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "single"})
    void aThroughputRunEndsWhenAllAreCounted(String push) throws Exception {
        var options = options("--statements", "30", "--words", "60", "--push", push);

        var complete = new ThroughputRun(options, client(options), new BenchStatements("bench-1", 1)).run(out);

        assertThat(complete).isTrue();
        assertThat(printed.toString(UTF_8)).contains("accepted      30", "counted       30");
    }

    private BenchOptions options(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--gateway", gateway.address().toString(), "--patience", "10"));
        all.addAll(List.of(arguments));
        return BenchOptions.parse(all);
    }

    private static Gateway client(BenchOptions options) {
        return new Gateway(options.gateway(), options.key());
    }
}
