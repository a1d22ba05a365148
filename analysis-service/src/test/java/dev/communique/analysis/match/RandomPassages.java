package dev.communique.analysis.match;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Few words in any order, with everything between them that could move an offset. */
final class RandomPassages {
    static final List<String> ENGLISH = List.of(
            "arms", "Arms", "armed", "control", "controls", "controlled", "treaty", "treaties", "START", "start", "US",
            "us", "U.S.", "the", "of", "a", "naïve", "naive", "e\u0301lan", "café", "minister's", "1.5", "x");
    static final List<String> RUSSIAN = List.of(
            "контроль", "контроля", "Контролем", "вооружений", "вооружения", "ещё", "еще", "и", "на", "США", "Й", "NATO");
    static final List<String> CHINESE = List.of("军备", "控制", "条约", "军", "控", "的", "北约", "NATO", "１２", "美国");

    private static final Arbitrary<String> BETWEEN = Arbitraries.of(
            " ", " ", " ", " ", ", ", "-", ". ", " 🕊 ", " &amp; ", "; &#8217; ", "\u00A0", " \u0301", "\n", " 👩‍👩‍👧 ", "_",
            "\u200B", "\u00AD", "’", "…");

    private RandomPassages() {}

    static Arbitrary<List<String>> of(List<String> words) {
        Arbitrary<String> piece =
                Combinators.combine(Arbitraries.of(words), BETWEEN).as(String::concat);
        return piece.list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
