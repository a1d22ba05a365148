package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.ingest.statement.WarningCode;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRulesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            https://mfa.lorania.example/1,                                        lorania
            https://WWW.MFA.lorania.example/1,                                    lorania
            https://web.archive.org/web/2024id_/https://mfa.lorania.example/1,    lorania
            https://lorania.example/1,                                            none
            https://notmfa.lorania.example/1,                                     none
            not an address,                                                       none
            -,                                                                    none
            """)
    void holdForAHostItsSubdomainsAndItsArchivedCopies(String url, String name) {
        PageRules rules = PageRules.of(data("lorania.hosts", "mfa.lorania.example", "lorania.text", ".body"));

        assertThat(rules.forAddress(url).name()).isEqualTo(name);
    }

    @Test
    void nameEveryMistake() {
        assertMistake(
                "lorania.txt is no part of a page rule; write NAME. and one of "
                        + "[date, drop, head, hosts, metadata, questions, speaker, text, title]",
                "lorania.hosts",
                "mfa.lorania.example",
                "lorania.txt",
                ".body");
        assertMistake(
                "lorania.hosts is missing; name at least one host, such as mfa.example.org", "lorania.text", ".body");
        assertMistake(
                "lorania.hosts: \"https://mfa\" is no host; write one such as mfa.example.org",
                "lorania.hosts",
                "https://mfa");
        assertMistake(
                "lorania.text: \"div[\" is no CSS selector; write one such as div.article-content",
                "lorania.hosts",
                "mfa.lorania.example",
                "lorania.text",
                ".body | div[");
        assertMistake(
                "lorania.metadata is \"no\"; write true or false",
                "lorania.hosts",
                "mfa.lorania.example",
                "lorania.metadata",
                "no");
        assertMistake(
                "vestia.hosts names mfa.example, which lorania.hosts names too; name it once",
                "lorania.hosts",
                "mfa.example",
                "vestia.hosts",
                "mfa.example");
    }

    @Test
    void areDoubtedWhereAPageIsLaidOutOtherwise() {
        Page page = HtmlText.read(
                "<main><h1>On the strait</h1><p>We agree on the strait.</p></main>", "https://mid.ru/en/1900001/");

        assertThat(page.doubts()).containsExactly(WarningCode.PAGE_RULE_MISSED);
        assertThat(page.paragraphs()).extracting(Paragraph::text).contains("We agree on the strait.");
    }

    @Test
    void canSayWhatAQuestionIs() {
        Properties data = data("lorania.hosts", "mfa.lorania.example", "lorania.questions", ".asks");
        PageRule rule = PageRules.of(data).forAddress("https://mfa.lorania.example/1");

        assertThat(rule.questions()).hasSize(1);
    }

    private static void assertMistake(String sentence, String... keysAndValues) {
        assertThatThrownBy(() -> PageRules.of(data(keysAndValues)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static Properties data(String... keysAndValues) {
        Properties data = new Properties();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            data.setProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        return data;
    }
}
