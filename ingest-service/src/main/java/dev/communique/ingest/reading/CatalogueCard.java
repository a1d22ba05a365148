package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The fields under which an archive lists a text, printed above it: {@code Release Date:} and the day in the next line,
 * whose it is as {@code Surname, Given}. They are no part of the text. Their names are data in {@code heads.properties}.
 *
 * @param rest the paragraphs without them
 * @param dates of publication that they hold
 * @param speaker or null
 */
record CatalogueCard(List<Paragraph> rest, List<HeadDate> dates, String speaker) {
    private static final int LOOKED_AT = 25;
    private static final int LONGEST_VALUE = 160;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_BARE_VALUE = 20;
    private static final int LEAST_BARE = 2;
    private static final Set<String> FIELDS = fields("field");
    private static final Set<String> DATED = fields("field.date");
    private static final Pattern SURNAME_FIRST = Pattern.compile(
            "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?), (\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*)?)");

    CatalogueCard {
        rest = List.copyOf(rest);
        dates = List.copyOf(dates);
    }

    private static Set<String> fields(String key) {
        return Set.copyOf(Words.split(Words.load("heads.properties").getProperty(key)));
    }

    static CatalogueCard of(List<Paragraph> paragraphs, DateFinder finder) {
        return new Reading(paragraphs, finder).read();
    }

    private static final class Reading {
        private final List<Paragraph> paragraphs;
        private final DateFinder finder;
        private final int end;
        private final boolean[] taken;
        private final List<HeadDate> dates = new ArrayList<>();

        Reading(List<Paragraph> paragraphs, DateFinder finder) {
            this.paragraphs = paragraphs;
            this.finder = finder;
            this.end = Math.min(LOOKED_AT, paragraphs.size() - 1); // something is left to be read
            this.taken = new boolean[paragraphs.size()];
        }

        CatalogueCard read() {
            for (int i = 0; i < end; i++) {
                i += Math.max(0, Math.max(takeNamed(i), takeBare(i)) - 1);
            }
            String speaker = speaker();
            List<Paragraph> rest = IntStream.range(0, paragraphs.size())
                    .filter(i -> !taken[i])
                    .mapToObj(paragraphs::get)
                    .toList();
            return new CatalogueCard(rest, dates, speaker);
        }

        // Release Date: 26/01/2016, in one line or in two; answers how many.
        private int takeNamed(int i) {
            String name = nameOf(i);
            if (name == null) {
                return 0;
            }
            boolean two = text(i).matches(".*[:：]\\s*")
                    && i + 1 < end
                    && text(i + 1).length() <= LONGEST_VALUE
                    && nameOf(i + 1) == null;
            return take(i, two ? 2 : 1, DATED.contains(name));
        }

        // Date, 2015-04-14, Hit, 821: name and value by turns, at least twice.
        private int takeBare(int i) {
            int fields = 0;
            while (isBare(i + 2 * fields)) {
                fields++;
            }
            if (fields < LEAST_BARE) {
                return 0;
            }
            for (int field = 0; field < fields; field++) {
                int at = i + 2 * field;
                take(at, 2, DATED.contains(lower(at)));
            }
            return 2 * fields;
        }

        private int take(int i, int lines, boolean dated) {
            String line = lines == 2 ? text(i) + " " + text(i + 1) : text(i);
            if (dated) {
                finder.find(line).ifPresent(date -> dates.add(new HeadDate(date, line, Place.LINE)));
            }
            for (int k = i; k < i + lines; k++) {
                taken[k] = true;
            }
            return lines;
        }

        private String nameOf(int i) {
            if (!mayBeField(text(i))) {
                return null;
            }
            String line = text(i);
            int colon = line.indexOf(':') < 0 ? line.indexOf('：') : line.indexOf(':');
            int start = "•*-".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
            String name = line.substring(start, Math.max(start, colon)).strip().toLowerCase(Locale.ROOT);
            return FIELDS.contains(name) ? name : null;
        }

        private static boolean mayBeField(String line) {
            int ascii = line.indexOf(':');
            int colon = ascii < 0 ? line.indexOf('：') : ascii;
            return colon > 0 && colon <= LONGEST_NAME && line.length() <= LONGEST_VALUE * 2;
        }

        private boolean isBare(int i) {
            return i + 1 < end && FIELDS.contains(lower(i)) && text(i + 1).length() <= LONGEST_BARE_VALUE;
        }

        // Turnbull, Malcolm right above the fields.
        private String speaker() {
            for (int i = 0; i + 1 < end; i++) {
                Matcher name = SURNAME_FIRST.matcher(text(i));
                if (!taken[i] && taken[i + 1] && name.matches() && HeadLines.personIn(text(i)) == null) {
                    taken[i] = true;
                    return name.group(2) + " " + name.group(1);
                }
            }
            return null;
        }

        private String lower(int i) {
            return text(i).toLowerCase(Locale.ROOT);
        }

        private String text(int i) {
            return paragraphs.get(i).text();
        }
    }
}
