package dev.communique.ingest.fetch;

import java.io.IOException;
import java.util.Locale;

/** An address could not be read; the message is a sentence for the source's owner. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why, as metrics count it. */
    public enum Reason {
        FORBIDDEN_ADDRESS,
        UNREACHABLE,
        TIMEOUT,
        TOO_MANY_REDIRECTS,
        TOO_LARGE,
        REFUSED,
        SERVER_ERROR,
        UNREADABLE;

        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public FetchException(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the same address may well be read a while later. */
    public boolean isPassing() {
        return reason == Reason.UNREACHABLE || reason == Reason.TIMEOUT || reason == Reason.SERVER_ERROR;
    }
}
