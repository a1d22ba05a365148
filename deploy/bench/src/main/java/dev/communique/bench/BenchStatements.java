package dev.communique.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;

/** Statements of one run, as the JSON that is pushed. The name of the run makes them new to every archive. */
final class BenchStatements {
    private static final int LEAST_WORDS = 300;
    private static final int WORDS_SPREAD = 701;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source;
    private final Texts texts;
    private final long seed;

    BenchStatements(String source, long seed) {
        this.source = source;
        this.seed = seed;
        this.texts = new Texts(seed);
    }

    String source() {
        return source;
    }

    /** Of 300 to 1,000 words. */
    String json(int number) {
        return json(number, LEAST_WORDS + new Random(seed ^ number).nextInt(WORDS_SPREAD));
    }

    String json(int number, int words) {
        return JSON.createObjectNode()
                .put("source", source)
                .put("url", "https://bench.example/%s/%d".formatted(source, number))
                .put("title", "Statement %d of %s".formatted(number, source))
                .put("published", "2026-01-%02d".formatted(1 + number % 28))
                .put("language", "en")
                .put("speaker", "Ada Quill")
                .put("text", texts.text(number, words))
                .toString();
    }
}
