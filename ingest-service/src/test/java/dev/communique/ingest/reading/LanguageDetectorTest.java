package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import java.util.List;
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
            pt  | Concordámos num registo de ogivas e vamos cumpri-lo, como todos os nossos vizinhos.
            it  | Abbiamo concordato un registro delle testate e lo rispetteremo fino in fondo.
            pl  | Uzgodniliśmy rejestr głowic i będziemy go przestrzegać, tak jak nasi sąsiedzi.
            hi-Latn | Hum sab ne register par baat ki hai aur yeh kaha gaya ki hum uske liye kaam karte hain.
            hi  | हमने रजिस्टर पर सहमति जताई है और हम इसका पालन करेंगे।
            bg  | Съгласихме се за регистъра на бойните глави и ще го спазваме, така че и вие бъдете спокойни.
            sr  | Договорили смо се о регистру бојевих глава и ми ћемо га поштовати.
            kk  | Біз оқтұмсықтар тізілімі туралы келістік және оны сақтаймыз.
            ur  | ہم نے وارہیڈز کے رجسٹر پر اتفاق کیا ہے اور ہم اس پر قائم رہیں گے۔
            ps  | موږ د وسلو د ثبت په اړه موافقه وکړه او موږ به يې ومنو، ټول ګاونډيان هم.
            zh  | 我們就彈頭登記達成了一致，並將予以遵守。
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ru | uk | Мы договорились о реестре боеголовок и будем его соблюдать, это решено. | Ми домовилися про реєстр боєголовок і будемо його дотримуватися.
            uk | ru | Ми домовилися про реєстр боєголовок і будемо його дотримуватися. | Мы договорились о реестре боеголовок, и это было решено вчера.
            ar | fa | لقد اتفقنا على سجل للرؤوس الحربية وسنلتزم به كما يلتزم به الجميع | ما درباره ثبت کلاهک‌ها توافق کردیم و پای آن می‌مانیم
            fa | ur | ما درباره ثبت کلاهک‌ها توافق کردیم و پای آن می‌مانیم و این تصمیم گرفته شد | ہم نے رجسٹر پر اتفاق کیا ہے اور ہم اس پر قائم رہیں گے
            en | fr | We have agreed on a register of warheads, and we shall keep to it for as long as the others do. | Nous avons convenu d’un registre des ogives et nous nous y tiendrons tant que les autres le feront.
            fr | en | Nous avons convenu d’un registre des ogives et nous nous y tiendrons tant que les autres le feront. | We have agreed on a register of warheads, and we shall keep to it for as long as the others do.
            en | hi-Latn | We have agreed on a register of warheads, and we shall keep to it for as long as the others do. | Sir, kya mantri ji ne kaha hai ki hum is register ke liye kaam karte hain aur yeh jaari rahega?
            ja | zh | 私たちは弾頭の登録について合意しました。これを守ります。 | 我们就弹头登记达成了一致，并将予以遵守，同时也希望其他各方和我们一样予以遵守。
            """)
    void aPassageInAnotherLanguageOfTheSameScriptHasItsOwn(String main, String other, String text, String foreign) {
        ReadStatement statement = ReaderFixture.read(
                "A register\n\n4 March 2026\n\n" + text + "\n\n" + text + "\n\n" + foreign + "\n\n" + text);

        assertThat(statement.language()).isEqualTo(main);
        assertThat(languages(statement)).containsExactly(main, main, other, main);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            uk | Ми домовилися про реєстр боєголовок і будемо його дотримуватися. | Дякую.
            en | We have agreed on a register of warheads, and we shall keep to it. | Merci, Minister Valmont.
            ja | 私たちは弾頭の登録について合意しました。これを守ります。 | 外務大臣会見
            fa | ما درباره ثبت کلاهک‌ها توافق کردیم و پای آن می‌مانیم | متشکرم
            ru | Мы договорились о реестре боеголовок, и газета «Світ» писала об этом; мы будем его соблюдать и дальше. | Спасибо.
            """)
    void namesAndFewWordsAreInTheLanguageOfTheStatement(String main, String text, String few) {
        ReadStatement statement =
                ReaderFixture.read("A register\n\n4 March 2026\n\n" + text + "\n\n" + few + "\n\n" + text);

        assertThat(languages(statement)).containsExactly(main, main, main);
    }

    private static List<String> languages(ReadStatement statement) {
        return statement.turns().stream()
                .flatMap(turn -> turn.passages().stream())
                .map(Passage::language)
                .toList();
    }
}
