package dev.communique.gateway.alert;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to watch for; only described here, because analysis-service owns and checks it. */
@Schema(description = "What to watch for, and whom to tell")
record AlertRule(
        @Schema(readOnly = true, examples = "ar_7b1f6e0e-2a54-4b53-9b0f-6c0d7f4f9a20")
        String id,

        @Schema(examples = "Arms control, first in 90 days") String name,

        @Schema(description = "every-mention or first-mention", examples = "first-mention")
        String kind,

        @Schema(examples = "arms-control") String theme,

        @Schema(description = "first-mention only: how long there was none before, ISO 8601", examples = "P90D")
        String period,

        @Schema(description = "Only in this speaker's words: slug or name", examples = "ada-quill")
        String speaker,

        @Schema(description = "Only from this source", examples = "lorania-mfa")
        String source,

        @Schema(description = "Only from this country's publishers", examples = "LO")
        String country,

        @Schema(description = "Ids of webhooks", examples = "[\"wh_0d6c3c3e-64b0-4a0e-8a4e-0a8f1f2c5d10\"]")
        List<String> webhooks,

        @Schema(description = "Comes with every alert") String note) {}
