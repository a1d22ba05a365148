package dev.communique.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names and literals for outgoing calls and refuses what may not be called. The client connects to the very
 * addresses that were checked, so a name that changes its mind in between gains nothing.
 */
final class CheckedResolver implements DnsResolver {
    private final AddressRule rule;

    CheckedResolver(AddressRule rule) {
        this.rule = rule;
    }

    /** The message is a sentence for the owner of the webhook. */
    static final class RefusedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        RefusedAddress(String message) {
            super(message);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            Optional<String> refusal = rule.refusal(address);
            if (refusal.isPresent()) {
                throw new RefusedAddress(host + " " + refusal.get() + ".");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
