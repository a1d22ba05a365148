package dev.communique.analysis.intake;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.trend.AnalysedRevision;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a batch was not here before.
 *
 * @param alerts kind of rule → how many alerts there are of it
 */
record StoredBatch(List<AnalysedRevision> revisions, Map<String, Integer> alerts) {
    Map<RevisionRef, Revision> byRef() {
        return revisions.stream().collect(Collectors.toMap(one -> one.arrived().ref(), AnalysedRevision::revision));
    }
}
