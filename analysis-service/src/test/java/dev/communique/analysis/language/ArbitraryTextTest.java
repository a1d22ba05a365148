package dev.communique.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Whatever stands in a passage, every term's span is where its word stands. */
class ArbitraryTextTest {
    @Property
    void everySpanIsTheWordOfItsTerm(@ForAll("texts") String text, @ForAll("languages") String language)
            throws IOException {
        WordForms forms = WordForms.in(language).orElseThrow();
        int[] points = text.codePoints().toArray();

        for (Found found : terms(language, PassageAnalyzers.TEXT, text)) {
            String word = new String(points, found.start, found.end - found.start);
            assertThat(forms.of(word).map(Terms::text)).contains(found.term);
            assertThat(terms(language, PassageAnalyzers.TEXT, word))
                    .hasSize(1)
                    .first()
                    .satisfies(alone -> {
                        assertThat(alone.term).isEqualTo(found.term);
                    });
        }
    }

    @Property
    void everyFieldHasTheSameWords(@ForAll("texts") String text, @ForAll("languages") String language)
            throws IOException {
        List<List<Integer>> stems = places(terms(language, PassageAnalyzers.TEXT, text));

        assertThat(places(terms(language, PassageAnalyzers.EXACT, text))).isEqualTo(stems);
        assertThat(places(terms(language, PassageAnalyzers.CASED, text))).isEqualTo(stems);
    }

    @Property
    void plainWordsEndWhereTheTokenizerEndsThem(@ForAll("texts") String text) throws IOException {
        WordCutter cutter = new WordCutter();
        List<String> cut = new ArrayList<>();
        cutter.cut(text);
        while (cutter.next()) {
            cut.add(cutter.start() + "-" + cutter.end());
        }

        assertThat(cut).isEqualTo(tokenized(text));
    }

    private static List<String> tokenized(String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.setReader(new CharArrayReader(WordBreaks.drawn(text)));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(offset.startOffset() + "-" + offset.endOffset());
            }
        }
        return tokens;
    }

    private static List<Found> terms(String language, String field, String text) throws IOException {
        List<Found> terms = new ArrayList<>();
        try (TokenStream stream =
                CodePointOffsets.stream(PassageAnalyzers.of(language).orElseThrow(), field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Found(
                        term.toString(), step.getPositionIncrement(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return terms;
    }

    private static List<List<Integer>> places(List<Found> terms) {
        return terms.stream()
                .map(found -> List.of(found.step, found.start, found.end))
                .toList();
    }

    private record Found(String term, int step, int start, int end) {}

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(PassageAnalyzers.languages());
    }

    /** Words, marks and signs of many scripts in any order, with and without blanks between. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                ("a|B|arms|Treaty|1|1,000|3.5|U.S.|Н.А.Т.О.|ё|й|ядерного|é|ß|İ|ı|ﬁ|中|核武器|カ|한국|ع|الأمن|می‌خواهد|ש\"ש|ก"
                                + "|.|,|;|:|'|’|‘|`|´|′|-|–|_|\"|«|»|…|·|×|ª|ʼ|،|؟|\u00AD|\u200B|\u200C|\u200D|\u0301|\u0308|\u064B"
                                + "|\u202F|\u00A0|\u3000|\u2028|\u0085|\uFEFF|\u200F|😀|👩\u200D👧|#\uFE0F\u20E3|𝐚𝐫𝐦𝐬|ＡＢ|１|．|\uD800|\uDC00"
                                + "|l'OTAN|NATO'nun|O'Neill|end.The|\n|\t| | | ")
                        .split("\\|"));
        Arbitrary<String> mixed =
                bits.list().ofMaxSize(20).map(parts -> parts.stream().collect(Collectors.joining()));
        Arbitrary<String> longWord =
                Arbitraries.of("a", "я", "𝐚", "a'").map(letter -> "x " + letter.repeat(300) + " y");
        return Arbitraries.frequencyOf(
                Tuple.of(10, mixed), Tuple.of(5, Arbitraries.strings().all().ofMaxLength(40)), Tuple.of(1, longWord));
    }
}
