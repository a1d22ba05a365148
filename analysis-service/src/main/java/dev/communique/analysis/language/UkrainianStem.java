package dev.communique.analysis.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The dictionary form of a Ukrainian word, from the dictionary that Lucene's Ukrainian analyzer uses. That analyzer
 * gives every form a word may come from; here a word has one, the likeliest in official texts: a noun before an
 * adjective before a verb, a place before a thing before a person, the shorter before the longer, never a call or an
 * order. A word that the dictionary lacks, mostly a name, loses its ending.
 */
final class UkrainianStem implements Stem {
    private static final int LEFT_OVER = 3;
    private static final List<String> ENDINGS = Stream.of(
                    "ами ями ові еві єві ому ого ими ої ою ею єю ах ях ам ям ом ем єм ів їв ій им их а я у ю і ї и е є о ь й"
                            .split(" "))
            .toList();
    private static final Comparator<WordData> LIKELIEST = Comparator.comparing(UkrainianStem::kind)
            .thenComparing(UkrainianStem::named)
            .thenComparing(word -> word.getStem().length())
            .thenComparing(word -> word.getStem().toString());

    @Override
    public String of(String small) {
        return reading(small).map(UkrainianStem::lemma).orElseGet(() -> withoutEnding(small));
    }

    private static Optional<WordData> reading(String word) {
        List<WordData> readings = new DictionaryLookup(Words.OF_UKRAINIAN)
                .lookup(word).stream().map(WordData::clone).toList();
        return readings.stream().filter(UkrainianStem::stated).min(LIKELIEST);
    }

    /** A noun that is an adjective by form (російська) has the adjective's lemma, as its other genders have. */
    private static String lemma(WordData reading) {
        String lemma = reading.getStem().toString().toLowerCase(Locale.ROOT);
        return new DictionaryLookup(Words.OF_UKRAINIAN)
                .lookup(lemma).stream()
                        .filter(other -> tag(other).startsWith("adj"))
                        .map(other -> other.getStem().toString().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse(lemma);
    }

    private static boolean stated(WordData reading) {
        return Stream.of(tag(reading).split("\\|")).anyMatch(tag -> !tag.contains("v_kly") && !tag.contains("impr"));
    }

    private static int kind(WordData reading) {
        String tag = tag(reading);
        return tag.startsWith("noun") ? 0 : tag.startsWith("adj") ? 1 : 2;
    }

    private static int named(WordData reading) {
        boolean name = Character.isUpperCase(reading.getStem().charAt(0));
        return !name ? 1 : tag(reading).contains("inanim") ? 0 : 2;
    }

    private static String tag(WordData reading) {
        return String.valueOf(reading.getTag());
    }

    private static String withoutEnding(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.length() - ending.length() >= LEFT_OVER && word.endsWith(ending))
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }

    /** Read when the first Ukrainian word is asked for. */
    private static final class Words {
        private static final Dictionary OF_UKRAINIAN = read();

        private static Dictionary read() {
            try {
                return Dictionary.read(UkrainianStem.class.getResource("/ua/net/nlp/ukrainian.dict"));
            } catch (IOException e) {
                throw new UncheckedIOException("the dictionary of Ukrainian is missing", e);
            }
        }
    }
}
