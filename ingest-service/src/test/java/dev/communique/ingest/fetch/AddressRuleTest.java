package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        "192.0.2.1, false, true",
        "192.88.99.1, false, true",
        "203.0.113.7, false, true",
        "240.0.0.1, false, true",
        "255.255.255.255, false, true",
        "fec0::1, false, true",
        "100::1, false, true",
        "2001:db8::1, false, true",
        "2001::1, false, true",
        "3fff::1, false, true",
        "::7f00:1, false, true",
        "::ffff:0:7f00:1, false, true",
        "64:ff9b::7f00:1, false, true",
        "64:ff9b::a9fe:a9fe, false, false",
        "2002:a9fe:a9fe::, false, false",
        "::ffff:169.254.169.254, false, false",
        "ff02::1, false, false",
        "::, false, false",
        "2002:7f00:1::, false, true",
        "169.254.169.254, false, false",
        "fe80::1, false, false",
        "0.0.0.0, false, false",
        "224.0.0.1, false, false",
    })
    void tells(String address, boolean byDefault, boolean whenPrivateIsAllowed) throws UnknownHostException {
        InetAddress parsed = InetAddress.getByName(address);

        assertThat(new AddressRule(false).allows(parsed)).isEqualTo(byDefault);
        assertThat(new AddressRule(true).allows(parsed)).isEqualTo(whenPrivateIsAllowed);
    }

    @Test
    void refusesANameOfWhichAnyAddressIsRefused() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};

        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new AddressRule(false, name -> both).resolve("a.example"))
                .withMessage("a.example is at an address that sources may not be at");
    }

    @Test
    void givesTheAddressThatItChecked() throws UnknownHostException {
        Iterator<String> answers = List.of("8.8.8.8", "127.0.0.1").iterator();

        InetAddress[] checked = new AddressRule(
                        false, name -> new InetAddress[] {InetAddress.getByName(answers.next())})
                .resolve("rebinding.example");

        assertThat(checked).containsExactly(InetAddress.getByName("8.8.8.8"));
    }
}
