package dev.communique.ingest.reading;

import dev.communique.ingest.statement.StatementKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what sort of text a statement is. What the turns show is stronger than what the headline says. */
final class KindDetector {
    private static final Map<StatementKind, List<String>> WORDS = words();

    private static final List<StatementKind> WITH_QUESTIONS =
            List.of(StatementKind.INTERVIEW, StatementKind.BRIEFING, StatementKind.PRESS_CONFERENCE);
    private static final List<StatementKind> WITHOUT_QUESTIONS = List.of(
            StatementKind.JOINT_STATEMENT,
            StatementKind.READOUT,
            StatementKind.SPEECH,
            StatementKind.BRIEFING,
            StatementKind.PRESS_CONFERENCE,
            StatementKind.INTERVIEW,
            StatementKind.PRESS_RELEASE);
    private static final List<String> VOCATIVES = Words.list("vocative");
    private static final List<String> CALLS = Words.list("call.verb");
    private static final List<String> SPOKESPERSON = Words.list("spokesperson");

    private KindDetector() {}

    static StatementKind detect(Head head, List<Draft> turns, Person main) {
        String title = head.title() == null ? "" : words(head.title());
        String lines = words(String.join(" ", head.lines()));
        long questions = turns.stream().filter(turn -> turn.part == Part.ASKER).count();
        if (questions > 0) {
            return withQuestions(title, lines, questions, turns, main);
        }
        if (title.startsWith(" fact sheet") || lines.contains(HeadLines.ATTRIBUTION)) {
            return tellsOfACall(turns) ? StatementKind.READOUT : StatementKind.PRESS_RELEASE;
        }
        StatementKind kind = first(WITHOUT_QUESTIONS, title);
        kind = kind == null ? first(WITHOUT_QUESTIONS, lines) : kind;
        if (kind == StatementKind.PRESS_RELEASE && isAddressed(turns)) {
            return StatementKind.SPEECH;
        }
        if (kind == StatementKind.PRESS_RELEASE && main != null && lines.contains(" by ") && turns.size() > 1) {
            return StatementKind.SPEECH;
        }
        if (kind != null) {
            return kind;
        }
        if (main != null) {
            return StatementKind.SPEECH;
        }
        return title.isEmpty() ? StatementKind.OTHER : StatementKind.PRESS_RELEASE;
    }

    private static StatementKind withQuestions(
            String title, String lines, long questions, List<Draft> turns, Person main) {
        StatementKind kind = first(WITH_QUESTIONS, title);
        kind = kind == null ? first(WITH_QUESTIONS, lines) : kind;
        boolean spokesperson = Words.anyIn(SPOKESPERSON, lines)
                || main != null
                        && main.role() != null
                        && Words.anyIn(SPOKESPERSON, main.role().toLowerCase(Locale.ROOT));
        if (questions == 1 && turns.size() == 2 && spokesperson && kind != StatementKind.INTERVIEW) {
            return StatementKind.PRESS_RELEASE;
        }
        if (kind == null && main != null && title.startsWith(" " + main.name().toLowerCase(Locale.ROOT) + ":")) {
            return StatementKind.INTERVIEW; // Ada Quill: “We act openly”
        }
        if (kind != null && !(kind == StatementKind.PRESS_CONFERENCE && spokesperson)) {
            return kind;
        }
        return spokesperson ? StatementKind.BRIEFING : StatementKind.PRESS_CONFERENCE;
    }

    private static boolean tellsOfACall(List<Draft> turns) {
        return Words.anyIn(CALLS, words(turns.get(0).texts.get(0)));
    }

    // Mr. President, Excellencies: nobody writes a press release to them.
    private static boolean isAddressed(List<Draft> turns) {
        String first = turns.get(0).texts.get(0).toLowerCase(Locale.ROOT);
        return VOCATIVES.stream().anyMatch(first::startsWith);
    }

    /** A readout tells in the third person what somebody did: nobody speaks. */
    static boolean isReadout(Head head) {
        return head.title() != null && Words.anyIn(WORDS.get(StatementKind.READOUT), words(head.title()));
    }

    /** Whether a line, in lower case, says what sort of text it presents. */
    static boolean mentionsKind(String lower) {
        return WORDS.values().stream().anyMatch(words -> Words.anyIn(words, lower));
    }

    private static String words(String line) {
        return " " + line.toLowerCase(Locale.ROOT) + " ";
    }

    private static StatementKind first(List<StatementKind> order, String lower) {
        for (StatementKind kind : order) {
            if (Words.anyIn(WORDS.get(kind), lower)) {
                return kind;
            }
        }
        return null;
    }

    private static Map<StatementKind, List<String>> words() {
        Map<StatementKind, List<String>> words = new EnumMap<>(StatementKind.class);
        for (StatementKind kind : StatementKind.values()) {
            if (kind != StatementKind.OTHER) {
                words.put(kind, Words.list("kind." + kind.text()));
            }
        }
        return words;
    }
}
