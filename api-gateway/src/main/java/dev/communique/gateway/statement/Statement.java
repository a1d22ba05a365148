package dev.communique.gateway.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The counted revision of one statement, turn by turn. Read from the record of topic {@code statements}, which knows no
 * mentions, and returned with them.
 *
 * @param published as the publisher wrote it, never converted
 */
@Schema(description = "One published text in its counted revision, with what themes found in it")
public record Statement(
        @Schema(examples = "st_4q7k2m9x1c8v5b3n6p0d7f2h4j") String id,
        @Schema(examples = "1") int revision,
        String url,
        @Schema(examples = "lorania-mfa") String source,
        Publisher publisher,
        String title,
        @Schema(examples = "interview") String kind,

        @Schema(
                description = "An instant with the publisher's offset, or only a date; as given",
                examples = "2026-03-04T11:27:00+01:00")
        String published,

        @Schema(description = "Which date stands in published: published, delivered or seen", examples = "published")
        String publishedBasis,

        @Schema(examples = "2026-03-03") String delivered,

        @Schema(description = "When it was accepted here", examples = "2026-03-04T10:31:07.412Z")
        String seen,

        @Schema(examples = "en") String language,

        @Schema(description = "The main speaker's name; null when unnamed", examples = "Ada Quill")
        String speaker,

        @Schema(examples = "ada-quill") String speakerSlug,
        String role,

        @Schema(description = "Whether the text was too long to be kept whole")
        boolean truncated,

        @Schema(description = "The statement whose text stands here too; null where there is none")
        String copyOf,

        @Schema(description = "The statement that this is a translation of; null where there is none")
        Original translationOf,

        @Schema(
                description = "Why there is this revision: published, correction, reread or withdrawn",
                examples = "published")
        String reason,

        @Schema(description = "Who corrected it, or null") String author,

        @Schema(description = "What they said about it, or null")
        String comment,

        List<Turn> turns,
        List<Warning> warnings) {

    public Statement {
        // What was stored before there were other reasons has none.
        reason = reason == null ? "published" : reason;
        turns = List.copyOf(turns);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** @param country ISO 3166-1 alpha-2, or null */
    @Schema(name = "Publisher")
    public record Publisher(
            @Schema(examples = "Ministry of Foreign Affairs of Lorania")
            String name,

            @Schema(examples = "LO") String country) {}

    /** @param language of that statement */
    @Schema(name = "Original")
    public record Original(
            @Schema(examples = "st_4q7k2m9x1c8v5b3n6p0d7f2h4j")
            String id,

            @Schema(examples = "en") String language) {}

    /** @param kind question, answer, statement or moderator */
    @Schema(name = "Turn", description = "A stretch of one speaker")
    public record Turn(
            @Schema(examples = "answer") String kind,
            String speaker,
            String speakerSlug,

            @Schema(
                    description = "What is printed where the speaker's name was taken from; null where nothing is",
                    examples = "MINISTER QUILL")
            String label,

            String role,
            String note,
            List<Passage> passages) {
        public Turn {
            passages = List.copyOf(passages);
        }
    }

    /** @param index counted through the whole statement */
    @Schema(name = "Passage", description = "A paragraph: the unit that is matched and counted")
    public record Passage(
            @Schema(examples = "1") int index,
            String text,
            String language,

            @Schema(
                    description =
                            "Stage directions, such as (Laughter.): in no count. Half-open offsets in Unicode code"
                                    + " points of the text",
                    examples = "[[0, 11]]")
            List<List<Integer>> directions,

            List<Mention> mentions) {
        public Passage {
            directions = directions == null ? List.of() : List.copyOf(directions);
            mentions = mentions == null ? List.of() : List.copyOf(mentions);
        }
    }

    /** @param spans half-open offsets in Unicode code points of the passage's text */
    @Schema(name = "PassageMention", description = "That a theme's version matched this passage, and where")
    public record Mention(
            @Schema(examples = "arms-control") String theme,
            @Schema(examples = "1") int version,

            @Schema(
                    description = "Half-open offsets in Unicode code points of the passage's text",
                    examples = "[[0, 12]]")
            List<List<Integer>> spans) {}

    /** @param code what the reader was unsure of, with the positions that it is about */
    @Schema(name = "Warning")
    public record Warning(
            @Schema(examples = "zone-assumed") String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(type = SchemaType.INTEGER)
            Integer turn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(type = SchemaType.INTEGER)
            Integer passage) {}

    /** @param mentions by passage index */
    public Statement withMentions(Map<Integer, List<Mention>> mentions) {
        List<Turn> marked = turns.stream()
                .map(turn -> new Turn(
                        turn.kind(),
                        turn.speaker(),
                        turn.speakerSlug(),
                        turn.label(),
                        turn.role(),
                        turn.note(),
                        turn.passages().stream()
                                .map(passage -> new Passage(
                                        passage.index(),
                                        passage.text(),
                                        passage.language(),
                                        passage.directions(),
                                        mentions.getOrDefault(passage.index(), List.of())))
                                .toList()))
                .toList();
        return new Statement(
                id,
                revision,
                url,
                source,
                publisher,
                title,
                kind,
                published,
                publishedBasis,
                delivered,
                seen,
                language,
                speaker,
                speakerSlug,
                role,
                truncated,
                copyOf,
                translationOf,
                reason,
                author,
                comment,
                marked,
                warnings);
    }
}
