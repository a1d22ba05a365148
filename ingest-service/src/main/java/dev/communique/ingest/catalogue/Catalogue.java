package dev.communique.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.request.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The places known to publish statements, as this release ships them. */
@ApplicationScoped
public class Catalogue {
    private static final String FILE = "/catalogue/catalogue.json";

    private final List<CatalogueEntry> entries = load();

    List<CatalogueEntry> entries() {
        return entries;
    }

    /**
     * What a client gave, completed by the entry that its field {@code catalogue} names; given fields win.
     *
     * @throws ProblemException where no source can be made of that entry
     */
    public JsonObject complete(JsonObject given) {
        String id = given.text("catalogue");
        if (id == null) {
            return given.without("catalogue");
        }
        CatalogueEntry entry = entries.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "catalogue",
                        "catalogue must be the id of an entry of GET /api/v1/catalogue, such as "
                                + entries.get(0).id()));
        if (entry.unusable() != null && !given.hasValue("url")) {
            throw ProblemException.invalid(
                    "catalogue",
                    "no source can be made of catalogue entry %s as it is: %s".formatted(id, entry.unusable()));
        }
        return given.without("catalogue").completedBy(entry.settings());
    }

    private static List<CatalogueEntry> load() {
        try (InputStream in = Catalogue.class.getResourceAsStream(FILE)) {
            List<CatalogueEntry> entries = new ArrayList<>();
            for (JsonNode entry : JsonMapper.builder().build().readTree(in)) {
                entries.add(new CatalogueEntry((ObjectNode) entry));
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }
}
