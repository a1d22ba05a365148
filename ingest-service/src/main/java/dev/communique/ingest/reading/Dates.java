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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which date means what. Published: given, the page's own, one that says so, a date line with a time, a date
 * line, the dateline of the first paragraph, the footer, the address. Delivered: given, one that says so, the headline,
 * another line, the lead-in. When it was changed is neither. A date out of the text that cannot be right is not used.
 */
final class Dates {
    private static final int FAR_APART = 60;
    private static final int LONG_BEFORE = 400;
    private static final Map<String, ZoneId> LAYOUT_ZONES = layoutZones();

    private final Publisher publisher;
    private final String head;
    private final PossibleDates possible;
    private final Set<WarningCode> warnings;

    /**
     * @param head lines in which a known layout may show
     * @param warnings to which what was doubtful is added
     */
    Dates(Publisher publisher, String head, Instant seen, Set<WarningCode> warnings) {
        this.publisher = publisher;
        this.head = head;
        this.possible = new PossibleDates(seen, warnings);
        this.warnings = warnings;
    }

    /** @param delivered or null */
    record Read(DateOrInstant published, PublishedBasis basis, DateOrInstant delivered) {}

    Read read(Given given, String pagePublished, List<HeadDate> found, DateFinder finder) {
        List<HeadDate> usable = found.stream()
                .filter(date -> date.words() != DateWords.UPDATED && date.words() != DateWords.OTHER)
                .filter(date -> possible.test(date.found().date()))
                .toList();
        DateOrInstant published = given.published();
        if (published == null && pagePublished != null) {
            published = fromPage(pagePublished, finder);
        }
        HeadDate line = published == null ? publishedLine(usable) : null;
        if (line != null) {
            published = written(line);
        }
        DateOrInstant delivered = given.delivered() == null ? delivered(usable, line) : given.delivered();
        if (given.delivered() == null
                && published != null
                && delivered != null
                && isLongBefore(delivered.date(), published.date())) {
            warnings.add(WarningCode.DELIVERED_IN_ANOTHER_YEAR);
            delivered = null; // the headline names a day in history
        }
        if (published == null) {
            published = fromAddress(given.url(), delivered);
        }
        if (delivered == null && published != null) {
            delivered = withoutYear(published.date(), line);
        }
        return read(published, delivered, given.url());
    }

    private Read read(DateOrInstant published, DateOrInstant delivered, String url) {
        if (published != null) {
            compare(published.date(), delivered == null ? published.date() : delivered.date(), url);
            return new Read(published, PublishedBasis.PUBLISHED, delivered);
        }
        if (delivered != null) {
            return new Read(delivered, PublishedBasis.DELIVERED, delivered);
        }
        return new Read(new DateOrInstant(possible.seen().toString()), PublishedBasis.SEEN, null);
    }

    private static boolean isLongBefore(LocalDate delivered, LocalDate published) {
        return delivered.plusDays(LONG_BEFORE).isBefore(published);
    }

    private void compare(LocalDate published, LocalDate delivered, String url) {
        if (delivered.isAfter(published.plusDays(1))) {
            warnings.add(WarningCode.DELIVERED_AFTER_PUBLISHED);
        } else if (delivered.getYear() != published.getYear()
                && delivered.plusDays(FAR_APART).isBefore(published)) {
            warnings.add(WarningCode.DELIVERED_IN_ANOTHER_YEAR);
        }
        boolean disputed = UrlDate.of(url)
                .filter(date -> Math.abs(ChronoUnit.DAYS.between(date, published)) > FAR_APART)
                .isPresent();
        if (disputed) {
            warnings.add(WarningCode.DATE_DISPUTED);
        }
    }

    private static HeadDate publishedLine(List<HeadDate> dates) {
        return dates.stream()
                .filter(date -> rank(date) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(Dates::rank))
                .orElse(null);
    }

    /** The lower, the better the evidence that a statement was published then. */
    private static int rank(HeadDate date) {
        boolean apart = date.place() == Place.LINE || date.place() == Place.FOOT;
        if (date.words() == DateWords.PUBLISHED && apart) {
            return 0;
        }
        boolean other = date.words() == DateWords.DELIVERED;
        return switch (date.place()) {
            case LINE -> other ? Integer.MAX_VALUE : date.found().time() != null ? 1 : 2;
            case DATELINE -> 3;
            case FOOT -> other ? Integer.MAX_VALUE : 4;
            case TITLE, LEAD_IN -> Integer.MAX_VALUE;
        };
    }

    private DateOrInstant delivered(List<HeadDate> dates, HeadDate published) {
        Optional<HeadDate> named = dates.stream()
                .filter(date -> date.words() == DateWords.DELIVERED && date != published)
                .findFirst();
        if (named.isPresent()) {
            return written(named.get());
        }
        boolean certain = published == null || published.found().time() != null || rank(published) == 0;
        for (Place place : List.of(Place.TITLE, Place.LINE, Place.LEAD_IN)) {
            for (HeadDate date : dates) {
                if (date.place() == place && date != published && (certain || place != Place.LINE)) {
                    return DateOrInstant.of(date.found().date());
                }
            }
        }
        return null;
    }

    private DateOrInstant fromPage(String text, DateFinder finder) {
        DateOrInstant date;
        try {
            date = new DateOrInstant(text.strip());
        } catch (IllegalArgumentException e) {
            date = finder.find(text)
                    .map(found -> written(new HeadDate(found, text, Place.LINE)))
                    .orElse(null);
        }
        return date != null && possible.test(date) ? date : null;
    }

    /** A day before the event is not that of publication. */
    private DateOrInstant fromAddress(String url, DateOrInstant delivered) {
        return UrlDate.of(url)
                .filter(date -> delivered == null || !date.plusDays(1).isBefore(delivered.date()))
                .filter(possible::test)
                .map(DateOrInstant::of)
                .orElse(null);
    }

    // Press Briefing, Dec 28: the last one before it was published.
    private DateOrInstant withoutYear(LocalDate published, HeadDate line) {
        return head.lines()
                .limit(2)
                .filter(text -> line == null || !text.equals(line.line()))
                .flatMap(text -> PartialDate.find(text).stream())
                .flatMap(partial -> partial.lastBefore(published.plusDays(1)).stream())
                .filter(date -> date.plusDays(FAR_APART).isAfter(published))
                .findFirst()
                .map(DateOrInstant::of)
                .orElse(null);
    }

    private DateOrInstant written(HeadDate date) {
        FoundDate found = date.found();
        if (found.time() == null) {
            return DateOrInstant.of(found.date());
        }
        if (found.outOfSeason()) {
            warnings.add(WarningCode.ZONE_OUT_OF_SEASON);
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
