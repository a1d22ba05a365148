package dev.communique.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;

/** Whatever is typed as a query is run as it says or refused. */
class ArbitraryQueryTest {
    private static final List<String> WORDS = List.of("treaty", "ban", "talks", "missile", "inspector");

    @Property
    void isReadOrRefusedAtAPlaceWithinIt(@ForAll("typed") String query, @ForAll("languages") String language) {
        try {
            assertThat(ThemeQueries.read(language, query).query()).isNotNull();
        } catch (QueryRefusedException refusal) {
            assertThat(refusal.getMessage()).endsWith(".");
            assertThat(refusal.position()).isBetween(-1, query.codePointCount(0, query.length()));
        }
    }

    @Property
    void canBeRunOnAnyPassageOnceItIsRead(
            @ForAll("typed") String query, @ForAll("typed") String passage, @ForAll("languages") String language) {
        ThemeQuery read;
        try {
            read = ThemeQueries.read(language, query);
        } catch (QueryRefusedException refusal) {
            return;
        }

        assertThat(new MatchedPassage(language, passage).matches(read)).isIn(true, false);
    }

    @Property
    void meansWhatItMeansToLucene(@ForAll("wellFormed") String query, @ForAll("passages") String passage)
            throws QueryNodeException {
        ThemeQuery read;
        try {
            read = ThemeQueries.read("en", query);
        } catch (QueryRefusedException refusal) {
            assertThat(refusal.getMessage())
                    .containsAnyOf("never match", "only excludes", "OR NOT", "can never be met");
            return;
        }
        StandardQueryParser parser =
                new StandardQueryParser(PassageAnalyzers.of("en").orElseThrow());
        ThemeQuery lucenes = new ThemeQuery("en", query, parser.parse(query, PassageAnalyzers.TEXT), List.of());

        assertThat(new MatchedPassage("en", passage).matches(read))
                .isEqualTo(new MatchedPassage("en", passage).matches(lucenes));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(PassageAnalyzers.languages());
    }

    /** Bits of the language in any order, and anything else. */
    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> bits = Arbitraries.of(
                ("AND|OR|NOT|(|)|\"|+|-|!|&&|~|~3|@2|^2|:|exact:|cased:|title:|text:|*|?|den*|fn:|fn:ordered(|fn:or(|2"
                                + "|fn:maxwidth(3|fn:within(|fn:atLeast(1|\\|/|[|{|TO|«|»|“|”|„|'|’|\u00AD|\u200C|😀"
                                + "|treaty|ban|U.S.|ядерного|ядерн*|核武器|核*|نزع|l'OTAN|NATO'nun|é|\uD800|\uDC00|\u0000|\u202F|<|=")
                        .split("\\|"));
        Arbitrary<String> joined = Combinators.combine(bits.list().ofMaxSize(15), Arbitraries.of("", " "))
                .as((parts, between) -> String.join(between, parts));
        return Arbitraries.oneOf(joined, Arbitraries.strings().all().ofMaxLength(40));
    }

    @Provide
    Arbitrary<String> passages() {
        return Arbitraries.of(WORDS).list().ofMaxSize(6).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return Arbitraries.lazyOf(this::leaf, this::leaf, this::group, this::pair);
    }

    private Arbitrary<String> leaf() {
        Arbitrary<String> word = Arbitraries.of(WORDS);
        Arbitrary<String> phrase = Combinators.combine(word, word, Arbitraries.of("", "~2"))
                .as((one, other, slop) -> "\"" + one + " " + other + "\"" + slop);
        Arbitrary<String> ordered =
                Combinators.combine(word, word).as((one, other) -> "fn:ordered(" + one + " " + other + ")");
        return Arbitraries.oneOf(word, word, phrase, ordered, word.map(one -> "exact:" + one));
    }

    /** In parentheses, for without them AND binds closer than OR here, and to Lucene's builder it does not. */
    private Arbitrary<String> pair() {
        return Combinators.combine(
                        wellFormed(), Arbitraries.of(" AND ", " OR ", " ", " AND NOT ", " -", " +"), wellFormed())
                .as((one, operator, other) -> operator.isBlank() || operator.equals(" OR ")
                        ? one + operator + other
                        : "((" + one + ")" + operator + "(" + other + "))");
    }

    /** Lucene's own parser breaks on a minimum of a group that is one word. */
    private Arbitrary<String> group() {
        Arbitrary<String> some = Combinators.combine(leaf(), leaf(), leaf(), Arbitraries.of("@1", "@2", "@3"))
                .as((one, two, three, minimum) -> "(" + one + " " + two + " OR " + three + ")" + minimum);
        return Arbitraries.oneOf(wellFormed().map(inner -> "(" + inner + ")"), some);
    }
}
