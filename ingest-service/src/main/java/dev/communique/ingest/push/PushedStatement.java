package dev.communique.ingest.push;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.statement.RawStatement;
import java.util.List;
import java.util.Optional;

/**
 * The JSON object in which a client hands in a statement.
 *
 * @param source the slug of a push source, or null
 */
record PushedStatement(RawStatement statement, String source) {
    private static final List<String> FIELDS =
            List.of("url", "title", "text", "html", "published", "delivered", "language", "speaker", "role", "source");

    Optional<String> namedSource() {
        return Optional.ofNullable(source);
    }

    /** @throws ProblemException where the bytes are no such object */
    static PushedStatement parse(byte[] bytes) {
        JsonObject object = JsonObject.parse(bytes).only("statement", FIELDS);
        String text = object.text("text");
        String html = object.text("html");
        if ((text == null) == (html == null)) {
            throw ProblemException.invalid("text", "give the statement either as text or as html");
        }
        return new PushedStatement(
                new RawStatement(
                        text,
                        html,
                        object.text("url"),
                        object.text("title"),
                        object.text("published"),
                        object.text("delivered"),
                        object.text("language"),
                        object.text("speaker"),
                        object.text("role")),
                object.text("source"));
    }
}
