package dev.communique.ingest.fetch;

import dev.communique.ingest.fetch.FetchException.Reason;
import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The way of redirects from an address to where it is now.
 *
 * @param isPermanent whether every redirect so far was one for good
 */
record Route(List<URI> way, boolean isPermanent) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    static Route from(String url) throws FetchException {
        try {
            return new Route(List.of(checked(URI.create(url))), true);
        } catch (IllegalArgumentException e) {
            throw new FetchException(Reason.REFUSED, url + " is no address that can be read", e);
        }
    }

    URI address() {
        return way.get(way.size() - 1);
    }

    String host() {
        return address().getHost().toLowerCase(Locale.ROOT);
    }

    /** Where to ask from now on, or null: a way that leaves TLS is never taken for good. */
    String movedTo() {
        boolean isDowngraded =
                way.get(0).getScheme().equals("https") && !address().getScheme().equals("https");
        return way.size() > 1 && isPermanent && !isDowngraded ? address().toString() : null;
    }

    /** The way that the answer leads on; null where it leads nowhere. */
    Route after(Exchange.Answer answer, int most) throws FetchException {
        String location = answer.headers().text("Location");
        if (!REDIRECTS.contains(answer.status()) || location == null) {
            return null;
        }
        URI next;
        try {
            next = checked(address().resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            throw new FetchException(Reason.REFUSED, "%s redirects to what is no address".formatted(address()), e);
        }
        if (way.contains(next)) {
            throw new FetchException(Reason.TOO_MANY_REDIRECTS, way.get(0) + " redirects in a circle", null);
        }
        if (way.size() > most) {
            throw new FetchException(
                    Reason.TOO_MANY_REDIRECTS, "%s redirects more than %d times".formatted(way.get(0), most), null);
        }
        return new Route(
                Stream.concat(way.stream(), Stream.of(next)).toList(),
                isPermanent && PERMANENT.contains(answer.status()));
    }

    private static URI checked(URI given) {
        URI address = ascii(given);
        boolean isWeb = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("only http and https addresses without a user are read");
        }
        return address.normalize();
    }

    // Hosts with letters beyond ASCII, such as those under .рф, are written as DNS has them.
    private static URI ascii(URI address) {
        String authority = address.getRawAuthority();
        if (address.getHost() != null || authority == null || authority.contains("@")) {
            return address;
        }
        String rest = address.toString().substring(address.toString().indexOf(authority) + authority.length());
        return URI.create(address.getScheme() + "://" + IDN.toASCII(authority) + rest);
    }
}
