package dev.communique.ingest.fetch;

import dev.communique.ingest.fetch.FetchException.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.CircularRedirectException;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.Timeout;

/** Reads one address on the web, within limits of time, size, redirects and place. */
@ApplicationScoped
public class Fetcher {
    private final FetchConfig config;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Fetcher(FetchConfig config, AddressConfig addresses) {
        this.config = config;
        Timeout patience = Timeout.of(config.patience());
        client = HttpClients.custom()
                .setUserAgent(config.userAgent())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AddressRule(addresses.allowPrivateAddresses()))
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .setMaxRedirects(config.redirects())
                        .setCircularRedirectsAllowed(false)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    /**
     * Reads an address.
     *
     * @param etag of the last answer, or null; so is {@code lastModified}
     */
    public Fetched fetch(String url, String etag, String lastModified) throws FetchException {
        HttpGet request = request(url);
        request.setHeader("Accept", "application/atom+xml, application/rss+xml, text/html;q=0.9, */*;q=0.5");
        if (etag != null) {
            request.setHeader("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.setHeader("If-Modified-Since", lastModified);
        }
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, config.longest().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answer(url, request, response));
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw failure(url, request.isCancelled(), e);
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpGet request(String url) throws FetchException {
        try {
            return new HttpGet(URI.create(url));
        } catch (IllegalArgumentException e) {
            throw new FetchException(Reason.REFUSED, url + " is no address that can be read", e);
        }
    }

    private Fetched answer(String url, HttpGet request, ClassicHttpResponse response)
            throws IOException, HttpException {
        int status = response.getCode();
        if (status == 304) {
            return new Fetched.NotModified();
        }
        if (status != 200 || response.getEntity() == null) {
            Reason reason = status == 429 || status >= 500 ? Reason.SERVER_ERROR : Reason.REFUSED;
            // Closing without reading on: an error page may be endless.
            request.cancel();
            throw new FetchException(reason, "%s answers with status %d".formatted(url, status), null);
        }
        try (InputStream body = response.getEntity().getContent()) {
            byte[] bytes = body.readNBytes(config.largestBytes() + 1);
            if (bytes.length > config.largestBytes()) {
                request.cancel();
                throw new FetchException(
                        Reason.TOO_LARGE, "%s is larger than %d bytes".formatted(url, config.largestBytes()), null);
            }
            return new Fetched.Page(
                    bytes,
                    header(response, "Content-Type"),
                    header(response, "ETag"),
                    header(response, "Last-Modified"));
        }
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private FetchException failure(String url, boolean cancelled, IOException cause) {
        if (cause instanceof ForbiddenAddressException) {
            return new FetchException(Reason.FORBIDDEN_ADDRESS, cause.getMessage(), cause);
        }
        if (cancelled) {
            return new FetchException(
                    Reason.TIMEOUT, "%s did not answer whole within %s".formatted(url, config.longest()), cause);
        }
        if (cause instanceof InterruptedIOException) {
            return new FetchException(Reason.TIMEOUT, "%s was silent for %s".formatted(url, config.patience()), cause);
        }
        if (cause.getCause() instanceof CircularRedirectException || cause.getCause() instanceof RedirectException) {
            return new FetchException(Reason.TOO_MANY_REDIRECTS, url + " redirects in a circle or too often", cause);
        }
        return new FetchException(
                Reason.UNREACHABLE, "%s could not be read: %s".formatted(url, cause.getMessage()), cause);
    }
}
