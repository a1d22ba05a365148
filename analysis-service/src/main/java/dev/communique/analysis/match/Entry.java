package dev.communique.analysis.match;

/** A standing query and whether it still runs; the same one in every segment that takes it over. */
final class Entry {
    private final Standing standing;
    private volatile String problem;

    Entry(Standing standing) {
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }

    String id() {
        return standing.id();
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
