package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRuleTest {
    @ParameterizedTest(name = "{0}: {1}, {2} when private ones are allowed")
    @CsvSource({
        "8.8.8.8, true, true",
        "2600::1, true, true",
        "127.0.0.1, false, true",
        "127.8.8.8, false, true",
        "::1, false, true",
        "10.1.2.3, false, true",
        "172.16.0.1, false, true",
        "192.168.1.1, false, true",
        "100.64.0.1, false, true",
        "198.18.0.1, false, true",
        "fd00::1, false, true",
        "::ffff:127.0.0.1, false, true",
        "64:ff9b::7f00:1, false, true",
        "2002:7f00:1::, false, true",
        "169.254.169.254, false, false",
        "fe80::1, false, false",
        "0.0.0.0, false, false",
        "224.0.0.1, false, false",
    })
    void allows(String address, boolean byDefault, boolean whenPrivateIsAllowed) throws UnknownHostException {
        InetAddress parsed = InetAddress.getByName(address);

        assertThat(new AddressRule(false).allows(parsed)).isEqualTo(byDefault);
        assertThat(new AddressRule(true).allows(parsed)).isEqualTo(whenPrivateIsAllowed);
    }
}
