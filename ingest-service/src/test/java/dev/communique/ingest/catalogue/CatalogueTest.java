package dev.communique.ingest.catalogue;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.communique.ingest.LocalServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class CatalogueTest {
    private static final Path SHARED = Path.of("../../shared/sources/catalogue.json");

    @Inject
    Catalogue catalogue;

    @Test
    void findsByWordsCountryAndLanguage() {
        authorized()
                .queryParam("q", "kremlin president")
                .get("/api/v1/catalogue?country=RU&language=en")
                .then()
                .statusCode(200)
                .body("entries.id", hasItem("en-kremlin-feed"))
                .body("entries.publisher.country", everyItem(equalTo("RU")))
                .body("entries.language", everyItem(equalTo("en")));
        authorized().get("/api/v1/catalogue?q=no-such-thing").then().body("entries", hasSize(0));
        authorized().get("/api/v1/catalogue?colour=red").then().statusCode(400).body("field", equalTo("colour"));
    }

    @Test
    void makesASourceOfEveryEntryThatIsUsable() {
        for (CatalogueEntry entry : catalogue.entries()) {
            int status = json("{\"catalogue\": \"%s\", \"check\": false, \"paused\": true}".formatted(entry.id()))
                    .post("/api/v1/sources")
                    .statusCode();
            authorized().delete("/api/v1/sources/" + entry.id().replace('_', '-'));

            assertThat(status).as(entry.id()).isEqualTo(entry.unusable() == null ? 201 : 400);
        }
    }

    @Test
    void saysWhyNoSourceCanBeMadeOfAnEntry() {
        json("{\"catalogue\": \"un-noon-briefing\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(400)
                .body("field", equalTo("catalogue"), "detail", containsString("is that of one item"));
    }

    @Test
    void holdsEveryPlaceThatIsKnown() throws IOException {
        if (!Files.exists(SHARED)) {
            System.err.println("WITHOUT THE SHARED CATALOGUE: whether every place of it is shipped is not checked");
            return;
        }
        List<String> ids = JsonPath.from(Files.readString(SHARED)).getList("id");

        assertThat(catalogue.entries()).extracting(CatalogueEntry::id).containsExactlyInAnyOrderElementsOf(ids);
    }
}
