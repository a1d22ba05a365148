package dev.communique.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements written for this project, each laid out exactly as a kind of publisher lays its own out. */
enum SampleStatement {
    /** Title, date line with time, name and role, photo credit, lead-in, event date, question words, advertisement. */
    INTERVIEW("interview-two-times.txt"),
    RUSSIAN_INTERVIEW("interview-russian.txt"),
    FRENCH_INTERVIEW("interview-french.txt"),
    /** {@code QUESTION:} and capitals, several officials, a misspelt label. */
    BRIEFING("briefing-state.txt"),
    /** {@code Q} and spaces, no colon. */
    Q_BRIEFING("briefing-q.txt"),
    /** Labels alone in their line, ministries in brackets. */
    GERMAN_BRIEFING("briefing-several-officials.txt"),
    /** Askers are agencies. */
    AGENCY_BRIEFING("briefing-agencies.txt"),
    CHINESE_BRIEFING("briefing-chinese.txt"),
    /** Only questions are marked. */
    DOORSTEP("doorstep-q-only.txt"),
    SPEECH("speech.txt"),
    /** Place and date as the last lines. */
    PRESS_RELEASE("press-release.txt"),
    /** A chair, and delegates with their country in brackets. */
    DEBATE("debate.txt"),
    /** An interview in one line. */
    FLATTENED("flattened.txt"),
    /** Section word, lead, date and time in two lines, place; initials; a foreign guest; a journalist by name. */
    RUSSIAN_MEETING("meeting-joint-russian.txt"),
    /** Unlabelled opening, roles in brackets after capitals. */
    JOINT_PRESS_CONFERENCE("press-conference-joint.txt"),
    /** Askers by their first name, role behind the official's. */
    FIRST_NAME_BRIEFING("briefing-first-names.txt"),
    /** {@code Spokesman:}, who is presented in the lead-in only. */
    NOON_BRIEFING("briefing-noon.txt"),
    /** Labels in brackets of their own, era years. */
    JAPANESE_PRESS_CONFERENCE("press-conference-japanese.txt"),
    /** Date glued to its time, document number, language links. */
    OLD_PORTAL("press-conference-old-portal.txt"),
    TURKISH_INTERVIEW("interview-turkish.txt"),
    SPANISH_INTERVIEW("interview-spanish.txt"),
    ARABIC_INTERVIEW("interview-arabic.txt"),
    READOUT("readout.txt"),
    ATTRIBUTED("statement-attributed.txt"),
    /** Questions are bold, and nobody is named. */
    BOLD_QUESTIONS_PAGE("interview-bold-questions.html"),
    PAGE("interview.html");

    private final String file;

    SampleStatement(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream in = SampleStatement.class.getResourceAsStream("/statements/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
