package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadablePartsTest {
    private static final String PLACE = "data-place";

    static List<Path> pages() throws IOException {
        try (Stream<Path> samples = Files.walk(Path.of("src/test/resources/pages"));
                Stream<Path> labelled = Files.walk(Path.of("src/bench/evaluation"))) {
            return Stream.concat(samples, labelled)
                    .filter(file -> file.toString().endsWith(".html"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areWhatTheLibraryKeepsByItself(Path page) throws IOException {
        Document document = Jsoup.parse(page.toFile(), null, "https://localhost/");
        int place = 0;
        for (Element element : document.getAllElements()) {
            element.attr(PLACE, String.valueOf(place++));
        }
        List<String> byItself = described(new Readability4J("https://localhost/", document.clone())
                .parse()
                .getArticleContent());

        assertThat(described(ReadableParts.of(document))).isEqualTo(byItself);
    }

    private static List<String> described(Element kept) {
        return kept == null
                ? List.of()
                : kept.select("[" + PLACE + "]").stream()
                        .map(element -> element.attr(PLACE) + " " + element.normalName() + " " + element.text())
                        .toList();
    }
}
