package dev.communique.ingest.reading;

import dev.communique.ingest.statement.InvalidFieldException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who said what: the head, the turns, and the main speaker.
 *
 * @param main or null
 */
record Transcript(Head head, List<Draft> turns, Person main) {
    /**
     * @param title as given or as the page has it, or null
     * @throws InvalidFieldException where nothing was said
     */
    static Transcript read(List<Paragraph> paragraphs, Given given, String title, DateFinder dates) {
        Label[] candidates = paragraphs.stream().map(LabelGrammar::parse).toArray(Label[]::new);
        BoldQuestions.label(paragraphs, candidates);
        DashDialogue.label(paragraphs, candidates);
        Seen seen = new Seen(candidates);
        Head head = HeadReader.read(paragraphs, candidates, seen, title, dates);
        for (int i = 0; i < head.end(); i++) {
            candidates[i] = null;
        }
        SpokenText spoken = new SpokenText(paragraphs);
        List<String> headLines = new ArrayList<>(head.lines());
        int from = head.end();
        boolean unlabelled = IntStream.range(from, candidates.length).noneMatch(i -> isLabelWord(candidates[i]));
        if (unlabelled && head.opening().isEmpty() && candidates[from] == null && spoken.isLead(from)) {
            candidates[from] = null;
            headLines.add(paragraphs.get(from++).text());
        }
        List<Paragraph> opening = head.opening();
        if (isUnprinted(candidates, from) && opening.stream().noneMatch(SpokenText::isFirstPerson)) {
            opening.forEach(paragraph -> headLines.add(paragraph.text()));
            opening = List.of();
        }
        People people = new People(certain(given, head), headLines);
        Labels labels = new Labels(paragraphs, candidates, seen, people);
        List<Draft> turns = new TurnBuilder(paragraphs, labels, people).build(opening, from);
        Namesakes.settle(turns, people.known(), new Introductions(paragraphs));
        Speakers.markChairs(turns);
        Person main = Speakers.main(turns, people);
        if (main == null && !KindDetector.isReadout(head)) {
            main = people.byline(spoken.isFirstPerson(from));
        }
        Speakers.markModerators(turns, main);
        Speakers.markReadOut(turns);
        return new Transcript(head, turns, main);
    }

    // A newspaper's interview begins with a lead, which nobody says.
    private static boolean isUnprinted(Label[] candidates, int from) {
        return from < candidates.length && candidates[from] != null && candidates[from].printed() == null;
    }

    private static boolean isLabelWord(Label label) {
        return label != null && (!label.named() || label.capitals() && label.form() == Label.Form.COLON);
    }

    private static List<Person> certain(Given given, Head head) {
        List<Person> certain = new ArrayList<>();
        if (given.speaker() != null) {
            certain.add(new Person(given.speaker(), given.role()));
        }
        certain.addAll(head.speakers());
        return certain;
    }

    /** Every passage, in order. */
    List<String> passages() {
        return turns.stream().flatMap(turn -> turn.texts.stream()).toList();
    }

    /** Whoever speaks in a turn, or null. */
    Person speaker(Draft turn) {
        return turn.byMain ? main : turn.person;
    }
}
