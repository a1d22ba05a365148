package dev.communique.gateway.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The revisions of one statement, newest first.
 *
 * @param next the number to give as {@code before} for those that came earlier; null at the end
 */
@Schema(description = "The revisions of one statement, newest first")
record Revisions(
        String id,
        List<Revision> revisions,

        @Schema(description = "Give it as before= for earlier ones; null at the end", examples = "7")
        Integer next) {

    /** @param changed null for the first one */
    @Schema(name = "Revision")
    record Revision(
            @Schema(examples = "2") int number,

            @Schema(description = "When it was accepted here", examples = "2026-03-04T10:31:07.412Z")
            String seen,

            @Schema(description = "published, correction or reread", examples = "correction")
            String reason,

            @Schema(description = "Who corrected it, or null")
            String author,

            @Schema(description = "What they said about it, or null")
            String comment,

            @Schema(examples = "2026-03-04T11:27:00+01:00") String published,
            String title,
            Change changed) {}

    /** What a revision changed in the one before it, in short. */
    @Schema(name = "RevisionChange")
    record Change(
            @Schema(examples = "[\"title\"]") List<String> fields,

            @Schema(description = "Passages", examples = "1")
            int added,

            @Schema(description = "Passages", examples = "0")
            int removed,

            @Schema(description = "Passages", examples = "2")
            int changed) {

        static Change of(List<Difference.Field> fields, List<Difference.OfPassage> passages) {
            return new Change(
                    fields.stream().map(Difference.Field::field).toList(),
                    count(passages, "added"),
                    count(passages, "removed"),
                    count(passages, "changed"));
        }

        private static int count(List<Difference.OfPassage> passages, String change) {
            return (int) passages.stream()
                    .filter(passage -> passage.change().equals(change))
                    .count();
        }
    }
}
