package dev.communique.ingest.fetch;

import static dev.communique.ingest.fetch.RawSite.drip;
import static dev.communique.ingest.fetch.RawSite.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.communique.ingest.Mapping;
import dev.communique.ingest.fetch.FetchException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileServerTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /** Fifty million times "a". */
    private static final byte[] BROTLI_BOMB = HexFormat.of()
            .parseHex(
                    "cbffff3ff825c2e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c30200ddfb3ffeffffc12f0110870500"
                            + "baf77ffcffff835f02200e0b0074effff20f5e0fbf04401c1600e8a0eb01");

    private static final byte[] GZIP_IN_GZIP = gzip(gzip(zeros(40_000_000)));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Fetcher fetcher;

    @BeforeEach
    void open() {
        fetcher = new Fetcher(
                Mapping.of(
                        FetchConfig.class,
                        Map.of(
                                "communique.fetch.patience", "1s",
                                "communique.fetch.longest", "2s",
                                "communique.fetch.largest-bytes", "3000000",
                                "communique.fetch.pace", "0s")),
                Mapping.of(AddressConfig.class, Map.of("communique.allow-private-addresses", "true")),
                Clock.systemUTC(),
                metrics);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
    }

    static Stream<Arguments> conducts() {
        return Stream.of(
                hostile("drips its status line", Reason.TIMEOUT, (c, out) -> drip(out, "H")),
                hostile("drips headers", Reason.TIMEOUT, (c, out) -> {
                    send(out, OK);
                    drip(out, "X-a: b\r\n");
                }),
                hostile("drips its body", Reason.TIMEOUT, (c, out) -> {
                    send(out, OK + "Content-Length: 100000\r\n\r\n");
                    drip(out, "x");
                }),
                hostile("drips its body just before patience ends", Reason.TIMEOUT, (c, out) -> {
                    send(out, OK + "Content-Length: 100000\r\n\r\n");
                    drip(out, "x", Duration.ofMillis(800));
                }),
                hostile(
                        "says nothing",
                        Reason.TIMEOUT,
                        (c, out) -> c.getInputStream().read()),
                hostile("sends headers without end", Reason.UNREACHABLE, (c, out) -> {
                    send(out, OK);
                    while (true) {
                        send(out, "X-a: b\r\n".repeat(1000));
                    }
                }),
                hostile("sends a header line without end", Reason.UNREACHABLE, (c, out) -> {
                    send(out, OK + "X-a: ");
                    while (true) {
                        send(out, "b".repeat(10_000));
                    }
                }),
                hostile("sends a body without end", Reason.TOO_LARGE, (c, out) -> {
                    send(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        send(out, "2710\r\n" + "b".repeat(10_000) + "\r\n");
                    }
                }),
                hostile(
                        "promises more than it sends",
                        Reason.CUT_SHORT,
                        (c, out) -> send(out, OK + "Content-Length: 100000\r\n\r\n<rss>")),
                hostile(
                        "breaks off in a chunk",
                        Reason.CUT_SHORT,
                        (c, out) -> send(out, OK + "Transfer-Encoding: chunked\r\n\r\nffff\r\n<rss>")),
                hostile("resets the connection", Reason.UNREACHABLE, (c, out) -> {
                    send(out, OK + "Content-Length: 100000\r\n\r\n<rss>");
                    c.setSoLinger(true, 0);
                }),
                hostile(
                        "answers garbage",
                        Reason.UNREACHABLE,
                        (c, out) -> send(out, "\0\1\2\3garbage\r\n\r\n".repeat(50))),
                hostile("sends a gzip bomb", Reason.BOMB, (c, out) -> packed(out, "gzip", gzip(zeros(2_900_000)))),
                hostile(
                        "sends a gzip bomb in gzip",
                        Reason.TOO_LARGE,
                        (c, out) -> packed(out, "gzip, gzip", GZIP_IN_GZIP)),
                hostile(
                        "sends a gzip bomb in brotli",
                        Reason.BOMB,
                        (c, out) -> packed(out, "gzip, br", storedInBrotli(gzip(zeros(2_900_000))))),
                hostile(
                        "packs three times",
                        Reason.UNREADABLE,
                        (c, out) -> packed(out, "gzip, gzip, gzip", gzip(gzip(gzip(zeros(10)))))),
                hostile("sends a brotli bomb", Reason.BOMB, (c, out) -> packed(out, "br", BROTLI_BOMB)),
                hostile(
                        "sends gzip that breaks off",
                        Reason.CUT_SHORT,
                        (c, out) -> packed(
                                out,
                                "gzip",
                                Arrays.copyOf(gzip("<rss>".repeat(500).getBytes(StandardCharsets.UTF_8)), 30))),
                hostile(
                        "sends no brotli at all",
                        Reason.UNREADABLE,
                        (c, out) -> packed(out, "br", "plain text that is no brotli".getBytes(StandardCharsets.UTF_8))),
                hostile(
                        "packs as nobody offered",
                        Reason.UNREADABLE,
                        (c, out) -> packed(out, "compress", new byte[] {1, 2, 3})));
    }

    @ParameterizedTest(name = "a server that {0}: {1}")
    @MethodSource("conducts")
    void leavesAServerThat(String name, Reason reason, RawSite.Conduct conduct) throws IOException {
        try (RawSite site = new RawSite(conduct)) {
            FetchException failure =
                    catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.address("http"), null, null));

            assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
            assertThat(failure).hasMessageContaining("127.0.0.1");
            assertThat(metrics.counter("communique.fetch.requests", "outcome", reason.text())
                            .count())
                    .isOne();
            assertGoesOn();
            Awaitility.await().untilAsserted(() -> assertThat(site.open()).isZero());
        }
    }

    static Stream<Arguments> handshakes() {
        return Stream.of(
                hostile("answers garbage", Reason.UNREACHABLE, (c, out) -> send(out, "no TLS at all\r\n\r\n")),
                hostile("drips", Reason.TIMEOUT, (c, out) -> {
                    out.write(HexFormat.of().parseHex("1603034000"));
                    drip(out, "\2");
                }),
                hostile("says nothing", Reason.TIMEOUT, (c, out) -> {
                    while (c.getInputStream().read() != -1) {
                        out.flush();
                    }
                }));
    }

    @ParameterizedTest(name = "a handshake that {0}: {1}")
    @MethodSource("handshakes")
    void leavesAHandshakeThat(String name, Reason reason, RawSite.Conduct conduct) throws IOException {
        try (RawSite site = new RawSite(conduct)) {
            FetchException failure =
                    catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.address("https"), null, null));

            assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
            assertGoesOn();
        }
    }

    private void assertGoesOn() throws IOException {
        try (LocalSite other = new LocalSite()) {
            other.serve("/fine", "text/plain", "fine");
            assertThat(fetcher.fetch(other.address("/fine"), null, null)).isInstanceOf(Fetched.Page.class);
        }
    }

    private static Arguments hostile(String name, Reason reason, RawSite.Conduct conduct) {
        return arguments(name, reason, conduct);
    }

    private static void packed(OutputStream out, String encoding, byte[] body) throws IOException {
        send(out, OK + "Content-Encoding: %s\r\nContent-Length: %d\r\n\r\n".formatted(encoding, body.length));
        out.write(body);
        out.flush();
    }

    /** One block as it is, in a window of 64 KB, and one that says that it was the last (RFC 7932, 9.2). */
    private static byte[] storedInBrotli(byte[] bytes) {
        int header = bytes.length - 1 << 4 | 1 << 20;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(header);
        packed.write(header >> 8);
        packed.write(header >> 16);
        packed.writeBytes(bytes);
        packed.write(3);
        return packed.toByteArray();
    }

    private static byte[] zeros(int count) {
        return new byte[count];
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
