package dev.communique.ingest.reading;

import java.util.List;

/**
 * What stands before the statement itself.
 *
 * @param title or null
 * @param lines headline, lead-in and role lines: where the people who speak are presented
 * @param speakers named in the date line or a role line
 * @param dates in the order in which they stand
 * @param opening paragraphs before the first label that were spoken
 * @param end the first paragraph behind the head
 */
record Head(
        String title,
        List<String> lines,
        List<Person> speakers,
        List<HeadDate> dates,
        List<Paragraph> opening,
        int end) {
    /** A date and the line it stands in. */
    record HeadDate(FoundDate found, String line, Place place) {
        /** What the words around it say of it; a line in brackets says when something was spoken. */
        DateWords words() {
            DateWords words = DateWords.of(line, found);
            boolean bracketed = place == Place.LINE
                    && "(（".indexOf(line.charAt(0)) >= 0
                    && ")）".indexOf(line.charAt(line.length() - 1)) >= 0;
            return words == DateWords.NONE && bracketed ? DateWords.DELIVERED : words;
        }
    }

    enum Place {
        TITLE,
        /** A line of its own near the title. */
        LINE,
        /** Inside a sentence that presents the text. */
        LEAD_IN,
        /** With which the first paragraph begins, before a dash. */
        DATELINE,
        FOOT
    }
}
