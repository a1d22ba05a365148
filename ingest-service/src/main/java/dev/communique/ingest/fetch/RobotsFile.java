package dev.communique.ingest.fetch;

import dev.communique.ingest.fetch.FetchException.Reason;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;

/** Reads a robots.txt from its server, as RFC 9309 says: through five redirects, and no more than 500 KiB of it. */
final class RobotsFile implements Robots.Site {
    private static final int REDIRECTS = 5;
    private static final int LARGEST = 500 * 1024;
    private static final byte[] NONE = {};

    private final Exchange exchange;

    RobotsFile(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public byte[] robots(URI address) throws FetchException {
        try {
            return follow(Route.from(address.toString()));
        } catch (FetchException e) {
            if (e.reason() == Reason.TOO_MANY_REDIRECTS || e.reason() == Reason.REFUSED) {
                return NONE;
            }
            throw e;
        }
    }

    private byte[] follow(Route start) throws FetchException {
        Route route = start;
        while (true) {
            Exchange.Answer answer = exchange.get(route.address(), Map.of("Accept", "text/plain, */*;q=0.5"));
            Route next = route.after(answer, REDIRECTS);
            if (next == null) {
                return rules(route.address(), answer);
            }
            route = next;
        }
    }

    private static byte[] rules(URI address, Exchange.Answer answer) throws FetchException {
        int status = answer.status();
        if (status == 429 || status >= 500) {
            throw Fetcher.refusal(address, status, null);
        }
        return status == 200 ? Arrays.copyOf(answer.body(), Math.min(answer.body().length, LARGEST)) : NONE;
    }
}
