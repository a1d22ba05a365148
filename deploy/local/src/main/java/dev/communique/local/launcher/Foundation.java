package dev.communique.local.launcher;

import java.util.Optional;

/** What the services stand on: the broker or the database, embedded or one's own. */
interface Foundation {
    /** Returns when it can be used by the services. */
    void start() throws CannotStart, InterruptedException;

    /** The child process behind it; none when it is one's own. */
    Optional<Child> child();
}
