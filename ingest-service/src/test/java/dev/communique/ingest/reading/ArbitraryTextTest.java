package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, whatever somebody makes up. */
class ArbitraryTextTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** What readers look for, and what hurts them. */
    private static final String[] PIECES = {
        "Question:",
        "Q    ",
        "QUESTION:",
        "Вопрос:",
        "П.Орлин:",
        "MR. KAEL:",
        "Ada Quill:",
        "答：",
        "【記者】",
        "سؤال:",
        "- ",
        "R - ",
        "\n",
        "\n\n",
        "\r\n",
        "\\\n",
        "\t",
        "    ",
        " ",
        ", ",
        "., ",
        "?, ",
        ": ",
        "：",
        "…",
        "**",
        "__",
        "\\_",
        "# ",
        "###",
        "> ",
        " [a](/b) ",
        "•",
        "|",
        "28 December 2023",
        "12/28/23",
        "11:27 29.12.2023",
        "19 April 201716:51",
        "令和5年12月28日",
        "本28日",
        "112-12-28",
        "٢٨ ديسمبر ٢٠٢٣",
        "۱۰ مهر ۱۴۰۵",
        "١٥ جمادى الآخرة ١٤٤٥",
        "31.02.2023",
        "99:99",
        "00-00-00 00:00",
        "2:08 p.m. EDT",
        "Last updated: 21-Nov-2019 10:03",
        "the",
        "of",
        "register",
        "Реестр",
        "договорились",
        "登记册",
        "登録簿",
        "السجل",
        "रजिस्टर",
        "등록부",
        "Straße",
        "İstanbul",
        "e\u0301",
        "😀",
        "\u0000",
        "\u0007",
        "\u00ad",
        "\u200b",
        "\u200f",
        "\u202e",
        "\u0640",
        "\ufeff",
        "\ufffe",
        "\ufb01",
        "\ufefb",
        "\ud83d",
        "\ude00",
        "\u2028",
        "\u000b",
        "ï»¿",
        "Ã©",
        "â€™",
        "Рџ",
        "Tags",
        "Дата публикации:",
        "See also:",
        "Photo:",
        "END",
        "THE WHITE HOUSE",
        "News",
        "Mr President,",
        "Title:",
        "A sentence that is long enough to be the paragraph of a statement, and that ends as sentences do."
    };

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().ofMaxLength(300);
    }

    @Provide
    Arbitrary<String> piecedText() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of(PIECES)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
        return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        Arbitrary<String> word = Arbitraries.of(
                "reeds",
                "wind",
                "over",
                "stone",
                "harbour",
                "slowly",
                "green",
                "lamps",
                "burning",
                "under",
                "bridges",
                "ветер",
                "камень",
                "гавань",
                "медленно",
                "зелёный",
                "лодка",
                "نور",
                "بحر",
                "حجر",
                "风",
                "石",
                "灯",
                "港");
        Arbitrary<String> sentence = Combinators.combine(
                        Arbitraries.integers().between(100, 99_999),
                        word.list().ofMinSize(4).ofMaxSize(40))
                .as((number, words) -> "And " + String.join(" ", words) + " x" + number + " stay.");
        return sentence.list().ofMinSize(2).ofMaxSize(20);
    }

    @Property
    void isReadOrRefusedByName(@ForAll("anyText") String text) {
        assertThat(read(text))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        one -> assertThat(one).get().satisfies(ArbitraryTextTest::hasPassages));
    }

    @Property
    void ofThePiecesReadersLookForIsReadOrRefusedByName(@ForAll("piecedText") String text) {
        assertThat(read(text))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        one -> assertThat(one).get().satisfies(ArbitraryTextTest::hasPassages));
    }

    @Property
    void noLetterIsInventedOrMoved(@ForAll("piecedText") String text) {
        Optional<ReadStatement> statement = read(text);

        // Letters, not words: a date that is glued to a word is parted from it.
        statement.ifPresent(read -> assertThat(
                        isInOrder(letters(words(ReaderFixture.passages(read))), letters(wordsOf(text))))
                .isTrue());
    }

    @Property
    void aTextIsReadTheSameTwice(@ForAll("piecedText") String text) {
        assertThat(read(text)).isEqualTo(read(text));
    }

    @Property
    void everyParagraphOfASpeechIsKeptAsItIs(@ForAll("paragraphs") List<String> paragraphs) {
        String text = "Speech on the harbour\n\n4 March 2026\n\n" + String.join("\n\n", paragraphs);

        ReadStatement statement = ReaderFixture.read(text);

        assertThat(ReaderFixture.passages(statement)).isEqualTo(paragraphs);
    }

    @Property
    void everyParagraphOfAnInterviewIsKeptAsItIs(@ForAll("paragraphs") List<String> paragraphs) {
        StringBuilder text = new StringBuilder("Interview with Ada Quill\n\n4 March 2026\n\n");
        for (int i = 0; i < paragraphs.size(); i++) {
            text.append(i % 2 == 0 ? "Question: " : "Ada Quill: ")
                    .append(paragraphs.get(i))
                    .append("\n\n");
        }

        ReadStatement statement = ReaderFixture.read(text.toString());

        assertThat(ReaderFixture.passages(statement)).isEqualTo(paragraphs);
    }

    private static Optional<ReadStatement> read(String text) {
        try {
            return Optional.of(ReaderFixture.read(RawStatement.ofText(text)));
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }

    private static void hasPassages(ReadStatement statement) {
        List<Passage> passages = statement.turns().stream()
                .flatMap(turn -> turn.passages().stream())
                .toList();
        assertThat(passages).isNotEmpty().allSatisfy(passage -> {
            assertThat(passage.text())
                    .isNotBlank()
                    .isEqualTo(TextCleaner.clean(passage.text()).strip());
            assertThat(passage.language()).isNotBlank();
        });
        assertThat(passages.stream().map(Passage::index).toList())
                .isEqualTo(Stream.iterate(0, i -> i + 1).limit(passages.size()).toList());
    }

    private static List<String> wordsOf(String text) {
        return words(List.of(TextCleaner.clean(Mojibake.repaired(text))));
    }

    private static List<String> words(List<String> texts) {
        List<String> words = new ArrayList<>();
        texts.forEach(
                text -> WORD.matcher(text).results().map(MatchResult::group).forEach(words::add));
        return words;
    }

    private static int[] letters(List<String> words) {
        return String.join("", words).codePoints().toArray();
    }

    private static boolean isInOrder(int[] part, int[] whole) {
        int at = 0;
        for (int letter : whole) {
            at += at < part.length && part[at] == letter ? 1 : 0;
        }
        return at == part.length;
    }
}
