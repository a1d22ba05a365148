package dev.communique.analysis.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;

/** {@code /api/v1/themes/preview}. */
@Path("/api/v1/themes/preview")
@Blocking
class PreviewResource {
    private final Drafts drafts;
    private final Preview preview;

    PreviewResource(Drafts drafts, Preview preview) {
        this.drafts = drafts;
        this.preview = preview;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public PreviewAnswer preview(JsonNode theme) throws IOException, SQLException, InterruptedException {
        Drafts.Draft draft = drafts.read(theme);
        return preview.of(draft.theme(), draft.current());
    }
}
