package dev.communique.analysis.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Publisher;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReason;
import dev.communique.analysis.statement.Turn;
import dev.communique.analysis.statement.TurnKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Statements of 20 passages of 100 words: real English ones from {@code ../shared/corpus}, seen from the root of the
 * repository, repeated until there are enough; or, where that is not there, made-up words in their place.
 */
final class BenchStatements {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int WORDS = 100;
    private static final int PASSAGES = 20;
    private static final int SPEAKERS = 500;
    private static final int SOURCES = 40;
    private static final int INVENTED_PASSAGES = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1946, 1, 1);
    private static final int DAYS = 80 * 365;

    private final List<String> passages;

    private BenchStatements(List<String> passages) {
        this.passages = passages;
    }

    static BenchStatements read() {
        if (!Files.isDirectory(CORPUS)) {
            System.err.println("NOT REAL: " + CORPUS.toAbsolutePath() + " is not there, so passages are made up");
            return new BenchStatements(invented());
        }
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<String> passages = new ArrayList<>();
            files.filter(file -> file.getFileName().toString().matches("(ungdc|whitehouse).*gz"))
                    .sorted()
                    .forEach(file -> addFrom(file, passages));
            System.out.println("different passages: " + passages.size());
            return new BenchStatements(passages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param number the same statement for the same number */
    Revision statement(int number) {
        List<Passage> spoken = new ArrayList<>();
        for (int i = 0; i < PASSAGES; i++) {
            int passage = (int) ((number * (long) PASSAGES + i) % passages.size());
            spoken.add(new Passage(i, passages.get(passage), "en", List.of()));
        }
        String slug = "speaker-" + number % SPEAKERS;
        return new Revision(
                "st_%026d".formatted(number),
                1,
                "source-" + number % SOURCES,
                new Publisher("Ministry " + number % SOURCES, "LO"),
                null,
                "Remarks of day " + number,
                "speech",
                FIRST_DAY.plusDays(number * 7919L % DAYS).toString(),
                "published",
                null,
                "2026-03-04T10:31:07Z",
                "en",
                slug,
                slug,
                null,
                true,
                null,
                null,
                RevisionReason.PUBLISHED,
                null,
                null,
                List.of(new Turn(TurnKind.STATEMENT, slug, slug, null, spoken)));
    }

    private static void addFrom(Path file, List<String> passages) {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words =
                        BLANKS.split(json.readTree(line).get("text").asText().strip());
                for (int i = 0; i + WORDS <= words.length; i += WORDS) {
                    passages.add(String.join(" ", List.of(words).subList(i, i + WORDS)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of words whose frequencies fall as those of a language do (Zipf's law). */
    private static List<String> invented() {
        Random random = new Random(1);
        return Stream.generate(() -> Stream.generate(() -> "w" + (int) Math.pow(40_000, random.nextDouble()))
                        .limit(WORDS)
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .limit(INVENTED_PASSAGES)
                .toList();
    }
}
