package dev.communique.ingest.revision;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.reading.Given;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.StatementKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a client wants to have put right.
 *
 * @param changes by field, as they are to stand; null takes a correction back
 */
record CorrectionForm(Map<String, String> changes, String author, String comment) {
    private static final List<String> FIELDS =
            List.of("speaker", "role", "published", "delivered", "kind", "title", "language");
    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_COMMENT = 2000;

    /** @throws ProblemException where the bytes are no such object */
    static CorrectionForm parse(byte[] body) {
        List<String> known = new ArrayList<>(FIELDS);
        known.addAll(List.of("author", "comment"));
        JsonObject object = JsonObject.parse(body).only("correction", known);
        Map<String, String> given = new HashMap<>();
        FIELDS.stream().filter(object::has).forEach(field -> given.put(field, object.text(field)));
        if (given.isEmpty()) {
            throw ProblemException.invalid(
                    null, "a correction must give at least one of %s".formatted(String.join(", ", FIELDS)));
        }
        return new CorrectionForm(
                checked(given),
                required("author", object.text("author"), LONGEST_AUTHOR),
                required("comment", object.text("comment"), LONGEST_COMMENT));
    }

    /** The cause of a withdrawal: an author and a comment, either may be missing. */
    static Cause withdrawal(String author, String comment) {
        return new Cause(
                RevisionReason.WITHDRAWN,
                author == null ? null : required("author", author, LONGEST_AUTHOR),
                comment == null ? null : required("comment", comment, LONGEST_COMMENT));
    }

    private static Map<String, String> checked(Map<String, String> given) {
        given.forEach((field, value) -> {
            if (value != null && value.isBlank()) {
                throw ProblemException.invalid(field, field + " must not be empty; null takes a correction of it back");
            }
        });
        String kind = given.get("kind");
        if (kind != null && StatementKind.of(kind).isEmpty()) {
            throw ProblemException.invalid(
                    "kind",
                    "kind must be one of %s"
                            .formatted(Arrays.stream(StatementKind.values())
                                    .map(StatementKind::text)
                                    .collect(Collectors.joining(", "))));
        }
        try {
            Given checked = Given.of(RawStatement.ofText("-")
                    .withTitle(given.get("title"))
                    .withPublished(given.get("published"))
                    .withDelivered(given.get("delivered"))
                    .withLanguage(given.get("language"))
                    .withSpeaker(given.get("speaker"), given.get("role")));
            given.computeIfPresent("title", (field, value) -> checked.title());
            given.computeIfPresent("published", (field, value) -> text(checked.published()));
            given.computeIfPresent("delivered", (field, value) -> text(checked.delivered()));
            given.computeIfPresent("language", (field, value) -> checked.language());
            given.computeIfPresent("speaker", (field, value) -> checked.speaker());
            given.computeIfPresent("role", (field, value) -> checked.role());
            return given;
        } catch (InvalidFieldException e) {
            throw ProblemException.invalid(e.field(), e.getMessage());
        }
    }

    private static String text(DateOrInstant date) {
        return date.text();
    }

    private static String required(String field, String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw ProblemException.invalid(
                    field, "%s must be given, with %d characters at most".formatted(field, longest));
        }
        return text.replace('\0', '\uFFFD');
    }
}
