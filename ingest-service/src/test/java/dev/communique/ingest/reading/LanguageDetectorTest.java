package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en  | We have agreed on a register of warheads, and we shall keep to it.
            fr  | Nous avons convenu d'un registre des ogives et nous nous y tiendrons.
            de  | Wir haben uns auf ein Register der Sprengköpfe geeinigt und halten uns daran.
            es  | Hemos acordado un registro de ojivas y lo vamos a cumplir.
            tr  | Savaş başlıkları için bir kayıt üzerinde anlaştık ve buna uyacağız.
            ru  | Мы договорились о реестре боеголовок и будем его соблюдать.
            uk  | Ми домовилися про реєстр боєголовок і будемо його дотримуватися.
            be  | Мы дамовіліся аб рэестры, і ўсе будуць яго выконваць.
            zh  | 我们就弹头登记达成了一致。
            ja  | 私たちは弾頭の登録について合意しました。
            ko  | 우리는 탄두 등록에 합의했습니다.
            ar  | لقد اتفقنا على سجل للرؤوس الحربية
            fa  | ما درباره ثبت کلاهک‌ها توافق کردیم و پای آن می‌مانیم
            und | 2026 — 11:27
            """)
    void knowsALanguageByItsScriptItsLettersOrItsWords(String language, String text) {
        assertThat(detector.detect(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Disarmament is overdue.", "We support mediation in Gaza.", "Arms control matters."})
    void aFewWordsThatCouldBeManyLanguagesCountAsEnglish(String text) {
        assertThat(ReaderFixture.read(text).language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "Der Minister sprach heute., de",
        "Le ministre a parlé du désarmement., fr",
        "Il ministro ha parlato del disarmo., it"
    })
    void aFewWordsThatAreClearlyOfOneLanguageKeepIt(String text, String language) {
        assertThat(ReaderFixture.read(text).language()).isEqualTo(language);
    }

    @Test
    void aPassageInAnotherScriptHasItsOwnLanguage() {
        ReadStatement statement = ReaderFixture.read(
                RawStatement.ofText("A title\n\nWe have agreed on a register.\n\nМы договорились о реестре."));

        assertThat(statement.language()).isEqualTo("en");
        assertThat(statement.turns().get(0).passages())
                .extracting(passage -> passage.language())
                .containsExactly("en", "ru");
    }

    @Test
    void aGreetingInAnotherScriptDoesNotDecideTheLanguageOfTheRest() {
        ReadStatement statement = ReaderFixture.read(
                "Добрый день!\n\nWe have agreed on a register of warheads, and we shall keep to it.\n\nThe doors of the register stay open to all of our neighbours.");

        assertThat(statement.turns().get(0).passages())
                .extracting(passage -> passage.language())
                .containsExactly("ru", "en", "en");
    }
}
