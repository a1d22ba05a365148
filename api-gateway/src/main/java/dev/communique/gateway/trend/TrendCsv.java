package dev.communique.gateway.trend;

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
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes trends as one table for all themes, one row a point. */
@Provider
@Produces(TrendCsv.MEDIA_TYPE)
class TrendCsv implements MessageBodyWriter<Trends> {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** A table has no place to say how many groups are not in it. */
    private static final String OMITTED = "Communique-Omitted-Groups";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "theme",
                    "version",
                    "group",
                    "start",
                    "end",
                    "statements",
                    "mentions",
                    "speakers",
                    "denominatorStatements",
                    "denominatorPassages",
                    "denominatorWords",
                    "share",
                    "perHundredThousandWords",
                    "complete",
                    "outages")
            .get();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Trends.class;
    }

    @Override
    public void writeTo(
            Trends trends,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        if (trends.omitted() != null) {
            headers.putSingle(
                    OMITTED,
                    trends.omitted().stream().mapToLong(Trends.Omitted::groups).sum());
        }
        Writer writer = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        CSVPrinter table = new CSVPrinter(writer, FORMAT);
        for (Trends.Series series : trends.series()) {
            for (Trends.Point point : series.points()) {
                table.printRecord(
                        series.theme(),
                        series.version(),
                        series.group(),
                        point.start(),
                        point.end(),
                        point.statements(),
                        point.mentions(),
                        point.speakers(),
                        point.denominator().statements(),
                        point.denominator().passages(),
                        point.denominator().words(),
                        point.share(),
                        point.perHundredThousandWords(),
                        point.complete(),
                        outages(point));
            }
        }
        writer.flush();
    }

    private static String outages(Trends.Point point) {
        return point.outages().stream()
                .map(outage -> "%s %s %s/%s"
                        .formatted(
                                outage.source(),
                                outage.kind(),
                                outage.from(),
                                outage.to() == null ? ".." : outage.to()))
                .collect(Collectors.joining("; "));
    }
}
