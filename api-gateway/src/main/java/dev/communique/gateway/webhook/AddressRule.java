package dev.communique.gateway.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Says which addresses may be called: those of the internet, and private ones where that is allowed; link-local ones
 * never, because machines keep their credentials there.
 */
final class AddressRule {
    private final boolean allowPrivate;

    AddressRule(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** Why an address may not be called, or nothing when it may. */
    Optional<String> refusal(InetAddress address) {
        if (isLinkLocal(address)) {
            return Optional.of("is a link-local address (" + address.getHostAddress() + "), which is never called");
        }
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || isReserved(address)) {
            return Optional.of("is no address of one machine (" + address.getHostAddress() + ")");
        }
        if (!allowPrivate && isPrivate(address)) {
            return Optional.of("is a private or loopback address (" + address.getHostAddress()
                    + "); COMMUNIQUE_ALLOW_PRIVATE_ADDRESSES=true allows those");
        }
        return Optional.empty();
    }

    private static boolean isLinkLocal(InetAddress address) {
        byte[] bytes = embeddedIpv4(address);
        return address.isLinkLocalAddress() || (startsWith(bytes, 169) && part(bytes, 1) == 254);
    }

    private static boolean isPrivate(InetAddress address) {
        if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
            return true;
        }
        if (address instanceof Inet6Address && (part(address.getAddress(), 0) & 0xfe) == 0xfc) {
            return true;
        }
        byte[] ipv4 = embeddedIpv4(address);
        return startsWith(ipv4, 10)
                || startsWith(ipv4, 127)
                || (startsWith(ipv4, 172) && (part(ipv4, 1) & 0xf0) == 16)
                || (startsWith(ipv4, 192) && part(ipv4, 1) == 168)
                || (startsWith(ipv4, 100) && (part(ipv4, 1) & 0xc0) == 64)
                || (startsWith(ipv4, 198) && (part(ipv4, 1) & 0xfe) == 18);
    }

    private static boolean isReserved(InetAddress address) {
        byte[] ipv4 = embeddedIpv4(address);
        return ipv4.length == 4 && (part(ipv4, 0) == 0 || part(ipv4, 0) >= 224);
    }

    /** The IPv4 address that an address is, or stands for: in 6to4, NAT64 and IPv4-compatible addresses. */
    private static byte[] embeddedIpv4(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return bytes;
        }
        if (part(bytes, 0) == 0x20 && part(bytes, 1) == 0x02) {
            return Arrays.copyOfRange(bytes, 2, 6);
        }
        boolean nat64 =
                part(bytes, 0) == 0 && part(bytes, 1) == 0x64 && part(bytes, 2) == 0xff && part(bytes, 3) == 0x9b;
        boolean compatible = !address.isLoopbackAddress() && !address.isAnyLocalAddress() && isZero(bytes, 12);
        return nat64 || compatible ? Arrays.copyOfRange(bytes, 12, 16) : new byte[0];
    }

    private static boolean isZero(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int first) {
        return bytes.length == 4 && part(bytes, 0) == first;
    }

    private static int part(byte[] bytes, int index) {
        return bytes.length == 0 ? -1 : bytes[index] & 0xff;
    }
}
