package dev.communique.ingest.statement;

/** A value that a client gave and that cannot be accepted; the message is a sentence for that client. */
public class InvalidFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param sentence names the field, what was wrong and what would be right */
    public InvalidFieldException(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The name of the field as the client wrote it, such as {@code published}. */
    public String field() {
        return field;
    }
}
