package dev.communique.gateway.webhook;

import dev.communique.gateway.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses an address that could never be called, while somebody is there to correct it. */
@ApplicationScoped
class WebhookAddress {
    private static final int MAXIMUM_LENGTH = 2048;
    private static final int MAXIMUM_PORT = 65_535;

    private final CheckedResolver resolver;

    WebhookAddress(
            @ConfigProperty(name = "communique.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivateAddresses) {
        this.resolver = new CheckedResolver(new AddressRule(allowPrivateAddresses));
    }

    void check(String url) {
        URI uri = parse(url);
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        boolean port = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= MAXIMUM_PORT);
        if (!http || !port || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw wrong(url);
        }
        try {
            resolver.resolve(uri.getHost().replaceAll("[\\[\\]]", ""));
        } catch (CheckedResolver.RefusedAddress e) {
            throw Problem.INVALID_INPUT.because("url", "url cannot be called: " + e.getMessage());
        } catch (UnknownHostException e) {
            // It may be known by the time of the first alert, and is checked again then.
            return;
        }
    }

    private static URI parse(String url) {
        if (url == null || url.length() > MAXIMUM_LENGTH) {
            throw wrong(url);
        }
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw wrong(url);
        }
    }

    private static RuntimeException wrong(String url) {
        return Problem.INVALID_INPUT.because(
                "url",
                "url is \"%s\" and must be an address to call, such as https://desk.example/alerts, without a password or a fragment."
                        .formatted(url));
    }
}
