package dev.communique.ingest.evaluation;

/** A mistake in {@code labels.jsonl}; the message is a sentence that names the line. */
final class LabelsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    LabelsException(int line, String sentence, Throwable cause) {
        super("labels.jsonl, line %d: %s".formatted(line, sentence), cause);
    }
}
