package dev.communique.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            http becomes https       | http://mfa.lorania.example/en/1       | https://mfa.lorania.example/en/1
            www is dropped           | https://www.mfa.lorania.example/en/1  | https://mfa.lorania.example/en/1
            host in lower case       | HTTPS://MFA.Lorania.example/en/A      | https://mfa.lorania.example/en/A
            slash at the end         | https://mfa.lorania.example/en/1/     | https://mfa.lorania.example/en/1
            bare host                | https://mfa.lorania.example/          | https://mfa.lorania.example
            fragment                 | https://mfa.lorania.example/en/1#top  | https://mfa.lorania.example/en/1
            default port             | http://mfa.lorania.example:80/en/1    | https://mfa.lorania.example/en/1
            other port               | https://mfa.lorania.example:8443/en/1 | https://mfa.lorania.example:8443/en/1
            tracking parameters      | https://mfa.lorania.example/en?utm_source=x&id=7&fbclid=y | https://mfa.lorania.example/en?id=7
            nothing but tracking     | https://mfa.lorania.example/en?utm_source=x | https://mfa.lorania.example/en
            order of parameters kept | https://mfa.lorania.example/en?b=1&a=2 | https://mfa.lorania.example/en?b=1&a=2
            host in another script   | https://мид.example/ру/1              | https://xn--d1ahl.example/ру/1
            """)
    void isTheSameForEverySpelling(String name, String url, String canonical) {
        assertThat(CanonicalAddress.of(url)).as(name).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mfa.lorania.example/1",
                "ftp://mfa.lorania.example/1",
                "https:///1",
                "https://a b/",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertThatThrownBy(() -> CanonicalAddress.of(url))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("url must be an absolute http or https address");
    }
}
