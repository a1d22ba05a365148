package dev.communique.analysis.match;

/** A standing query and whether it still runs; the same one in every segment that takes it over. */
final class Entry {
    private final Standing standing;
    /** As the standing query's own, kept here to be one access to memory nearer. */
    private final String id;

    private final boolean together;
    private volatile String problem;

    Entry(Standing standing) {
        this.standing = standing;
        this.id = standing.id();
        this.together = standing.together();
    }

    Standing standing() {
        return standing;
    }

    String id() {
        return id;
    }

    boolean together() {
        return together;
    }

    boolean isRunning() {
        return problem == null;
    }

    void setAside(RuntimeException reason) {
        problem = reason.toString();
    }

    /** Why it does not run any more, or null. */
    String problem() {
        return problem;
    }
}
