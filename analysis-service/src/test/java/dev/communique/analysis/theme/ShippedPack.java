package dev.communique.analysis.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The pack that comes with the service, as its file stands. */
final class ShippedPack {
    private static final String FILE = "/themes/foreign-policy.yaml";

    private ShippedPack() {}

    /** Slug → language → query. */
    static Map<String, Map<String, String>> queries() {
        try (InputStream in = ShippedPack.class.getResourceAsStream(FILE)) {
            Map<String, List<Map<String, Object>>> pack = new Yaml().load(in);
            Map<String, Map<String, String>> queries = new LinkedHashMap<>();
            for (Map<String, Object> theme : pack.get("themes")) {
                queries.put((String) theme.get("slug"), strings(theme.get("queries")));
            }
            return queries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> strings(Object map) {
        Map<String, String> strings = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> strings.put((String) key, (String) value));
        return strings;
    }
}
