package dev.communique.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Which addresses may be connected to. It stands where names are resolved, so that the address that was checked is the
 * one connected to, on every redirect as well, and however a host is written. The ranges are those that the IANA
 * registries of special-purpose addresses (RFC 6890) do not call globally reachable.
 */
final class AddressRule implements DnsResolver {
    private final Names names;
    private final boolean allowPrivate;

    /** Where names are looked up. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    AddressRule(boolean allowPrivate) {
        this(allowPrivate, SystemDefaultDnsResolver.INSTANCE::resolve);
    }

    AddressRule(boolean allowPrivate, Names names) {
        this.allowPrivate = allowPrivate;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        for (InetAddress address : addresses) {
            if (!allows(address)) {
                throw new ForbiddenAddressException(host + " is at an address that sources may not be at");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean allows(InetAddress address) {
        if (address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return allowPrivate || !(address.isLoopbackAddress() || address.isSiteLocalAddress() || isSpecial4(bytes));
        }
        // What stands for an IPv4 address leads wherever that does.
        return embedded(bytes).map(this::allows).orElse(true) && (allowPrivate || isGlobal6(bytes));
    }

    private static boolean isSpecial4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113
                || first >= 240;
    }

    // Only 2000::/3 is global unicast; of it, protocol assignments (Teredo among them), documentation and 6to4 are not.
    private static boolean isGlobal6(byte[] bytes) {
        int first = pair(bytes, 0);
        int second = pair(bytes, 2);
        return (first & 0xe000) == 0x2000
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                && first != 0x2002
                && !(first == 0x3fff && second < 0x1000);
    }

    private static Optional<InetAddress> embedded(byte[] bytes) {
        if (pair(bytes, 0) == 0x2002) {
            return Optional.of(version4(bytes, 2));
        }
        boolean isNat64 = pair(bytes, 0) == 0x0064 && pair(bytes, 2) == 0xff9b;
        boolean isTranslated = isZero(bytes, 8) && (pair(bytes, 8) == 0xffff || pair(bytes, 8) == 0);
        boolean isLoopback = isZero(bytes, 15) && bytes[15] == 1;
        return (isNat64 || isTranslated) && !isLoopback ? Optional.of(version4(bytes, 12)) : Optional.empty();
    }

    private static InetAddress version4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an address", e);
        }
    }

    private static boolean isZero(byte[] bytes, int before) {
        for (int i = 0; i < before; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
