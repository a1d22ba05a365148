package dev.communique.analysis.theme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a theme's query has to fit as a whole; what is counted are passages all the same. */
public enum Scope {
    /** One passage by itself. */
    PASSAGE,
    /** All passages of one turn together. */
    TURN,
    /** All passages of a statement together that the theme covers. */
    STATEMENT;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is no such scope. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    @JsonCreator
    static Scope read(String word) {
        return of(word).orElseThrow(
                        () -> new IllegalArgumentException("scope must be passage, turn or statement, not " + word));
    }
}
