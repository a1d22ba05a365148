package dev.communique.analysis.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * English passages of about 100 words: real ones from {@code ../shared/corpus}, seen from the root of the repository, or,
 * where that is not there, as many of made-up words, whose frequencies fall as those of a real language do (Zipf's law).
 */
final class BenchPassages {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final List<String> FILES = List.of(
            "ungdc_1970s.jsonl.gz", "ungdc_1990s.jsonl.gz", "ungdc_2010s.jsonl.gz", "whitehouse_2022q1.jsonl.gz");
    private static final int WORDS = 100;
    private static final int INVENTED_WORDS = 40_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private BenchPassages() {}

    static List<String> some(int count) {
        if (!Files.isDirectory(CORPUS)) {
            System.err.println("NOT REAL: " + CORPUS.toAbsolutePath() + " is not there, so passages are made up");
            return invented(count);
        }
        List<String> passages = new ArrayList<>();
        for (String file : FILES) {
            addFrom(file, passages, count * (FILES.indexOf(file) + 1) / FILES.size());
        }
        return passages;
    }

    private static void addFrom(String file, List<String> passages, int enough) {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CORPUS.resolve(file))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && passages.size() < enough; line = lines.readLine()) {
                addFromText(json.readTree(line).get("text").asText(), passages, enough);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFromText(String text, List<String> passages, int enough) {
        String[] words = BLANKS.split(text.strip());
        for (int i = 0; i + WORDS <= words.length && passages.size() < enough; i += WORDS) {
            passages.add(String.join(" ", List.of(words).subList(i, i + WORDS)));
        }
    }

    private static List<String> invented(int count) {
        Random random = new Random(1);
        List<String> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder passage = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                passage.append(invented(random)).append(word % 15 == 14 ? ". " : " ");
            }
            passages.add(passage.toString());
        }
        return passages;
    }

    private static String invented(Random random) {
        int rank = (int) Math.pow(INVENTED_WORDS, random.nextDouble());
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= 60) {
            word.append("bdfgklmnprst".charAt(rest % 12)).append("aeiou".charAt(rest / 12 % 5));
        }
        return word.toString();
    }
}
