package dev.communique.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | \"arms control\"     | On arms-control talks",
                "en | \"arms control\"     | Arms Control's future",
                "en | \"arms control\"     | ARMS‑CONTROL",
                "en | arms-control         | the arms control treaty",
                "en | \"arms control\"     | ar\u00ADms con\u00ADtrol",
                "en | \"arms control\"     | ａｒｍｓ　ｃｏｎｔｒｏｌ",
                "en | \"arms control\"     | 𝐚𝐫𝐦𝐬 𝐜𝐨𝐧𝐭𝐫𝐨𝐥",
                "en | denuclear*           | Denuclearization of the peninsula",
                "en | denucleari*          | Denuclearization of the peninsula",
                "en | cased:US             | the U.S.-led talks",
                "en | cased:START          | the New START treaty",
                "en | facade               | the façade",
                "en | treaty               | the end.Treaty talks",
                "ru | НАТО                 | расширение Н.А.Т.О. на восток",
                "ru | ещё                  | еще раз",
                "ru | договор              | договоров",
                "ru | \"за́мок\"           | замок",
                "ru | договор              | С.В.Лавров.Договор подписан",
                "en | treaty               | the treaty_text",
                "en | \"arms control\"     | arms\u00A0control",
                "en | \"arms control\"     | Arms: control",
                "en | control              | con\u200Btrol",
                "en | control              | Control`s end",
                "en | 1701                 | １７０１",
                "fr | exact:OTAN           | d’OTAN",
                "tr | iran                 | İRAN ve IRAN",
                "tr | guvenlik             | güvenlik",
                "tr | cased:NATO           | NATO’nun",
                "uk | об'єднання           | обʼєднанням",
                "uk | Київ                 | у Києві",
                "de | exact:Strasse        | Straße",
                "ar | مفاوضات              | مُفَاوَضَات",
                "ar | الأمن                | والامن",
                "fa | کتاب                 | كتابها",
                "zh | \"核武器\"           | 核武器扩散",
                "zh | 谈判                 | 談判",
            })
    void areFoundHoweverTheyAreWritten(String language, String query, String passage) {
        assertThat(new MatchedPassage(language, passage).matches(query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | NATO                 | the senator",
                "en | cased:START          | start the talks",
                "en | cased:US             | tell us",
                "en | exact:control        | controls",
                "en | \"arms control\"     | control of arms",
            })
    void areNotFoundInOthers(String language, String query, String passage) {
        assertThat(new MatchedPassage(language, passage).matches(query)).isFalse();
    }
}
