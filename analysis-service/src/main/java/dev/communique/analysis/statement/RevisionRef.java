package dev.communique.analysis.statement;

/** Which revision of which statement. */
public record RevisionRef(String statement, int revision) implements Comparable<RevisionRef> {
    @Override
    public int compareTo(RevisionRef other) {
        int byStatement = statement.compareTo(other.statement);
        return byStatement != 0 ? byStatement : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return statement + "/" + revision;
    }
}
