package dev.communique.gateway.alert;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One time that an alert rule came true, as analysis-service wrote it. */
@Schema(description = "One time that a rule came true")
record Alert(
        @Schema(examples = "al_3f0c9c51-6f0a-3b7d-9d52-0c1d1f6a7a11")
        String id,

        @Schema(examples = "ar_7b1f6e0e-2a54-4b53-9b0f-6c0d7f4f9a20")
        String rule,

        @Schema(examples = "Arms control, first in 90 days") String name,
        @Schema(examples = "first-mention") String kind,
        @Schema(examples = "arms-control") String theme,

        @Schema(description = "What made it come true: the statement's id")
        String cause,

        @Schema(examples = "2026-03-04T10:31:07.911Z") String at,

        @Schema(examples = "First mention of arms-control in 90 days, by Ada Quill")
        String reason,

        Cause statement,
        List<Said> passages,
        List<String> webhooks,
        String note) {

    @Schema(name = "AlertStatement", description = "The statement that made the rule come true")
    record Cause(
            String id,
            int revision,
            String source,
            Publisher publisher,
            String url,
            String title,
            String kind,
            String published,
            String publishedBasis,
            String delivered,
            String seen,
            String language,
            String speaker,
            String speakerSlug,
            String role,
            List<Speaker> speakers,
            boolean backfill) {}

    @Schema(name = "AlertPublisher")
    record Publisher(String name, String country) {}

    @Schema(name = "AlertSpeaker")
    record Speaker(String slug, String name) {}

    @Schema(name = "AlertPassage", description = "What was said, with the spans that matched")
    record Said(
            int index,
            String turn,
            String speaker,
            String speakerSlug,
            String language,
            String text,
            List<List<Integer>> spans) {}
}
