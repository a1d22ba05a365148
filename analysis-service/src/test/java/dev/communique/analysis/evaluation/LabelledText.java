package dev.communique.analysis.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A text, and what people said it is about.
 *
 * @param line where it stands in its file, from 1
 * @param labels slugs of themes or codes; none says that it is about nothing that is labelled
 */
record LabelledText(int line, String text, String language, Set<String> labels) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGLISH = "en";

    LabelledText {
        labels = Set.copyOf(labels);
    }

    /** @throws IllegalArgumentException naming the line that is no labelled text */
    static List<LabelledText> in(Path file) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    texts.add(read(number, line));
                }
            }
        }
        return texts;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    private static LabelledText read(int number, String line) {
        try {
            JsonNode given = JSON.readTree(line);
            if (!given.path("text").isTextual() || given.get("text").asText().isBlank()) {
                throw new IllegalArgumentException("line " + number + ": text must be a text that is not empty");
            }
            if (!given.path("labels").isArray()) {
                throw new IllegalArgumentException(
                        "line " + number + ": labels must be a list, such as [\"sanctions\"]");
            }
            Set<String> labels = new LinkedHashSet<>();
            given.get("labels").forEach(label -> labels.add(label.asText()));
            return new LabelledText(
                    number, given.get("text").asText(), given.path("language").asText(ENGLISH), labels);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("line " + number + " is no JSON", e);
        }
    }
}
