package dev.communique.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RevisionOrderTest {
    private static final SampleStatement SAMPLE = SampleStatement.asShipped();

    @Test
    void theFirstRevisionCountsAndSupersedesNone() {
        assertThat(order(0, Set.of(), 1)).containsExactly("1 counted");
    }

    @Test
    void aHigherRevisionTakesTheCountOver() {
        assertThat(order(1, Set.of(1), 2)).containsExactly("2 counted supersedes 1");
    }

    @Test
    void whatIsStoredAlreadyIsLeftOut() {
        assertThat(order(2, Set.of(1, 2), 1, 2)).isEmpty();
    }

    @Test
    void whatComesTwiceInABatchIsNewOnce() {
        assertThat(order(0, Set.of(), 1, 1)).containsExactly("1 counted");
    }

    @Test
    void aRevisionAfterAHigherOneIsLateAndNeverCounts() {
        assertThat(order(3, Set.of(3), 1)).containsExactly("1 late");
    }

    @Test
    void ofSeveralInOneBatchTheHighestCounts() {
        assertThat(order(0, Set.of(), 1, 3, 2)).containsExactly("1", "3 counted supersedes 1", "2 late");
    }

    @Test
    void aStatementThatIsBackfilledFirstStaysSo() {
        List<ArrivedRevision> arrived =
                arrive(0, Set.of(), Set.of(), received(SAMPLE.backfill()), received(SAMPLE.revision(2)));

        assertThat(arrived).extracting(ArrivedRevision::backfilled).containsExactly(true, true);
    }

    @Test
    void aStatementThatWasBackfilledFirstInAnEarlierBatchIsStillSo() {
        List<ArrivedRevision> arrived = arrive(1, Set.of(1), Set.of(7L), received(SAMPLE.revision(2)));

        assertThat(arrived).extracting(ArrivedRevision::backfilled).containsExactly(true);
    }

    @Test
    void aLaterBackfillMakesNoBackfilledStatement() {
        List<ArrivedRevision> arrived = arrive(
                0,
                Set.of(),
                Set.of(),
                received(SAMPLE),
                received(SAMPLE.revision(2).backfill()));

        assertThat(arrived).extracting(ArrivedRevision::backfilled).containsExactly(false, false);
    }

    private static List<String> order(int current, Set<Integer> known, Integer... received) {
        List<ArrivedRevision> arrived = arrive(
                current,
                known,
                Set.of(),
                Arrays.stream(received)
                        .map(revision -> received(SAMPLE.revision(revision)))
                        .toArray(Received[]::new));
        return arrived.stream().map(RevisionOrderTest::words).toList();
    }

    private static List<ArrivedRevision> arrive(
            int current, Set<Integer> known, Set<Long> backfilled, Received... received) {
        return RevisionOrder.of(
                List.of(received),
                Map.of(SAMPLE.id(), new StatementRow(7, current)),
                known.stream()
                        .map(revision -> new RevisionRef(SAMPLE.id(), revision))
                        .collect(Collectors.toSet()),
                backfilled);
    }

    private static Received received(SampleStatement statement) {
        return new Received(new RevisionReader().read(statement.bytes()), statement.json());
    }

    private static String words(ArrivedRevision arrived) {
        Optional<String> supersedes = arrived.supersedes().map(revision -> " supersedes " + revision);
        return arrived.revision().revision()
                + (arrived.counted() ? " counted" : "")
                + (arrived.late() ? " late" : "")
                + supersedes.orElse("");
    }
}
