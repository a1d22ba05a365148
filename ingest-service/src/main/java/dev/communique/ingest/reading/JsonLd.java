package dev.communique.ingest.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in schema.org's words; what it says of other items, in lists, is passed over. */
final class JsonLd {
    private static final int LONGEST = 500_000;
    private static final int MOST_NODES = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final List<String> articleDates = new ArrayList<>();
    private final List<String> pageDates = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> siteNames = new ArrayList<>();

    static JsonLd of(Document document) {
        JsonLd found = new JsonLd();
        for (Element script : document.select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() <= LONGEST) {
                found.read(json);
            }
        }
        return found;
    }

    /** Best first: the article's own, then the page's. */
    List<String> dates() {
        List<String> dates = new ArrayList<>(articleDates);
        dates.addAll(pageDates);
        return dates;
    }

    List<String> titles() {
        return titles;
    }

    List<String> siteNames() {
        return siteNames;
    }

    private void read(String json) {
        try {
            read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            // Written by hand, it often is no JSON; the one thing that is nearly always legible is the date.
            String date = after(json, "\"datePublished\"");
            if (date != null) {
                pageDates.add(date);
            }
        }
    }

    private void read(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                item(node);
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
                open.add(node.path("mainEntityOfPage"));
            }
        }
    }

    private void item(JsonNode item) {
        String type = item.path("@type").toString().toLowerCase(Locale.ROOT);
        if (type.contains("website") || type.contains("organization")) {
            add(siteNames, item.path("name"));
        } else if (!type.contains("list")) {
            boolean article = type.contains("article") || type.contains("report") || type.contains("posting");
            List<String> dates = article ? articleDates : pageDates;
            add(dates, item.path("datePublished"));
            add(titles, item.path("headline"));
            add(siteNames, item.path("publisher").path("name"));
            add(siteNames, item.path("isPartOf").path("name"));
        }
    }

    private static void add(List<String> values, JsonNode value) {
        if (value.isTextual() && !value.textValue().isBlank() && !values.contains(value.textValue())) {
            values.add(value.textValue());
        }
    }

    private static String after(String json, String key) {
        int at = json.indexOf(key);
        int open = at < 0 ? -1 : json.indexOf('"', at + key.length());
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        return close < 0 || close - open > 60 ? null : json.substring(open + 1, close);
    }
}
