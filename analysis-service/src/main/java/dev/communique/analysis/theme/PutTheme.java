package dev.communique.analysis.theme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A theme after it was put, and what that did. */
record PutTheme(StoredTheme theme, Result result) {
    /** What putting a theme can do. */
    enum Result {
        CREATED,
        CHANGED,
        UNCHANGED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
