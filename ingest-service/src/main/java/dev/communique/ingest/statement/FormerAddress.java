package dev.communique.ingest.statement;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spelling of an address from which ids were made before {@link CanonicalAddress} knew as much as it does. What is
 * stored under such an id keeps it.
 */
final class FormerAddress {
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

    private FormerAddress() {}

    static String of(String url) {
        URI uri = CanonicalAddress.parse(url);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String query = uri.getRawQuery() == null ? "" : withoutTracking(uri.getRawQuery());
        String host = CanonicalAddress.host(uri);
        host = host.startsWith("www.") ? host.substring(4) : host;
        return "https://" + host + CanonicalAddress.port(uri) + path + (query.isEmpty() ? "" : "?" + query);
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
