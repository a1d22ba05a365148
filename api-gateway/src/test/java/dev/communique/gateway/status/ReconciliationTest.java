package dev.communique.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.gateway.status.Reconciliation.Accepted;
import dev.communique.gateway.status.Reconciliation.Analysed;
import dev.communique.gateway.status.Reconciliation.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Place YESTERDAY = new Place("lorania-mfa", "2026-03-03");
    private static final Place TODAY = new Place("lorania-mfa", "2026-03-04");

    @Test
    void isConsistentWhereAllThatWasAcceptedIsCountedOrSetAside() {
        Reconciliation reconciliation = Reconciliation.of(
                Map.of(YESTERDAY, new Accepted(5, 4, 1), TODAY, new Accepted(3, 3, 0)),
                Map.of(YESTERDAY, new Analysed(4, 0), TODAY, new Analysed(2, 1)));

        assertThat(reconciliation.consistent()).isTrue();
        assertThat(reconciliation.rows())
                .extracting(Reconciliation.Row::day)
                .containsExactly("2026-03-04", "2026-03-03");
        assertThat(reconciliation.totals()).isEqualTo(new Reconciliation.Totals(8, 7, 2, 6, 0));
    }

    @Test
    void showsWhatIsMissingAndWhatIsTooMuch() {
        Reconciliation reconciliation =
                Reconciliation.of(Map.of(YESTERDAY, new Accepted(5, 5, 0)), Map.of(TODAY, new Analysed(5, 0)));

        assertThat(reconciliation.consistent()).isFalse();
        assertThat(reconciliation.rows())
                .extracting(Reconciliation.Row::difference)
                .containsExactly(-5L, 5L);
    }
}
