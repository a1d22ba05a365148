package dev.communique.ingest.fetch;

import dev.communique.ingest.fetch.FetchException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Asks one server once, within limits of time, size and place. Redirects are answers here. */
final class Exchange implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 128;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16_384;
    private static final TimeValue IDLE = TimeValue.ofSeconds(90);

    private final FetchConfig config;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final Unpacking unpacking;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** @param body unpacked; of answers other than 200, none */
    record Answer(int status, AnswerHeaders headers, byte[] body) {}

    Exchange(FetchConfig config, AddressRule rule, Clock clock) {
        this.config = config;
        this.clock = clock;
        unpacking = new Unpacking(config.largestBytes(), config.largestRatio());
        Timeout patience = Timeout.of(config.patience());
        client = HttpClients.custom()
                .setUserAgent(config.userAgent())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(rule)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .evictIdleConnections(IDLE)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    Answer get(URI address, Map<String, String> headers) throws FetchException {
        HttpGet request = new HttpGet(address);
        headers.forEach(request::setHeader);
        request.setHeader("Accept-Encoding", Unpacking.ACCEPTED);
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, config.longest().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answer(address.toString(), request, response));
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw failure(address.toString(), request.isCancelled(), e);
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(String url, HttpGet request, ClassicHttpResponse response) throws IOException {
        AnswerHeaders headers = new AnswerHeaders(response, clock);
        if (response.getCode() != 200 || response.getEntity() == null) {
            // Closing without reading on: an error page may be endless.
            request.cancel();
            return new Answer(response.getCode(), headers, new byte[0]);
        }
        try (InputStream body = response.getEntity().getContent()) {
            byte[] packed = body.readNBytes(config.largestBytes() + 1);
            if (packed.length > config.largestBytes()) {
                request.cancel();
                throw new FetchException(
                        Reason.TOO_LARGE, "%s is larger than %d bytes".formatted(url, config.largestBytes()), null);
            }
            return new Answer(200, headers, unpacking.unpack(url, packed, headers.text("Content-Encoding")));
        }
    }

    private FetchException failure(String url, boolean cancelled, IOException cause) {
        if (cause instanceof ForbiddenAddressException) {
            return new FetchException(Reason.FORBIDDEN_ADDRESS, cause.getMessage(), cause);
        }
        if (cancelled) {
            return timeout("%s did not answer whole within %s", url, config.longest(), cause);
        }
        if (cause instanceof InterruptedIOException) {
            return timeout("%s was silent for %s", url, config.patience(), cause);
        }
        if (cause instanceof ConnectionClosedException || cause instanceof TruncatedChunkException) {
            return new FetchException(
                    Reason.CUT_SHORT, "%s ended before it was whole: %s".formatted(url, cause.getMessage()), cause);
        }
        return new FetchException(
                Reason.UNREACHABLE, "%s could not be read: %s".formatted(url, cause.getMessage()), cause);
    }

    private static FetchException timeout(String sentence, String url, Duration time, IOException cause) {
        return new FetchException(Reason.TIMEOUT, sentence.formatted(url, time), cause);
    }
}
