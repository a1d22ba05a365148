package dev.communique.ingest.reading;

import dev.communique.ingest.statement.InvalidFieldException;
import java.util.ArrayList;
import java.util.List;

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
        Seen seen = new Seen(candidates);
        Head head = HeadReader.read(paragraphs, candidates, seen, title, dates);
        for (int i = 0; i < head.end(); i++) {
            candidates[i] = null;
        }
        People people = new People(certain(given, head), head.lines());
        Labels labels = new Labels(paragraphs, candidates, seen, people);
        List<Draft> turns = new TurnBuilder(paragraphs, labels, people).build(head.opening(), head.end());
        Speakers.markChairs(turns);
        Person main = Speakers.main(turns, people);
        if (main == null && !KindDetector.isReadout(head)) {
            main = people.byline();
        }
        Speakers.markModerators(turns, main);
        return new Transcript(head, turns, main);
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
