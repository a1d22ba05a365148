package dev.communique.gateway.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How everything is doing. */
@Schema(description = "How services, database, topics and stream are doing")
record Status(
        boolean ready, List<Part> services, Part database, Part broker, Sources sources, Themes themes, Stream stream) {

    /** @param reason why it is not ready, or null */
    @Schema(name = "StatusPart")
    record Part(
            @Schema(examples = "ingest-service") String name,
            boolean ready,

            @Schema(description = "Why it is not; null while it is")
            String reason) {}

    /** Null while the database is away. */
    @Schema(name = "StatusThemes", description = "How the themes that are followed are doing")
    record Themes(
            @Schema(examples = "29") long followed,

            @Schema(description = "How many are not found yet in all that arrived before them", examples = "0")
            long filling,

            @Schema(
                    description =
                            "Those that are not matched, with the reason, 50 at most; restoring one tries it again")
            List<SetAside> setAside) {}

    @Schema(name = "StatusTheme")
    record SetAside(@Schema(examples = "arms-control") String theme, String reason) {}

    /** @param position up to where the topics were read; an event's id */
    @Schema(name = "StatusStream")
    record Stream(
            int clients,
            @Schema(examples = "12.44.9.7_3.0.0.1") String position) {}

    /** Null while the database is away. */
    @Schema(name = "StatusSources", description = "How the sources that are polled are doing")
    record Sources(
            @Schema(description = "How many there are in each condition", examples = "{\"ok\": 41, \"failing\": 1}")
            Map<String, Long> conditions,

            @Schema(description = "Those with an outage, the longest first, 50 at most")
            List<Ailing> ailing) {}

    /** @param watermark up to then everything that the source listed is here; null where nothing is known */
    @Schema(name = "StatusSource")
    record Ailing(
            @Schema(examples = "lorania-mfa") String source,
            @Schema(examples = "failing") String condition,
            Instant since,
            String reason,
            Instant watermark) {}
}
