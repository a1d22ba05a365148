package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.WarningCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which date means what. Published: given, the page's own, a date line with a time, a date line, the footer.
 * Delivered: given, the headline, another line, the lead-in. A date out of the text that cannot be right is not used.
 */
final class Dates {
    private static final LocalDate UNIX_EPOCH = LocalDate.of(1970, 1, 1);
    private static final int FIRST_YEAR = 1900;
    private static final Map<String, ZoneId> LAYOUT_ZONES = layoutZones();

    private final Publisher publisher;
    private final String head;
    private final Instant seen;
    private final Set<WarningCode> warnings;

    /**
     * @param head lines in which a known layout may show
     * @param warnings to which what was doubtful is added
     */
    Dates(Publisher publisher, String head, Instant seen, Set<WarningCode> warnings) {
        this.publisher = publisher;
        this.head = head;
        this.seen = seen;
        this.warnings = warnings;
    }

    /** @param delivered or null */
    record Read(DateOrInstant published, PublishedBasis basis, DateOrInstant delivered) {}

    Read read(Given given, String pagePublished, List<HeadDate> found, DateFinder finder) {
        List<HeadDate> usable =
                found.stream().filter(date -> isPossible(date.found().date())).toList();
        HeadDate line = publishedLine(usable);
        DateOrInstant published = given.published();
        if (published == null && pagePublished != null) {
            published = fromPage(pagePublished, finder);
        }
        boolean fromLine = published == null && line != null;
        if (fromLine) {
            published = written(line);
        }
        DateOrInstant delivered =
                given.delivered() == null ? delivered(usable, fromLine ? line : null) : given.delivered();
        if (published != null) {
            if (delivered != null && delivered.date().isAfter(published.date().plusDays(1))) {
                warnings.add(WarningCode.DELIVERED_AFTER_PUBLISHED);
            }
            return new Read(published, PublishedBasis.PUBLISHED, delivered);
        }
        if (delivered != null) {
            return new Read(delivered, PublishedBasis.DELIVERED, delivered);
        }
        return new Read(new DateOrInstant(seen.toString()), PublishedBasis.SEEN, null);
    }

    private static HeadDate publishedLine(List<HeadDate> dates) {
        HeadDate best = null;
        for (HeadDate date : dates) {
            boolean line = date.place() == Place.LINE;
            boolean better = best == null
                    || line && best.place() == Place.FOOT
                    || line && date.found().time() != null && best.found().time() == null;
            if ((line || date.place() == Place.FOOT) && better) {
                best = date;
            }
        }
        return best;
    }

    private static DateOrInstant delivered(List<HeadDate> dates, HeadDate published) {
        for (Place place : List.of(Place.TITLE, Place.LINE, Place.LEAD_IN)) {
            for (HeadDate date : dates) {
                boolean second = published == null || published.found().time() != null || place != Place.LINE;
                if (date.place() == place && date != published && second) {
                    return DateOrInstant.of(date.found().date());
                }
            }
        }
        return null;
    }

    private DateOrInstant fromPage(String text, DateFinder finder) {
        DateOrInstant date = null;
        try {
            date = new DateOrInstant(text.strip());
        } catch (IllegalArgumentException e) {
            date = finder.find(text)
                    .map(found -> written(new HeadDate(found, text, Place.LINE)))
                    .orElse(null);
        }
        return date != null && isPossible(date.date()) ? date : null;
    }

    private DateOrInstant written(HeadDate date) {
        FoundDate found = date.found();
        if (found.time() == null) {
            return DateOrInstant.of(found.date());
        }
        if (found.offset() != null) {
            return DateOrInstant.of(found.date().atTime(found.time()).atOffset(found.offset()));
        }
        ZoneId zone = publisher.zone() == null ? layoutZone(date.line() + "\n" + head) : publisher.zone();
        if (zone == null) {
            warnings.add(WarningCode.ZONE_UNKNOWN);
            return DateOrInstant.of(found.date());
        }
        warnings.add(WarningCode.ZONE_ASSUMED);
        return DateOrInstant.of(found.date().atTime(found.time()).atZone(zone).toOffsetDateTime());
    }

    private static ZoneId layoutZone(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return LAYOUT_ZONES.entrySet().stream()
                .filter(layout -> lower.contains(layout.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean isPossible(LocalDate date) {
        LocalDate tomorrow = seen.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        boolean possible = date.getYear() >= FIRST_YEAR && !date.equals(UNIX_EPOCH) && !date.isAfter(tomorrow);
        if (!possible) {
            warnings.add(WarningCode.DATE_IMPOSSIBLE);
        }
        return possible;
    }

    private static Map<String, ZoneId> layoutZones() {
        Properties data = Words.load("dates.properties");
        Map<String, ZoneId> zones = new TreeMap<>();
        for (String key : data.stringPropertyNames()) {
            if (key.startsWith("layout.")) {
                zones.put(key.substring("layout.".length()), ZoneId.of(data.getProperty(key)));
            }
        }
        return zones;
    }
}
