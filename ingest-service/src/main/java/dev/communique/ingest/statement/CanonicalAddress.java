package dev.communique.ingest.statement;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one spelling of an address under which its statement is known: {@code https}; the host in small letters without
 * {@code www.}, and without a label that only says for which device it is; no default port, no fragment, no default
 * document, no slash at the end, nothing that asks for an AMP page or tracks who came; escapes only where they are
 * needed. The order of parameters is kept, since some publishers' pages depend on it.
 */
public final class CanonicalAddress {
    private static final int LONGEST = 4096;
    private static final Pattern DEFAULT_DOCUMENT = Pattern.compile(
            "/(?:index\\.(?:html?|php|aspx?|jsp)|default\\.(?:html?|aspx?))$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMP_PAGE =
            Pattern.compile("(?<=[^/])(?:/amp|\\.amp(\\.html?)?)$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> AMP_PARAMETERS = Set.of("amp", "amp=", "amp=1", "amp=true", "outputtype=amp");
    private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "mtm_", "pk_", "hsa_", "ns_");
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "gbraid",
            "wbraid",
            "dclid",
            "msclkid",
            "yclid",
            "ysclid",
            "ymclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "igshid",
            "igsh",
            "vero_id",
            "oly_enc_id",
            "oly_anon_id",
            "s_cid",
            "wt_mc",
            "cmpid",
            "ref_src",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "_openstat",
            "__twitter_impression",
            "phpsessid",
            "jsessionid");

    private CanonicalAddress() {}

    /** @throws InvalidFieldException field {@code url}, where it is no absolute http or https address */
    public static String of(String url) {
        URI uri = parse(url);
        String query = uri.getRawQuery() == null ? "" : plainQuery(uri.getRawQuery());
        String path = plainPath(uri.getRawPath() == null ? "" : uri.getRawPath(), query);
        return "https://" + HostName.plain(host(uri)) + port(uri) + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The host of an address as it was given, in small ASCII letters. */
    public static String hostOf(String url) {
        return host(parse(url));
    }

    static URI parse(String url) {
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
    static String host(URI uri) {
        String authority = uri.getRawAuthority();
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        host = host.startsWith("[") ? host : IDN.toASCII(host);
        return host.toLowerCase(Locale.ROOT);
    }

    static String port(URI uri) {
        String authority = uri.getRawAuthority();
        int colon = authority.lastIndexOf(':');
        String port = colon < 0 || authority.endsWith("]") ? "" : authority.substring(colon + 1);
        return port.isEmpty() || port.equals("80") || port.equals("443") ? "" : ":" + port;
    }

    private static String plainPath(String raw, String query) {
        String path = withoutSlashes(Escapes.plain(raw));
        path = withoutSlashes(AMP_PAGE.matcher(path).replaceFirst("$1"));
        // With parameters, what seems a default document may be the one program behind every page.
        return query.isEmpty() ? withoutSlashes(DEFAULT_DOCUMENT.matcher(path).replaceFirst("")) : path;
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String plainQuery(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isIdle(parameter))
                .map(Escapes::plain)
                .collect(Collectors.joining("&"));
    }

    private static boolean isIdle(String parameter) {
        String small = parameter.toLowerCase(Locale.ROOT);
        String name = small.split("=", 2)[0];
        return AMP_PARAMETERS.contains(small)
                || TRACKING.contains(name)
                || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
