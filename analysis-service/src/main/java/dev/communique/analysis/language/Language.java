package dev.communique.analysis.language;

import com.ibm.icu.lang.UCharacter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.RussianStemmer;

/** The languages whose passages are matched; a further language is a further row. */
enum Language {
    ENGLISH("en", "English", Language::withoutPossessive, Stem.by(PorterStemFilter::new)),
    RUSSIAN("ru", "Russian", word -> word, Stem.by(words -> new SnowballFilter(words, new RussianStemmer())));

    private final String code;
    private final String spoken;
    private final UnaryOperator<String> written;
    private final Stem stem;

    Language(String code, String spoken, UnaryOperator<String> written, Stem stem) {
        this.code = code;
        this.spoken = spoken;
        this.written = written;
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

    /** A word without what the language glues to it in writing; apostrophes are still in it. */
    String written(String word) {
        return written.apply(word);
    }

    /** A word in small letters, marks and apostrophes still in it. */
    String small(String word) {
        return UCharacter.foldCase(word, true);
    }

    /** The stem of a word that {@link #small} gave. */
    String stem(String small) {
        return stem.of(Letters.withoutMarks(small));
    }

    private static String withoutPossessive(String word) {
        boolean possessive = word.endsWith("'s") || word.endsWith("'S");
        return possessive ? word.substring(0, word.length() - 2) : word;
    }
}
