package dev.communique.analysis.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Why there is a revision. */
public enum RevisionReason {
    /** A source brought other content. */
    PUBLISHED,
    /** Somebody put it right by hand. */
    CORRECTION,
    /** What is known of it changed, not what was published: it counts, and alerts nothing. */
    REREAD,
    /** The last one, which takes back all counts. */
    WITHDRAWN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static RevisionReason of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "reason must be published, correction, reread or withdrawn, not " + word));
    }
}
