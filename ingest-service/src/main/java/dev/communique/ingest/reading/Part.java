package dev.communique.ingest.reading;

/** Which part somebody has in the conversation. */
enum Part {
    ASKER,
    OFFICIAL,
    MODERATOR,
    AUDIENCE,
    INTERPRETER;

    static Part of(LabelWord word) {
        return switch (word) {
            case QUESTION -> ASKER;
            case ANSWER, NAME -> OFFICIAL;
            case MODERATOR -> MODERATOR;
            case AUDIENCE -> AUDIENCE;
            case INTERPRETER -> INTERPRETER;
        };
    }
}
