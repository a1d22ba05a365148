package dev.communique.bench;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What to drive, how hard and for how long.
 *
 * @param key an API key, or null where the gateway asks for none
 * @param rate statements a second of the latency run
 * @param warmUp the beginning of the latency run, which is not measured
 * @param statements how many the throughput run pushes
 * @param words words of each of these
 * @param patience how long to wait for what is still missing once everything was pushed
 * @param feeds what the polling run serves
 */
record BenchOptions(
        Run run,
        URI gateway,
        String key,
        int rate,
        Duration length,
        Duration warmUp,
        int statements,
        int words,
        Push push,
        long seed,
        Duration patience,
        Feeds feeds) {
    private static final long MOST_WORDS = 50_000_000;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final List<String> NAMES = List.of(
            "run",
            "gateway",
            "key",
            "rate",
            "seconds",
            "warm-up",
            "statements",
            "words",
            "push",
            "seed",
            "patience",
            "remote",
            "sources",
            "hosts",
            "interval",
            "items");

    enum Run {
        LATENCY,
        THROUGHPUT,
        POLLING,
        ALL;

        boolean includes(Run other) {
            return this == other || this == ALL && other != POLLING;
        }
    }

    /**
     * The feeds of the polling run.
     *
     * @param hosts addresses of the loopback network that share them
     * @param interval at which each is to be read
     * @param items of each at the start
     */
    record Feeds(int sources, int hosts, Duration interval, int items) {
        Feeds {
            bounded("sources", sources, 1, 20_000);
            bounded("hosts", hosts, 1, 1_000);
            bounded("interval", interval.toSeconds(), 60, 86_400);
            bounded("items", items, 0, 100);
        }
    }

    enum Push {
        LINES,
        SINGLE
    }

    BenchOptions {
        bounded("rate", rate, 1, 1_000);
        bounded("seconds", length.toSeconds(), 1, 600);
        bounded("warm-up", warmUp.toSeconds(), 0, 120);
        bounded("statements", statements, 1, 100_000);
        bounded("words", words, 50, 5_000);
        if ((long) statements * words > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "--statements times --words must be at most %d, since all texts are made before the clock starts"
                            .formatted(MOST_WORDS));
        }
        bounded("patience", patience.toSeconds(), 1, 1_800);
    }

    /** @throws IllegalArgumentException with a sentence that names the option */
    static BenchOptions parse(List<String> arguments) {
        Map<String, String> given = pairs(arguments);
        URI gateway = URI.create(given.getOrDefault("gateway", "http://127.0.0.1:8080"));
        if (!LOOPBACK.contains(String.valueOf(gateway.getHost())) && !"true".equals(given.get("remote"))) {
            throw new IllegalArgumentException(
                    "--gateway must be on this machine; give --remote true to load another one");
        }
        return new BenchOptions(
                choice(Run.class, given, "run", "all"),
                gateway,
                given.get("key"),
                (int) number(given, "rate", 20),
                Duration.ofSeconds(number(given, "seconds", 60)),
                Duration.ofSeconds(number(given, "warm-up", 30)),
                (int) number(given, "statements", 5_000),
                (int) number(given, "words", 1_000),
                choice(Push.class, given, "push", "lines"),
                number(given, "seed", 1),
                Duration.ofSeconds(number(given, "patience", 120)),
                new Feeds(
                        (int) number(given, "sources", 5_000),
                        (int) number(given, "hosts", 250),
                        Duration.ofSeconds(number(given, "interval", 300)),
                        (int) number(given, "items", 1)));
    }

    private static Map<String, String> pairs(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "%s is no option; there are --%s".formatted(arguments.get(i), String.join(", --", NAMES)));
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--%s needs a value".formatted(name));
            }
            given.put(name, arguments.get(i + 1));
        }
        return given;
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String value = given.getOrDefault(name, Long.toString(otherwise));
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s must be a whole number, not %s".formatted(name, value), e);
        }
    }

    private static <E extends Enum<E>> E choice(
            Class<E> type, Map<String, String> given, String name, String otherwise) {
        String value = given.getOrDefault(name, otherwise);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("--%s must be one of %s, not %s"
                .formatted(name, List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT), value));
    }

    private static void bounded(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("--%s must be between %d and %d".formatted(name, least, most));
        }
    }
}
