package dev.communique.gateway.speaker;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as analysis-service answers. */
@Schema(description = "A person who speaks, under whatever name texts give")
record Speaker(
        @Schema(examples = "ada-quill") String slug,

        @Schema(
                description = "As people write it; the fullest that was seen, or the one that people chose",
                examples = "Ada Quill")
        String name,

        @Schema(
                description =
                        "Every name in every language and spelling; in a PUT the whole list, as slugs, names or these")
        List<Alias> aliases,

        @Schema(description = "Newest first; not changed by a PUT")
        List<Role> roles,

        @Schema(description = "ISO 3166-1 alpha-2; null where it is not known", examples = "LO")
        String country,

        @Schema(description = "How many say something of theirs; not changed by a PUT", examples = "128")
        long statements,

        @Schema(description = "Others whose names sound alike, for you to merge; only of one speaker")
        List<Candidate> candidates) {

    @Schema(name = "SpeakerAlias")
    record Alias(
            @Schema(examples = "a-quill") String slug,
            @Schema(examples = "A. Quill") String name,
            @Schema(examples = "[\"en\", \"ru\"]") List<String> languages,

            @Schema(
                    description =
                            "Whether people decided that it is this person's: then nothing that arrives changes it")
            boolean byHand) {}

    @Schema(name = "SpeakerRole")
    record Role(
            @Schema(examples = "Minister of Foreign Affairs of Lorania")
            String role,

            @Schema(description = "The first day on which a statement gave it", examples = "2024-02-01")
            String from,

            @Schema(description = "The last", examples = "2026-03-04")
            String to) {}

    @Schema(name = "SpeakerCandidate")
    record Candidate(String slug, String name, String country, List<String> aliases) {}
}
