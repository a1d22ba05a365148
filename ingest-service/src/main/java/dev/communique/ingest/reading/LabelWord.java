package dev.communique.ingest.reading;

import dev.communique.ingest.statement.TurnKind;
import java.util.HashMap;
import java.util.Map;

/** What a label says by itself, before anybody is known by name. */
enum LabelWord {
    QUESTION("label.question", TurnKind.QUESTION),
    ANSWER("label.answer", TurnKind.ANSWER),
    MODERATOR("label.moderator", TurnKind.MODERATOR),
    /** Calls from the floor: no official speaks, but no questions have begun either. */
    AUDIENCE("label.audience", TurnKind.QUESTION),
    /** Whoever was speaking, in another language. */
    INTERPRETER("label.interpreter", null),
    /** A name: what it means is decided by who it is. */
    NAME(null, null);

    private static final Map<String, LabelWord> BY_WORD = byWord();

    private static final int LONGEST_WITH_NAME = 40;

    private final String key;
    final TurnKind kind;

    LabelWord(String key, TurnKind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** @param lower a label in lower case, without its notes */
    static LabelWord of(String lower) {
        LabelWord word = BY_WORD.get(lower);
        boolean numbered = lower.length() > 5 && Character.isDigit(lower.charAt(lower.length() - 1));
        if (word == null && numbered) {
            word = BY_WORD.get(lower.replaceFirst("\\s?\\d{1,3}$", "")); // Question 2, but not Q1
        }
        return word == null ? withName(lower) : word;
    }

    // Moderator Carmen Rouge; Vors. Welt
    private static LabelWord withName(String lower) {
        int space = lower.indexOf(' ');
        boolean chairing = space > 0 && Words.CHAIRING.contains(Words.plain(lower.substring(0, space)));
        return chairing && lower.length() < LONGEST_WITH_NAME ? MODERATOR : NAME;
    }

    private static Map<String, LabelWord> byWord() {
        Map<String, LabelWord> words = new HashMap<>();
        for (LabelWord word : values()) {
            if (word.key != null) {
                Words.list(word.key).forEach(text -> words.put(text, word));
            }
        }
        return Map.copyOf(words);
    }
}
