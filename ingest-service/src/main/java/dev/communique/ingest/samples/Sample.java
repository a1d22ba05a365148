package dev.communique.ingest.samples;

import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/** One statement of the bundled archive, with the source and the publisher that it is credited to. */
record Sample(String source, Publisher publisher, RawStatement statement) {
    private static final List<String> FIELDS = List.of(
            "source", "publisher", "file", "url", "title", "published", "delivered", "language", "speaker", "role");

    /** @param texts gives the text in a file of the archive */
    static Sample parse(byte[] line, UnaryOperator<String> texts) {
        JsonObject object = JsonObject.parse(line).only("sample", FIELDS);
        JsonObject publisher = object.object("publisher").only("publisher", List.of("name", "country", "zone"));
        return new Sample(
                object.text("source"),
                new Publisher(
                        publisher.text("name"), publisher.text("country"), ZoneId.of(publisher.text("zone")), null),
                new RawStatement(
                        texts.apply(object.text("file")),
                        null,
                        object.text("url"),
                        object.text("title"),
                        object.text("published"),
                        object.text("delivered"),
                        object.text("language"),
                        object.text("speaker"),
                        object.text("role")));
    }
}
