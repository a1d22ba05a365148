package dev.communique.ingest.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.TurnKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code labels.jsonl}; field names in any case, with or without {@code _} and {@code -}; unknown ones are passed over. */
final class Labels {
    static final String FILE = "labels.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORDS_OF_A_WHOLE_TURN = 6;

    private Labels() {}

    /**
     * @throws LabelsException for the first line that cannot be used
     * @throws IOException where the file cannot be read
     */
    static List<LabelledStatement> read(Path folder) throws IOException {
        List<LabelledStatement> statements = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            number++;
            String json = line.replace("\uFEFF", "").strip();
            if (json.isEmpty()) {
                continue;
            }
            try {
                LabelledStatement statement = statement(new Fields(JSON.readTree(json)));
                if (!Files.isRegularFile(folder.resolve(statement.file()))) {
                    throw new IllegalArgumentException("file %s is not in the folder".formatted(statement.file()));
                }
                statements.add(statement);
            } catch (JsonProcessingException e) {
                throw new LabelsException(number, "this is no JSON object: " + e.getOriginalMessage(), e);
            } catch (IllegalArgumentException e) {
                throw new LabelsException(number, e.getMessage(), e);
            }
        }
        return statements;
    }

    private static LabelledStatement statement(Fields label) {
        String file = label.text("file");
        if (file == null || file.isEmpty()) {
            throw new IllegalArgumentException("file is missing; name the text or page that is labelled");
        }
        return new LabelledStatement(
                file,
                label.value("url"),
                publisher(label, file),
                label.text("title"),
                date(label, "published"),
                date(label, "delivered"),
                label.value("language"),
                label.text("mainspeaker"),
                label.list("turns").stream().map(turn -> turn(new Fields(turn))).toList(),
                label.list("boilerplate").stream()
                        .map(JsonNode::asText)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    /** By name where it is only that; without any, the folder or the beginning of the file's name stands for it. */
    private static Publisher publisher(Fields label, String file) {
        JsonNode node = label.node("publisher");
        if (node.isTextual() && !node.asText().isBlank()) {
            return Publisher.named(node.asText().strip());
        }
        if (!node.isObject()) {
            return Publisher.named(
                    file.replaceFirst("[-/.].*", "").isEmpty() ? file : file.replaceFirst("[-/.].*", ""));
        }
        Fields publisher = new Fields(node);
        String name = publisher.value("name");
        String country = publisher.value("country");
        return new Publisher(
                name == null ? file : name,
                country == null ? null : country.toUpperCase(Locale.ROOT),
                zone(publisher.value("zone")),
                publisher.value("language"));
    }

    private static ZoneId zone(String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "zone must be one such as Europe/Moscow or +03:00, not %s".formatted(zone), e);
        }
    }

    private static DateOrInstant date(Fields label, String field) {
        String text = label.value(field);
        try {
            return text == null ? null : new DateOrInstant(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(field, e.getMessage()), e);
        }
    }

    private static LabelledTurn turn(Fields turn) {
        String kind = turn.value("kind");
        String first = turn.value("first");
        String last = turn.value("last");
        String whole = turn.value("text");
        if (whole != null && first == null && last == null) {
            String[] words = whole.split("\\s+");
            int ends = Math.min(WORDS_OF_A_WHOLE_TURN, words.length);
            first = String.join(" ", Arrays.copyOf(words, ends));
            last = String.join(" ", Arrays.copyOfRange(words, words.length - ends, words.length));
        }
        return new LabelledTurn(kind == null ? null : kind(kind), turn.text("speaker"), first, last);
    }

    private static TurnKind kind(String kind) {
        try {
            return TurnKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "kind must be question, answer, statement or moderator, not %s".formatted(kind), e);
        }
    }

    /** An object whose field names are compared by their letters only. */
    private record Fields(JsonNode object) {
        Fields {
            if (!object.isObject()) {
                throw new IllegalArgumentException("an object is needed, not %s".formatted(object));
            }
        }

        JsonNode node(String name) {
            for (var field : object.properties()) {
                if (field.getKey().replaceAll("[_ -]", "").equalsIgnoreCase(name)) {
                    return field.getValue();
                }
            }
            return JSON.missingNode();
        }

        /** Empty where the field is null or blank, null where there is no such field. */
        String text(String name) {
            JsonNode node = node(name);
            if (node.isMissingNode()) {
                return null;
            }
            return node.isNull() ? "" : node.asText().strip();
        }

        /** Null also where the field is null or blank. */
        String value(String name) {
            String text = text(name);
            return text == null || text.isEmpty() ? null : text;
        }

        /** A single value counts as a list of one. */
        List<JsonNode> list(String name) {
            JsonNode node = node(name);
            if (node.isMissingNode() || node.isNull()) {
                return List.of();
            }
            List<JsonNode> values = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(values::add);
            } else {
                values.add(node);
            }
            return values;
        }
    }
}
