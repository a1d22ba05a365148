package dev.communique.ingest.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.reading.StatementReader;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final StatementReader READER = new StatementReader();

    @Test
    void caseAndPunctuationAreNoDifference() {
        String text = words(120, 1);

        Shingles shouted = shingles(text.toUpperCase(Locale.ROOT).replace(" ", " — "));

        assertThat(shouted.similarity(shingles(text))).isEqualTo(1);
    }

    @Test
    void oneOtherWordChangesFiveShingles() {
        String text = words(104, 1);
        String[] changed = text.split(" ");
        changed[50] = "elsewhere";

        double similarity = shingles(text).similarity(shingles(String.join(" ", changed)));

        assertThat(similarity).isEqualTo(95 / 105.0);
    }

    @Test
    void textsThatShareNothingAreNotNear() {
        assertThat(shingles(words(200, 1)).similarity(shingles(words(200, 2)))).isZero();
    }

    @Test
    void aShortTextIsNobodysCopy() {
        assertThat(shingles(words(50, 1))).isNull();
        assertThat(shingles(words(51, 1))).isNotNull();
    }

    @Test
    void nearTextsMeetInABandAndOthersDoNot() {
        int met = 0;
        int strangers = 0;
        for (int seed = 0; seed < 200; seed++) {
            String text = words(300, seed);
            long[] bands = Bands.of(shingles(text));
            met += meet(bands, Bands.of(shingles(withOtherWords(text, 5, seed)))) ? 1 : 0;
            strangers += meet(bands, Bands.of(shingles(words(300, seed + 1000)))) ? 1 : 0;
        }

        assertThat(met).isGreaterThanOrEqualTo(195);
        assertThat(strangers).isZero();
    }

    @Test
    void bandsAreWhatIsStoredSinceEver() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            text.append(Integer.toString(i * 7919, 36)).append(i % 9 == 0 ? ". " : " ");
        }

        assertThat(Bands.of(shingles(text.toString())))
                .startsWith(-4165721912897088317L, -8680028359551695190L)
                .endsWith(4867538516018084579L);
    }

    private static boolean meet(long[] some, long[] others) {
        return IntStream.range(0, some.length).anyMatch(i -> some[i] == others[i]);
    }

    private static String words(int count, long seed) {
        return new Random(seed)
                .ints(count, 0, 20_000)
                .mapToObj(word -> "w" + Integer.toString(word, 36))
                .collect(Collectors.joining(" "));
    }

    private static String withOtherWords(String text, int count, long seed) {
        String[] words = text.split(" ");
        new Random(seed).ints(count, 0, words.length).forEach(place -> words[place] = "elsewhere");
        return Arrays.stream(words).collect(Collectors.joining(" "));
    }

    private static Shingles shingles(String text) {
        return Shingles.of(
                READER.read(RawStatement.ofText(text).withLanguage("en"), Publisher.named("Lorania"), Instant.EPOCH));
    }
}
