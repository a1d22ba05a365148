package dev.communique.ingest.reading;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;

/** The languages in Latin script, told apart by a library with statistics, which is loaded when it is first needed. */
final class LatinLanguages {
    private static final int FEW_WORDS = 120;
    private static final Language[] KNOWN = {
        Language.ENGLISH,
        Language.FRENCH,
        Language.GERMAN,
        Language.SPANISH,
        Language.PORTUGUESE,
        Language.ITALIAN,
        Language.TURKISH,
        Language.POLISH,
        Language.DUTCH,
        Language.SWEDISH,
        Language.BOKMAL,
        Language.DANISH,
        Language.FINNISH,
        Language.CZECH,
        Language.HUNGARIAN,
        Language.ROMANIAN,
        Language.AZERBAIJANI,
        Language.INDONESIAN,
        Language.VIETNAMESE
    };
    private static final LanguageDetector LIKELIEST = languages().build();
    private static final LanguageDetector CLEAR =
            languages().withMinimumRelativeDistance(0.1).build();

    private LatinLanguages() {}

    /** {@code und} where a few words could be several languages. */
    static String detect(String text) {
        // In a few words the statistics of several languages come out nearly alike; then nothing is said.
        Language language = (text.length() < FEW_WORDS ? CLEAR : LIKELIEST).detectLanguageOf(text);
        return language.getIsoCode639_1() == IsoCode639_1.NONE
                ? dev.communique.ingest.reading.LanguageDetector.UNKNOWN
                : language.getIsoCode639_1().toString();
    }

    private static LanguageDetectorBuilder languages() {
        return LanguageDetectorBuilder.fromLanguages(KNOWN).withLowAccuracyMode();
    }
}
