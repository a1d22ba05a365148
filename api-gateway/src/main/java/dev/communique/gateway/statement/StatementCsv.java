package dev.communique.gateway.statement;

import static dev.communique.gateway.query.CsvText.safe;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a page of statements as a table, one row a passage. */
@Provider
@Produces(StatementCsv.MEDIA_TYPE)
class StatementCsv implements MessageBodyWriter<StatementPage> {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "revision",
                    "title",
                    "url",
                    "source",
                    "publisher",
                    "country",
                    "kind",
                    "published",
                    "publishedBasis",
                    "delivered",
                    "seen",
                    "passage",
                    "turn",
                    "speaker",
                    "speakerSlug",
                    "language",
                    "theme",
                    "version",
                    "spans",
                    "text")
            .get();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == StatementPage.class;
    }

    @Override
    public void writeTo(
            StatementPage page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Writer writer = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        CSVPrinter table = new CSVPrinter(writer, FORMAT);
        for (CitedPassage row : CitedPassage.of(page).toList()) {
            table.printRecord(cells(row));
        }
        writer.flush();
    }

    private static Object[] cells(CitedPassage row) {
        return new Object[] {
            row.id(),
            row.revision(),
            safe(row.title()),
            safe(row.url()),
            safe(row.source()),
            safe(row.publisher()),
            safe(row.country()),
            safe(row.kind()),
            safe(row.published()),
            row.publishedBasis(),
            safe(row.delivered()),
            row.seen(),
            row.passage(),
            row.turn(),
            safe(row.speaker()),
            safe(row.speakerSlug()),
            safe(row.language()),
            safe(row.theme()),
            row.version(),
            spans(row.spans()),
            safe(row.text())
        };
    }

    /** As {@code 0-12 40-52}: readable, and one cell. */
    private static String spans(List<List<Integer>> spans) {
        return spans.stream().map(span -> span.get(0) + "-" + span.get(1)).collect(Collectors.joining(" "));
    }
}
