package dev.communique.ingest.evaluation;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what was read from one file with its label. */
final class Comparison {
    private static final int SHOWN_WORDS = 12;

    private final LabelledStatement label;
    private final ReadStatement read;
    private final Score score = new Score();

    private Comparison(LabelledStatement label, ReadStatement read) {
        this.label = label;
        this.read = read;
    }

    /**
     * @param shown what can be read in the file
     * @param read null where nothing could be read, which makes everything wrong
     */
    static Score of(LabelledStatement label, String shown, ReadStatement read) {
        Comparison comparison = new Comparison(label, read);
        comparison.score.addFile();
        comparison.values();
        comparison.turns();
        comparison.words(TextWords.of(shown));
        return comparison.score;
    }

    private void values() {
        if (label.title() != null) {
            String title = read == null || read.title() == null ? "" : read.title();
            check(Measure.TITLES, "", TextWords.sameWords(label.title(), title), label.title(), title);
        }
        date("published", label.published(), read == null ? null : read.published());
        date("delivered", label.delivered(), read == null ? null : read.delivered());
        if (label.mainSpeaker() != null) {
            String speaker = read == null ? null : read.speaker();
            boolean right = read != null && Names.same(label.mainSpeaker(), speaker);
            check(Measure.MAIN_SPEAKERS, "", right, label.mainSpeaker(), speaker);
        }
        if (label.language() != null) {
            String language = read == null ? "" : read.language();
            check(
                    Measure.LANGUAGES,
                    "",
                    primary(label.language()).equals(primary(language)),
                    label.language(),
                    language);
        }
    }

    private void date(String field, DateOrInstant expected, DateOrInstant found) {
        if (expected == null) {
            return;
        }
        boolean right = found != null && found.date().equals(expected.date());
        if (expected.instant().isPresent()) {
            right = found != null
                    && found.instant()
                            .map(instant -> instant.isEqual(expected.instant().get()))
                            .orElse(false);
        }
        check(Measure.DATES, field, right, expected, found);
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }

    private void turns() {
        List<Turn> turns = read == null ? List.of() : read.turns();
        int[] pairs = TurnAlignment.of(label.turns(), turns);
        int found = 0;
        for (int i = 0; i < pairs.length; i++) {
            LabelledTurn labelled = label.turns().get(i);
            Turn turn = pairs[i] == TurnAlignment.NOT_FOUND ? null : turns.get(pairs[i]);
            found += turn == null ? 0 : 1;
            turn(i, labelled, turn, turns);
        }
        score.addTurns(pairs.length, pairs.length == 0 ? 0 : turns.size() - found);
    }

    private void turn(int index, LabelledTurn labelled, Turn turn, List<Turn> turns) {
        String where = "turn " + (index + 1);
        String expected = labelled.shown();
        check(Measure.BORDERS, where, turn != null, expected, turn == null ? around(labelled, turns) : "");
        boolean kind = turn != null && TurnAlignment.isKindRight(labelled, turn);
        score.add(Measure.TURNS, kind);
        if (turn != null && !kind) {
            score.add(new Mistake(
                    label.file(), Measure.TURNS, where, expected, turn.kind().text()));
        }
        if (labelled.speaker() == null) {
            return;
        }
        boolean speaker = turn != null && TurnAlignment.isSpeakerRight(labelled, turn);
        score.add(Measure.SPEAKERS, speaker);
        if (turn != null && !speaker) {
            String name = turn.speaker() == null ? "nobody" : turn.speaker();
            String role = turn.role() == null ? "" : ", " + turn.role();
            score.add(new Mistake(label.file(), Measure.SPEAKERS, where, expected, name + role));
        }
    }

    /** Which turn the first words of a labelled one came into. */
    private static String around(LabelledTurn labelled, List<Turn> turns) {
        List<String> first = TextWords.of(labelled.first() == null ? labelled.last() : labelled.first());
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            List<String> words = TextWords.of(TurnAlignment.text(turn));
            if (TextWords.find(words, first, 0) >= 0) {
                return "%s by %s, turn %d of those read: “%s”"
                        .formatted(turn.kind().text(), turn.speaker(), i + 1, ends(words));
            }
        }
        return "nowhere";
    }

    private static String ends(List<String> words) {
        return words.size() <= SHOWN_WORDS
                ? String.join(" ", words)
                : "%s … %s"
                        .formatted(
                                String.join(" ", words.subList(0, SHOWN_WORDS / 2)),
                                String.join(" ", words.subList(words.size() - SHOWN_WORDS / 2, words.size())));
    }

    private void words(List<String> shown) {
        StatementWords statement = StatementWords.of(shown, label.turns(), label.boilerplate());
        List<String> passages = new ArrayList<>();
        if (read != null) {
            read.turns().forEach(turn -> passages.addAll(TextWords.of(TurnAlignment.text(turn))));
        }
        WordFlow flow = WordFlow.between(statement.words(), passages);
        statement
                .missing()
                .forEach(turn -> score.add(new Mistake(
                        label.file(), Measure.LOST, "the label", turn.shown(), "words the file does not have there")));
        score.add(Measure.LOST, new Share(flow.lost().size(), statement.words().size()));
        if (!flow.lost().isEmpty()) {
            score.add(new Mistake(
                    label.file(), Measure.LOST, flow.lost().size() + " words", ends(flow.lost()), "nowhere"));
        }
        label.boilerplate().forEach(text -> boilerplate(flow, text));
    }

    private void boilerplate(WordFlow flow, String text) {
        List<String> words = TextWords.of(text);
        int through = flow.letThrough(words);
        score.add(Measure.LET_THROUGH, new Share(through, words.size()));
        if (through > 0) {
            score.add(new Mistake(
                    label.file(), Measure.LET_THROUGH, "", "nothing of “" + text + "”", through + " words"));
        }
    }

    private void check(Measure measure, String where, boolean right, Object expected, Object found) {
        score.add(measure, right);
        if (!right) {
            score.add(new Mistake(label.file(), measure, where, String.valueOf(expected), String.valueOf(found)));
        }
    }
}
