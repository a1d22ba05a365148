package dev.communique.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {
    @Test
    void defaults() {
        var options = BenchOptions.parse(List.of());

        assertThat(options)
                .isEqualTo(new BenchOptions(
                        BenchOptions.Run.ALL,
                        URI.create("http://127.0.0.1:8080"),
                        null,
                        20,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        5_000,
                        1_000,
                        BenchOptions.Push.LINES,
                        1,
                        Duration.ofSeconds(120),
                        new BenchOptions.Feeds(5_000, 250, Duration.ofSeconds(300), 1)));
    }

    @Test
    void everyOptionIsRead() {
        var options = BenchOptions.parse(
                List.of(("--run latency --gateway http://press.example:9000 --remote true --key k --rate 5 --seconds 6"
                                + " --warm-up 7 --statements 8 --words 90 --push single --seed 10 --patience 11"
                                + " --sources 12 --hosts 13 --interval 140 --items 15")
                        .split(" ")));

        assertThat(options)
                .isEqualTo(new BenchOptions(
                        BenchOptions.Run.LATENCY,
                        URI.create("http://press.example:9000"),
                        "k",
                        5,
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        8,
                        90,
                        BenchOptions.Push.SINGLE,
                        10,
                        Duration.ofSeconds(11),
                        new BenchOptions.Feeds(12, 13, Duration.ofSeconds(140), 15)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--rate 0|--rate must be between 1 and 1000",
                "--interval 59|--interval must be between 60 and 86400",
                "--sources 0|--sources must be between 1 and 20000",
                "--hosts 1001|--hosts must be between 1 and 1000",
                "--seconds 601|--seconds must be between 1 and 600",
                "--rate fast|--rate must be a whole number, not fast",
                "--run twice|--run must be one of [latency, throughput, polling, all], not twice",
                "--rate|--rate needs a value",
                "--gateway http://press.example|--gateway must be on this machine; give --remote true to load another one",
                "--statements 100000 --words 1000|--statements times --words must be at most 50000000",
                "--speed 3|--speed is no option"
            })
    void refusesWithASentence(String arguments, String sentence) {
        var given = List.of(arguments.split(" "));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse(given))
                .withMessageStartingWith(sentence);
    }
}
