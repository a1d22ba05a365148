package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.Fetched;
import dev.communique.ingest.source.Validators;
import java.time.Duration;
import java.time.Instant;

/**
 * Guards one read against validators that lie. Now and then a source is read without a condition; where it then lists
 * something else than before, it is asked once more with the old validators. If it says that nothing has changed, it
 * lies, and is never asked conditionally again.
 */
final class Validation {
    private final Validators before;
    private final boolean isConditional;
    private Validators after;

    Validation(Validators before, Instant now, Duration recheck) {
        this.before = before;
        boolean isFresh =
                before.knownWhole() != null && before.knownWhole().plus(recheck).isAfter(now);
        isConditional = before.isTrusted() && !before.isEmpty() && isFresh;
        after = before;
    }

    String etag() {
        return isConditional ? before.etag() : null;
    }

    String lastModified() {
        return isConditional ? before.lastModified() : null;
    }

    /**
     * Takes note of what an answer lists.
     *
     * @return whether the old validators are to be tried
     */
    boolean lists(Fetched.Page page, String digest, Instant now) {
        boolean isTrusted = before.isTrusted();
        after = new Validators(
                isTrusted ? page.etag() : null, isTrusted ? page.lastModified() : null, digest, now, isTrusted);
        return !isConditional
                && isTrusted
                && !before.isEmpty()
                && before.digest() != null
                && !before.digest().equals(digest);
    }

    /** @return whether the source has lied */
    boolean wasTried(Fetched answer) {
        boolean hasLied = answer instanceof Fetched.NotModified;
        if (hasLied) {
            after = new Validators(null, null, after.digest(), after.knownWhole(), false);
        }
        return hasLied;
    }

    Validators before() {
        return before;
    }

    Validators after() {
        return after;
    }
}
