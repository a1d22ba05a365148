package dev.communique.analysis.match;

import dev.communique.analysis.statement.Span;
import java.util.List;

/** Is told what a passage holds. */
public interface Found {
    /** A query fits the passage; the spans are merged and in code points of its text. */
    void match(String id, List<Span> spans);

    /** A query that is asked of a unit as a whole may fit the one that this passage is in. */
    void mayMatchTogether(String id);
}
