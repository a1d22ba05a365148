package dev.communique.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An address could not be read; the message is a sentence for the source's owner. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why, as metrics count it. */
    public enum Reason {
        FORBIDDEN_ADDRESS,
        /** robots.txt forbids it. */
        ROBOTS,
        UNREACHABLE,
        TIMEOUT,
        /** The connection ended before the answer did. */
        CUT_SHORT,
        TOO_MANY_REDIRECTS,
        TOO_LARGE,
        /** Unpacked it is out of all proportion to what was sent. */
        BOMB,
        /** The host asks for fewer requests, or others of ours wait for it already. */
        BUSY,
        /** The server says that it will not come back. */
        GONE,
        REFUSED,
        SERVER_ERROR,
        UNREADABLE;

        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Set<Reason> PASSING =
            EnumSet.of(Reason.UNREACHABLE, Reason.TIMEOUT, Reason.CUT_SHORT, Reason.BUSY, Reason.SERVER_ERROR);

    private final Reason reason;
    private final Duration retryAfter;

    public FetchException(Reason reason, String sentence, Throwable cause) {
        this(reason, sentence, null, cause);
    }

    FetchException(Reason reason, String sentence, Duration retryAfter, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** How long the server asks to be left alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the same address may well be read a while later. */
    public boolean isPassing() {
        return PASSING.contains(reason);
    }
}
