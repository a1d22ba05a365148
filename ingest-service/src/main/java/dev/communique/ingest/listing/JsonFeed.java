package dev.communique.ingest.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import dev.communique.ingest.reading.DateText;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/** A JSON Feed, version 1.0 or 1.1, read item by item. */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactory()).build();

    private final String url;
    private final Publisher publisher;
    private final Entries entries;
    private final List<String> further = new ArrayList<>();
    private boolean isFeed;

    private JsonFeed(String url, Publisher publisher, KindSettings settings) {
        this.url = url;
        this.publisher = publisher;
        entries = new Entries(url, settings);
    }

    static Listing parse(String url, String text, Publisher publisher, KindSettings settings) throws FetchException {
        JsonFeed feed = new JsonFeed(url, publisher, settings);
        try (JsonParser json = JSON.createParser(text)) {
            feed.read(json);
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(url, e);
        }
        if (!feed.isFeed) {
            throw unreadable(url, null);
        }
        return new Listing(feed.entries.list(), feed.further, null, null);
    }

    private static FetchException unreadable(String url, IOException cause) {
        return new FetchException(Reason.UNREADABLE, url + " is no JSON Feed that can be read", cause);
    }

    private void read(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "version" -> isFeed |= json.getValueAsString("").contains("jsonfeed.org/version/1");
                case "next_url" ->
                    Address.absolute(url, json.getValueAsString("")).ifPresent(further::add);
                case "items" -> items(json, value);
                default -> json.skipChildren();
            }
        }
    }

    private void items(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                return;
            }
            JsonNode item = JSON.readTree(json);
            if (item.isObject()) {
                entries.add(item(item));
            }
        }
    }

    private Entries.Item item(JsonNode item) {
        String modified = text(item, "date_modified");
        DateOrInstant published = DateText.read(text(item, "date_published"), publisher)
                .or(() -> DateText.read(modified, publisher))
                .orElse(null);
        String link = Address.absolute(url, text(item, "url"))
                .or(() -> Address.absolute(url, text(item, "external_url")))
                .orElse(null);
        return new Entries.Item(text(item, "id"), link, text(item, "title"), html(item), published, modified);
    }

    private static String html(JsonNode item) {
        String html = text(item, "content_html");
        if (html != null) {
            return html;
        }
        String text = text(item, "content_text") == null ? text(item, "summary") : text(item, "content_text");
        return text == null ? null : "<p>" + Entities.escape(text).replaceAll("\\R+", "</p>\n<p>") + "</p>";
    }

    // Identifiers are numbers in some feeds.
    private static String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
