package dev.communique.gateway.status;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How everything is doing. */
@Schema(description = "How services, database, topics and stream are doing")
record Status(boolean ready, List<Part> services, Part database, Part broker, Stream stream) {

    /** @param reason why it is not ready, or null */
    @Schema(name = "StatusPart")
    record Part(
            @Schema(examples = "ingest-service") String name,
            boolean ready,

            @Schema(description = "Why it is not; null while it is")
            String reason) {}

    /** @param position up to where the topics were read; an event's id */
    @Schema(name = "StatusStream")
    record Stream(
            int clients,
            @Schema(examples = "12.44.9.7_3.0.0.1") String position) {}
}
