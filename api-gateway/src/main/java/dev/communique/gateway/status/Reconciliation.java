package dev.communique.gateway.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The proof that nothing is lost: what ingest-service accepted, beside what analysis-service made of it, by source and
 * day (UTC) of acceptance.
 *
 * @param consistent whether there is no difference anywhere; what is on its way this moment is one
 */
@Schema(description = "What was accepted beside what became of it, by source and day (UTC) of acceptance")
record Reconciliation(boolean consistent, Totals totals, List<Row> rows) {

    /** Where something is counted. */
    record Place(String source, String day) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::day).reversed().thenComparing(Place::source);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Revisions, as ingest-service counts them. */
    record Accepted(long accepted, long published, long setAside) {
        static final Accepted NONE = new Accepted(0, 0, 0);
    }

    /** Revisions, as analysis-service counts them. */
    record Analysed(long analysed, long setAside) {
        static final Analysed NONE = new Analysed(0, 0);
    }

    @Schema(name = "ReconciliationTotals")
    record Totals(long accepted, long published, long setAside, long analysed, long difference) {}

    /** @param difference accepted − set aside − analysed */
    @Schema(name = "ReconciliationRow")
    record Row(
            @Schema(examples = "lorania-mfa") String source,
            @Schema(examples = "2026-03-04") String day,

            @Schema(description = "Revisions that were promised to be kept")
            long accepted,

            @Schema(description = "Of these, sent to the topic")
            long published,

            @Schema(description = "Of these, set aside with a reason, by either service")
            long setAside,

            @Schema(description = "Of these, in the counts") long analysed,

            @Schema(description = "accepted − setAside − analysed; 0 unless something is on its way")
            long difference) {}

    static Reconciliation of(Map<Place, Accepted> accepted, Map<Place, Analysed> analysed) {
        SortedSet<Place> places = new TreeSet<>(accepted.keySet());
        places.addAll(analysed.keySet());
        List<Row> rows = new ArrayList<>();
        for (Place place : places) {
            rows.add(row(
                    place, accepted.getOrDefault(place, Accepted.NONE), analysed.getOrDefault(place, Analysed.NONE)));
        }
        return new Reconciliation(rows.stream().allMatch(row -> row.difference() == 0), totals(rows), rows);
    }

    private static Row row(Place place, Accepted in, Analysed out) {
        long setAside = in.setAside() + out.setAside();
        return new Row(
                place.source(),
                place.day(),
                in.accepted(),
                in.published(),
                setAside,
                out.analysed(),
                in.accepted() - setAside - out.analysed());
    }

    private static Totals totals(List<Row> rows) {
        return new Totals(
                rows.stream().mapToLong(Row::accepted).sum(),
                rows.stream().mapToLong(Row::published).sum(),
                rows.stream().mapToLong(Row::setAside).sum(),
                rows.stream().mapToLong(Row::analysed).sum(),
                rows.stream().mapToLong(Row::difference).sum());
    }
}
