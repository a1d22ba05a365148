package dev.communique.analysis.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts passages by the month, in UTC, in which their statements were published. */
final class PassageCounts {
    private static final long MICROS_OF_DAY = ChronoUnit.DAYS.getDuration().toNanos() / 1_000;

    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final Map<String, Integer> speakers = new HashMap<>();
    private final List<String> slugs = new ArrayList<>();

    /** What a month has. */
    private static final class Month {
        private int statements;
        private int mentions;
        private final BitSet speakers = new BitSet();
    }

    /** @param month as {@code 2023-04} */
    record InMonth(String month, int statements, int mentions, int speakers) {}

    static PassageCounts of(CountedPassages passages) throws IOException {
        PassageCounts counts = new PassageCounts();
        Counting counting = counts.new Counting();
        passages.forEach(counting::visit);
        return counts;
    }

    /** What was met last, so that most passages cost few look-ups. */
    private final class Counting {
        private int segment = -1;
        private int statement = -1;
        private long day = Long.MIN_VALUE;
        private Month month;
        private int[] numbers = new int[0];

        void visit(int inSegment, int document, PassageValues values) throws IOException {
            if (inSegment != segment) {
                segment = inSegment;
                statement = -1;
                numbers = new int[0];
            }
            int first = values.firstOfStatement(document);
            if (first != statement) {
                statement = first;
                enter(Math.floorDiv(values.published(document), MICROS_OF_DAY));
                month.statements++;
            }
            month.mentions++;
            int speaker = values.speakerNumber(document);
            if (speaker >= 0) {
                month.speakers.set(number(speaker, values));
            }
        }

        private void enter(long dayNow) {
            if (dayNow != day) {
                day = dayNow;
                YearMonth named =
                        YearMonth.from(Instant.EPOCH.plus(day, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
                month = months.computeIfAbsent(named, unused -> new Month());
            }
        }

        /** A segment's number for a speaker as one that holds in all segments. */
        private int number(int speaker, PassageValues values) throws IOException {
            if (speaker >= numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(64, 2 * speaker));
            }
            if (numbers[speaker] == 0) {
                String slug = values.speakerOfNumber(speaker);
                Integer known = speakers.putIfAbsent(slug, speakers.size());
                if (known == null) {
                    slugs.add(slug);
                }
                numbers[speaker] = speakers.get(slug) + 1;
            }
            return numbers[speaker] - 1;
        }
    }

    /** Slugs of the aliases of everyone who speaks. */
    Collection<String> aliases() {
        return List.copyOf(slugs);
    }

    int statements() {
        return months.values().stream().mapToInt(month -> month.statements).sum();
    }

    int mentions() {
        return months.values().stream().mapToInt(month -> month.mentions).sum();
    }

    /** @param persons who stands behind an alias */
    int speakers(UnaryOperator<String> persons) {
        return new HashSet<>(slugs.stream().map(persons).toList()).size();
    }

    /** Oldest first, without those that have none. */
    List<InMonth> months(UnaryOperator<String> persons) {
        return months.entrySet().stream()
                .map(entry -> new InMonth(
                        entry.getKey().toString(),
                        entry.getValue().statements,
                        entry.getValue().mentions,
                        different(entry.getValue().speakers, persons)))
                .toList();
    }

    private int different(BitSet aliases, UnaryOperator<String> persons) {
        Set<String> different = new HashSet<>();
        aliases.stream().forEach(alias -> different.add(persons.apply(slugs.get(alias))));
        return different.size();
    }
}
