package dev.communique.ingest.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in YAML between two lines {@code ---} above a stored text: fields of whoever keeps it, no part of what was
 * said. What is not YAML there, or no mapping, is text.
 *
 * @param title or null
 * @param dates of publication, best evidence first
 * @param text what stands below
 */
record FrontMatter(String title, List<String> dates, String text) {
    private static final int LONGEST = 20_000;
    private static final Pattern MARK = Pattern.compile("^\\uFEFF?---[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern INSTANT = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d{2}:)");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> TITLES = List.of("title", "headline");
    private static final List<String> DATES = List.of(
            "published_time",
            "published_at",
            "published",
            "publishdate",
            "pubdate",
            "date_published",
            "date",
            "datetime");

    FrontMatter {
        dates = List.copyOf(dates);
    }

    static FrontMatter of(String source) {
        int first = 0;
        while (first < source.length() && (source.charAt(first) <= ' ' || source.charAt(first) == '\uFEFF')) {
            first++;
        }
        if (!source.startsWith("---", first)) {
            return none(source);
        }
        Matcher mark = MARK.matcher(source).region(0, Math.min(source.length(), LONGEST));
        if (!mark.find() || !source.substring(0, mark.start()).isBlank()) {
            return none(source);
        }
        int start = mark.end();
        if (!mark.find()) {
            return none(source);
        }
        String yaml = source.substring(start, mark.start());
        String text = source.substring(mark.end());
        if (yaml.isBlank()) {
            return none(text);
        }
        JsonNode fields = fields(yaml);
        return fields.isObject() ? new FrontMatter(title(fields), dates(fields), text) : none(source);
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(null, List.of(), text);
    }

    private static JsonNode fields(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            return YAML.missingNode();
        }
    }

    private static String title(JsonNode fields) {
        return values(fields, TITLES).stream()
                .findFirst()
                .map(PageMetadata::line)
                .orElse(null);
    }

    private static List<String> dates(JsonNode fields) {
        return values(fields, DATES).stream()
                .map(date -> INSTANT.matcher(date).replaceFirst("$1T"))
                .toList();
    }

    private static List<String> values(JsonNode fields, List<String> names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                boolean named = field.getKey().equalsIgnoreCase(name)
                        && field.getValue().isValueNode();
                if (named && !field.getValue().asText().isBlank()) {
                    values.add(field.getValue().asText().strip());
                }
            }
        }
        return values;
    }
}
