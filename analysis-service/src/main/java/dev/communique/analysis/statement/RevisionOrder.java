package dev.communique.analysis.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which of the received revisions are new, in the order in which they came, and which of them counts. */
final class RevisionOrder {
    private final Map<String, StatementRow> statements;
    private final Set<RevisionRef> known;
    private final Set<Long> backfilled;
    private final Map<String, Integer> current = new HashMap<>();
    private final List<ArrivedRevision> arrived = new ArrayList<>();

    private RevisionOrder(Map<String, StatementRow> statements, Set<RevisionRef> known, Set<Long> backfilled) {
        this.statements = statements;
        this.known = new HashSet<>(known);
        this.backfilled = new HashSet<>(backfilled);
        statements.forEach((id, row) -> current.put(id, row.revision()));
    }

    /**
     * @param statements by id, those of all that was received
     * @param known what is stored already; it is left out
     * @param backfilled keys of the statements whose first revision is stored and was a back-fill
     */
    static List<ArrivedRevision> of(
            List<Received> received,
            Map<String, StatementRow> statements,
            Set<RevisionRef> known,
            Set<Long> backfilled) {
        RevisionOrder order = new RevisionOrder(statements, known, backfilled);
        received.forEach(order::arrive);
        return order.arrived.stream().map(order::withCounted).toList();
    }

    private void arrive(Received received) {
        Revision revision = received.revision();
        if (!known.add(revision.ref())) {
            return;
        }
        int before = current.get(revision.id());
        boolean late = revision.revision() < before;
        Optional<Integer> supersedes = late || before == 0 ? Optional.empty() : Optional.of(before);
        long key = statements.get(revision.id()).key();
        if (before == 0 && revision.backfill()) {
            backfilled.add(key);
        }
        arrived.add(new ArrivedRevision(received, key, supersedes, late, false, backfilled.contains(key)));
        if (!late) {
            current.put(revision.id(), revision.revision());
        }
    }

    private ArrivedRevision withCounted(ArrivedRevision revision) {
        boolean counted =
                current.get(revision.ref().statement()) == revision.ref().revision();
        return new ArrivedRevision(
                revision.received(),
                revision.statementKey(),
                revision.supersedes(),
                revision.late(),
                counted,
                revision.backfilled());
    }
}
