package dev.communique.analysis.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How far what arrived before a version is matched with it.
 *
 * @param mentions that were found then; null until it is done
 * @param tookMillis null until it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackFill(State state, Long mentions, Long tookMillis) {
    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** The next version came first: its series is not complete and stays so. */
        STOPPED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
