package dev.communique.ingest.reading;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.WarningCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Whether a date that was read can be right: not before 1900, not after tomorrow, and not what a computer writes where
 * it has none. What cannot is flagged.
 */
final class PossibleDates {
    private static final int FIRST_YEAR = 1900;
    /** The first days of clocks: Unix and spreadsheets. Nothing was published on these in text. */
    private static final Set<LocalDate> NEVER = Set.of(LocalDate.of(1970, 1, 1), LocalDate.of(1900, 1, 1));
    /** Of others, which only count at midnight: Macintosh, DOS. */
    private static final Set<LocalDate> NEVER_AT_MIDNIGHT = Set.of(LocalDate.of(1904, 1, 1), LocalDate.of(1980, 1, 1));

    private final Instant seen;
    private final Set<WarningCode> warnings;

    PossibleDates(Instant seen, Set<WarningCode> warnings) {
        this.seen = seen;
        this.warnings = warnings;
    }

    Instant seen() {
        return seen;
    }

    boolean test(LocalDate date) {
        LocalDate tomorrow = seen.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        return flag(date.getYear() >= FIRST_YEAR && !NEVER.contains(date) && !date.isAfter(tomorrow));
    }

    /** Of a page's own data, in which 1969-12-31T19:00-05:00 is the beginning of Unix time too. */
    boolean test(DateOrInstant date) {
        boolean beginning = date.instant().filter(PossibleDates::isBeginning).isPresent();
        return flag(!beginning) && test(date.date());
    }

    private static boolean isBeginning(OffsetDateTime instant) {
        return instant.toEpochSecond() == 0
                || NEVER_AT_MIDNIGHT.contains(instant.toLocalDate())
                        && instant.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private boolean flag(boolean possible) {
        if (!possible) {
            warnings.add(WarningCode.DATE_IMPOSSIBLE);
        }
        return possible;
    }
}
