package dev.communique.analysis.trend;

import dev.communique.analysis.statement.ArrivedRevision;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.theme.Mention;
import java.util.List;

/** A revision that was not here before, with what it holds. */
public record AnalysedRevision(ArrivedRevision arrived, Analysis analysis) {
    public Revision revision() {
        return arrived.revision();
    }

    public List<Mention> mentions() {
        return analysis.mentions();
    }
}
