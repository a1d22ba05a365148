package dev.communique.ingest.source;

import jakarta.persistence.Embeddable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The columns of a source that only its polling needs. */
@Embeddable
class Polling {
    public String host;
    public String movedTo;
    public Integer pauseSeconds;
    public String pauseReason;
    public String digest;
    public Instant knownWhole;
    public boolean distrusted;
    public double rhythmReads;
    public double rhythmChanged;
    public double rhythmSeconds;

    static Polling of(String url) {
        Polling polling = new Polling();
        polling.host = host(url);
        return polling;
    }

    /** What two addresses that burden the same server have in common; an address that cannot be read has its own. */
    private static String host(String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? url : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    Rhythm rhythm() {
        return new Rhythm(rhythmReads, rhythmChanged, rhythmSeconds);
    }

    void note(ReadNote note) {
        pauseSeconds = (int) note.next().interval().toSeconds();
        pauseReason = note.next().why();
        digest = note.validators().digest();
        knownWhole = note.validators().knownWhole();
        distrusted = !note.validators().isTrusted();
        rhythmReads = note.rhythm().reads();
        rhythmChanged = note.rhythm().changed();
        rhythmSeconds = note.rhythm().seconds();
        if (note.movedTo() != null) {
            movedTo = note.movedTo();
            host = host(movedTo);
        }
    }

    Duration pause() {
        return pauseSeconds == null ? null : Duration.ofSeconds(pauseSeconds);
    }
}
