package dev.communique.gateway.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one revision of a statement has that another has not.
 *
 * @param against null where there was none before
 */
@Schema(name = "Difference", description = "What a revision changed in another one")
record Difference(
        String id,
        @Schema(examples = "2") int revision,

        @Schema(description = "The one it is compared with; null where there was none", examples = "1")
        Integer against,

        @Schema(description = "What changed in the head") List<Field> fields,

        @Schema(description = "The passages that were added, removed or changed, in the order of the text")
        List<OfPassage> passages) {

    @Schema(name = "FieldDifference")
    record Field(@Schema(examples = "title") String field, String before, String after) {}

    /**
     * @param before null where it was added
     * @param after null where it was removed
     */
    @Schema(name = "PassageDifference")
    record OfPassage(
            @Schema(description = "added, removed or changed", examples = "changed")
            String change,

            Side before,
            Side after) {}

    /** @param spans what stands only on this side; empty for what was added or removed as a whole */
    @Schema(name = "PassageSide")
    record Side(
            @Schema(examples = "1") int index,
            @Schema(examples = "answer") String turn,
            String speaker,
            String text,

            @Schema(
                    description = "The words that differ: half-open offsets in Unicode code points of text",
                    examples = "[[0, 12]]")
            List<List<Integer>> spans) {}
}
