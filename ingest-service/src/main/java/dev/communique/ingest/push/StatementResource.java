package dev.communique.ingest.push;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.request.QueryParameters;
import dev.communique.ingest.revision.Accepted;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.PushSources;
import dev.communique.ingest.source.SourceRef;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Takes statements that clients push. */
@Path("/api/v1/statements")
public class StatementResource {
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String DEFAULT_SOURCE = "push";
    private static final String BACKFILL = "backfill";
    private static final int LARGEST_BODY = 10 << 20;

    private final Intake intake;
    private final PushSources sources;
    private final LineStream lines;

    StatementResource(Intake intake, PushSources sources, LineStream lines) {
        this.intake = intake;
        this.sources = sources;
        this.lines = lines;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response push(InputStream body, @Context UriInfo call) throws IOException {
        boolean backfill = backfill(call);
        PushedStatement pushed = PushedStatement.parse(bytes(body));
        Accepted accepted = intake.accept(pushed.statement(), source(pushed), backfill);
        return Response.accepted(accepted).type(MediaType.APPLICATION_JSON).build();
    }

    @POST
    @Consumes(JSON_LINES)
    public Response pushLines(InputStream body, @Context UriInfo call) {
        boolean backfill = backfill(call);
        Map<String, SourceRef> known = new HashMap<>();
        Function<PushedStatement, SourceRef> source =
                pushed -> known.computeIfAbsent(pushed.namedSource().orElse(DEFAULT_SOURCE), sources::named);
        StreamingOutput answers = out -> lines.answer(body, out, source, backfill);
        return Response.accepted(answers).type(JSON_LINES).build();
    }

    private SourceRef source(PushedStatement pushed) {
        return sources.named(pushed.namedSource().orElse(DEFAULT_SOURCE));
    }

    private static boolean backfill(UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of(BACKFILL));
        return QueryParameters.flag(call.getQueryParameters(), BACKFILL);
    }

    private static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            // Read to its end, or a client that is still sending never sees the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    null,
                    "the body may have %d bytes at most; send many statements as application/x-ndjson"
                            .formatted(LARGEST_BODY));
        }
        return bytes;
    }
}
