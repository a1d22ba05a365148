package dev.communique.ingest.statement;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one spelling of an address under which its statement is known: {@code https}, lower-case host without
 * {@code www.}, no default port, no fragment, no tracking parameters, no slash at the end. The order of parameters
 * is kept, since some publishers' pages depend on it.
 */
public final class CanonicalAddress {
    private static final int LONGEST = 4096;
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "ysclid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "_ga",
            "_gl",
            "_openstat");

    private CanonicalAddress() {}

    /** @throws InvalidFieldException field {@code url}, where it is no absolute http or https address */
    public static String of(String url) {
        URI uri = parse(url);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String query = uri.getRawQuery() == null ? "" : withoutTracking(uri.getRawQuery());
        return "https://" + host(uri) + port(uri) + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static URI parse(String url) {
        try {
            if (url.length() <= LONGEST) {
                URI uri = new URI(url.strip());
                if (uri.getScheme() != null
                        && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                        && uri.getRawAuthority() != null
                        && !host(uri).isEmpty()) {
                    return uri;
                }
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidFieldException invalid() {
        return new InvalidFieldException(
                "url", "url must be an absolute http or https address, such as https://mfa.lorania.example/en/1234");
    }

    // Not URI.getHost(): it is null for hosts in other scripts and for hosts with an underscore.
    private static String host(URI uri) {
        String authority = uri.getRawAuthority();
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        host = host.startsWith("[") ? host : IDN.toASCII(host);
        host = host.toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String port(URI uri) {
        String authority = uri.getRawAuthority();
        int colon = authority.lastIndexOf(':');
        String port = colon < 0 || authority.endsWith("]") ? "" : authority.substring(colon + 1);
        return port.isEmpty() || port.equals("80") || port.equals("443") ? "" : ":" + port;
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
