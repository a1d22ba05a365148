package dev.communique.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    private final AddressRule strict = new AddressRule(false);
    private final AddressRule lenient = new AddressRule(true);

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.7", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:db8::1", "2600::1"})
    void callsTheInternet(String address) throws UnknownHostException {
        assertThat(strict.refusal(InetAddress.getByName(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "198.18.0.1",
                "::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:7f00:1::"
            })
    void callsPrivateAddressesOnlyWhereAllowed(String address) throws UnknownHostException {
        assertThat(strict.refusal(InetAddress.getByName(address)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("COMMUNIQUE_ALLOW_PRIVATE_ADDRESSES"));
        assertThat(lenient.refusal(InetAddress.getByName(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "fe80::1",
                "::ffff:169.254.169.254",
                "64:ff9b::169.254.169.254",
                "2002:a9fe:a9fe::"
            })
    void neverCallsLinkLocalAddresses(String address) throws UnknownHostException {
        assertThat(lenient.refusal(InetAddress.getByName(address)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("link-local"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "224.0.0.1", "255.255.255.255", "ff02::1", "0.1.2.3"})
    void neverCallsWhatIsNoMachine(String address) throws UnknownHostException {
        assertThat(lenient.refusal(InetAddress.getByName(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "2130706433", "0x7f.1"})
    void namesAndLiteralsAreResolvedBeforeTheyAreJudged(String host) {
        assertThatThrownBy(() -> new CheckedResolver(strict).resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void refusalIsASentenceForTheOwner() {
        assertThatThrownBy(() -> new CheckedResolver(lenient).resolve("169.254.169.254"))
                .isInstanceOf(CheckedResolver.RefusedAddress.class)
                .hasMessage("169.254.169.254 is a link-local address (169.254.169.254), which is never called.");
    }
}
