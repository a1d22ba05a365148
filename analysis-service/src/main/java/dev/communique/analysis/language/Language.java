package dev.communique.analysis.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The languages whose passages are matched; a further language is a further row. */
enum Language {
    ARABIC("ar", "Arabic", filtered(ArabicNormalizationFilter::new), Language::folded, stem(ArabicStemFilter::new)),
    CHINESE("zh", "Chinese", HanVariants::simplified, Language::folded, Stem.NONE),
    ENGLISH("en", "English", Attached::withoutPossessive, Language::folded, stem(PorterStemFilter::new)),
    FRENCH("fr", "French", Attached::withoutElision, Language::folded, stem(FrenchLightStemFilter::new)),
    GERMAN(
            "de",
            "German",
            word -> word,
            Language::folded,
            stem(words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)))),
    PERSIAN(
            "fa",
            "Persian",
            filtered(words -> new PersianNormalizationFilter(new ArabicNormalizationFilter(words))),
            Language::folded,
            stem(PersianStemFilter::new)),
    RUSSIAN(
            "ru",
            "Russian",
            word -> word,
            Language::folded,
            stem(words -> new SnowballFilter(words, new RussianStemmer()))),
    SPANISH("es", "Spanish", word -> word, Language::folded, stem(SpanishLightStemFilter::new)),
    /** Stemmed with its marks, for the harmony of vowels decides which ending may follow. */
    TURKISH(
            "tr",
            "Turkish",
            Attached::withoutSuffix,
            word -> UCharacter.toLowerCase(ULocale.forLanguageTag("tr"), word),
            Stem.by(words -> new SnowballFilter(words, new TurkishStemmer()))),
    UKRAINIAN("uk", "Ukrainian", word -> word, Language::folded, new UkrainianStem());

    private final String code;
    private final String spoken;
    private final UnaryOperator<String> written;
    private final UnaryOperator<String> small;
    private final Stem stem;

    Language(String code, String spoken, UnaryOperator<String> written, UnaryOperator<String> small, Stem stem) {
        this.code = code;
        this.spoken = spoken;
        this.written = written;
        this.small = small;
        this.stem = stem;
    }

    static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** The language's name in English. */
    String spoken() {
        return spoken;
    }

    /** A word without what the language glues to it in writing, and one letter for variants of it. */
    String written(String word) {
        return written.apply(word);
    }

    /** A word in small letters, marks and apostrophes still in it. */
    String small(String word) {
        return small.apply(word);
    }

    /** The stem of a word that {@link #small} gave; no marks are left in it. */
    String stem(String small) {
        return Letters.withoutMarks(stem.of(small));
    }

    private static String folded(String word) {
        return UCharacter.foldCase(word, true);
    }

    /** Marks go first, so that a word typed without them has the same stem. */
    private static Stem stem(UnaryOperator<TokenStream> filters) {
        Stem stem = Stem.by(filters);
        return small -> stem.of(Letters.withoutMarks(small));
    }

    private static UnaryOperator<String> filtered(UnaryOperator<TokenStream> filters) {
        return Stem.by(filters)::of;
    }
}
