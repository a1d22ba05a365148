package dev.communique.ingest.archive;

import java.io.IOException;

/** An archive, or one file of it, cannot be read; the message is a sentence for the source's owner. */
final class ArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
