package dev.communique.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Which addresses may be connected to. It stands where names are resolved, so that the address that was checked is the
 * one connected to, on every redirect as well.
 */
final class AddressRule implements DnsResolver {
    private final boolean allowPrivate;

    AddressRule(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
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
        return allowPrivate || !(address.isLoopbackAddress() || address.isSiteLocalAddress() || isSpecial(address));
    }

    private static boolean isSpecial(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isSpecial4(bytes) : isSpecial6((Inet6Address) address, bytes);
    }

    // RFC 6890: this network, shared address space, protocol assignments, benchmarking, reserved.
    private static boolean isSpecial4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }

    // Unique local addresses, and those that stand for an IPv4 address (compatible, NAT64, 6to4, Teredo).
    private static boolean isSpecial6(Inet6Address address, byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (first & 0xfe00) == 0xfc00
                || address.isIPv4CompatibleAddress()
                || first == 0x0064 && second == 0xff9b
                || first == 0x2002
                || first == 0x2001 && second == 0;
    }
}
