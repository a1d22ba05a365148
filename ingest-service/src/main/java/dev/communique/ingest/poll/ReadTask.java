package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.FetchException;
import io.quarkus.logging.Log;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes one read of a source through its lanes to its entry in the ledger. */
final class ReadTask implements HostLanes.Task {
    private static final Duration RENEWAL = Duration.ofMinutes(4);

    private final SourceRead read;
    private final ReadLedger ledger;
    private final Clock clock;
    private final Consumer<ReadTask> atEnd;
    private final String home;
    private Instant claimed;
    private boolean hasBegun;
    private volatile long characters;

    ReadTask(SourceRead read, ReadLedger ledger, Clock clock, Consumer<ReadTask> atEnd) {
        this.read = read;
        this.ledger = ledger;
        this.clock = clock;
        this.atEnd = atEnd;
        home = host(read.source().url());
        claimed = clock.instant();
    }

    /** The host that lists the source's entries. */
    String home() {
        return home;
    }

    long characters() {
        return characters;
    }

    @Override
    public String host() {
        return host(read.address());
    }

    @Override
    public boolean step() {
        boolean goesOn = false;
        try {
            goesOn = stepOrEnd();
        } finally {
            if (!goesOn) {
                atEnd.accept(this);
            }
        }
        return goesOn;
    }

    private boolean stepOrEnd() {
        try {
            begin();
            read.step();
            characters = read.characters();
            if (read.goesOn()) {
                return true;
            }
            ledger.ended(read);
        } catch (FetchException e) {
            ledger.failed(read.source(), e);
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever is wrong with this source must not end the reading of the others.
            Log.errorf(e, "source not read source=%s", read.source().ref().slug());
            ledger.failed(read.source());
        }
        return false;
    }

    private void begin() {
        Instant now = clock.instant();
        if (!hasBegun) {
            hasBegun = true;
            ledger.begun(read.source());
        }
        if (now.isAfter(claimed.plus(RENEWAL))) {
            ledger.renew(read.source());
            claimed = now;
        }
    }

    // An address that cannot be read fails when it is fetched, in a lane of its own.
    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
