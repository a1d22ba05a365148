package dev.communique.gateway.revision;

import dev.communique.gateway.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what two revisions say about their statement as a whole. */
final class HeadDifference {
    private HeadDifference() {}

    static List<Difference.Field> between(Statement before, Statement after) {
        Map<String, String> old = fields(before);
        List<Difference.Field> changed = new ArrayList<>();
        fields(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changed.add(new Difference.Field(field, old.get(field), value));
            }
        });
        return changed;
    }

    private static Map<String, String> fields(Statement statement) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", statement.title());
        fields.put("kind", statement.kind());
        fields.put("published", statement.published());
        fields.put("publishedBasis", statement.publishedBasis());
        fields.put("delivered", statement.delivered());
        fields.put("language", statement.language());
        fields.put("speaker", statement.speaker());
        fields.put("role", statement.role());
        fields.put("url", statement.url());
        fields.put("copyOf", statement.copyOf());
        fields.put(
                "translationOf",
                statement.translationOf() == null
                        ? null
                        : statement.translationOf().id());
        return fields;
    }
}
