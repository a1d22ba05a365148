package dev.communique.gateway.statement;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of an export: a passage with everything needed to cite it. */
@Schema(description = "A passage with everything needed to cite it")
record CitedPassage(
        String id,
        int revision,
        String title,
        String url,
        String source,
        String publisher,
        String country,
        String kind,
        String published,
        String publishedBasis,
        String delivered,
        String seen,
        int passage,
        String turn,
        String speaker,
        String speakerSlug,
        String language,
        String theme,
        Integer version,
        List<List<Integer>> spans,
        String text) {

    static Stream<CitedPassage> of(StatementPage page) {
        return page.statements().stream()
                .flatMap(statement -> statement.passages().stream().map(passage -> of(page, statement, passage)));
    }

    private static CitedPassage of(
            StatementPage page, StatementPage.Found statement, StatementPage.FoundPassage passage) {
        return new CitedPassage(
                statement.id(),
                statement.revision(),
                statement.title(),
                statement.url(),
                statement.source(),
                statement.publisher().name(),
                statement.publisher().country(),
                statement.kind(),
                statement.published(),
                statement.publishedBasis(),
                statement.delivered(),
                statement.seen(),
                passage.index(),
                passage.turn(),
                passage.speaker(),
                passage.speakerSlug(),
                passage.language(),
                page.theme() == null ? null : page.theme().slug(),
                page.theme() == null ? null : page.theme().version(),
                passage.spans(),
                passage.text());
    }
}
