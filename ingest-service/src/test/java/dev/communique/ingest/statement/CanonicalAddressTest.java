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
            mobile host              | https://m.mfa.lorania.example/en/1    | https://mfa.lorania.example/en/1
            mobile host by name      | https://mobile.lorania.example/en/1   | https://lorania.example/en/1
            mobile host with www     | https://www.m.lorania.example/en/1    | https://lorania.example/en/1
            AMP host                 | https://amp.mfa.lorania.example/en/1  | https://mfa.lorania.example/en/1
            AMP page                 | https://mfa.lorania.example/en/1/amp  | https://mfa.lorania.example/en/1
            AMP folder               | https://mfa.lorania.example/en/1/amp/ | https://mfa.lorania.example/en/1
            AMP parameter            | https://mfa.lorania.example/en/1?amp  | https://mfa.lorania.example/en/1
            AMP parameter with value | https://mfa.lorania.example/en/1?id=7&amp=1 | https://mfa.lorania.example/en/1?id=7
            AMP output               | https://mfa.lorania.example/en/1?outputType=amp | https://mfa.lorania.example/en/1
            AMP file                 | https://mfa.lorania.example/en/1.amp.html | https://mfa.lorania.example/en/1.html
            default document         | https://mfa.lorania.example/en/index.html | https://mfa.lorania.example/en
            default document of IIS  | https://mfa.lorania.example/en/Default.aspx | https://mfa.lorania.example/en
            other trackers           | https://mfa.lorania.example/en/1?mkt_tok=a&PHPSESSID=b&yclid=c | https://mfa.lorania.example/en/1
            small escapes            | https://mfa.lorania.example/a%2fb%e2%80%99 | https://mfa.lorania.example/a%2Fb%E2%80%99
            needless escapes         | https://mfa.lorania.example/%65n/%7Ea | https://mfa.lorania.example/en/~a
            escaped script           | https://мид.example/%D1%80%D1%83/1    | https://xn--d1ahl.example/ру/1
            dot after the host       | https://mfa.lorania.example./en/1     | https://mfa.lorania.example/en/1
            host in another script   | https://мид.example/ру/1              | https://xn--d1ahl.example/ру/1
            """)
    void isTheSameForEverySpelling(String name, String url, String canonical) {
        assertThat(CanonicalAddress.of(url)).as(name).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a site named m           | https://m.example/en/1                | https://example/en/1
            a registry below m       | https://m.gov.uk/en/1                 | https://gov.uk/en/1
            a page named amp         | https://mfa.lorania.example/amp       | https://mfa.lorania.example
            a word that ends in amp  | https://mfa.lorania.example/en/camp   | https://mfa.lorania.example/en/c
            index among parameters   | https://mfa.lorania.example/index.php?id=7 | https://mfa.lorania.example/?id=8
            small and capital paths  | https://mfa.lorania.example/en/A      | https://mfa.lorania.example/en/a
            an escaped slash         | https://mfa.lorania.example/a%2Fb     | https://mfa.lorania.example/a/b
            another port             | https://mfa.lorania.example:8443/en/1 | https://mfa.lorania.example/en/1
            another page number      | https://mfa.lorania.example/en?id=7   | https://mfa.lorania.example/en?id=8
            """)
    void staysApartFrom(String name, String one, String other) {
        assertThat(CanonicalAddress.of(one)).as(name).isNotEqualTo(CanonicalAddress.of(other));
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
