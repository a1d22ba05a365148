package dev.communique.analysis.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a turn is in the exchange: who asks, who answers, who states, who only hands over. */
public enum TurnKind {
    QUESTION,
    ANSWER,
    STATEMENT,
    MODERATOR;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static TurnKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "turn kind must be question, answer, statement or moderator, not " + word));
    }
}
