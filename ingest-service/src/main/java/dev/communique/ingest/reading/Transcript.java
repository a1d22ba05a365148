package dev.communique.ingest.reading;

import dev.communique.ingest.statement.InvalidFieldException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who said what: the head, the turns, and the main speaker.
 *
 * @param main or null
 */
record Transcript(Head head, List<Draft> turns, Person main) {
    private static final int MOST_LINES_ABOVE_QUOTE = 3;

    /**
     * @param title as given or as the page has it, or null
     * @throws InvalidFieldException where nothing was said
     */
    static Transcript read(List<Paragraph> text, Given given, String title, DateFinder dates) {
        List<Paragraph> paragraphs = InnerLabels.parted(text, title);
        Label[] candidates = paragraphs.stream().map(LabelGrammar::parse).toArray(Label[]::new);
        BoldQuestions.label(paragraphs, candidates);
        DashDialogue.label(paragraphs, candidates);
        LaidOutLabels.label(paragraphs, candidates, title);
        AnsweredQuestions.label(paragraphs, candidates);
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
        QuotedLead quoted = unlabelled && head.opening().isEmpty() ? QuotedLead.in(paragraphs, from) : null;
        boolean allQuoted = quoted != null
                && quoted.line() - from <= MOST_LINES_ABOVE_QUOTE
                && spoken.isFirstPerson(quoted.line() + 1);
        if (allQuoted) {
            IntStream.rangeClosed(from, quoted.line()).forEach(i -> candidates[i] = null);
            paragraphs.subList(from, quoted.line() + 1).forEach(paragraph -> headLines.add(paragraph.text()));
            from = quoted.line() + 1;
        }
        List<Paragraph> opening = head.opening();
        if (isUnprinted(candidates, from) && opening.stream().noneMatch(SpokenText::isFirstPerson)) {
            opening.forEach(paragraph -> headLines.add(paragraph.text()));
            opening = List.of();
        }
        if (opening.stream().noneMatch(SpokenText::isFirstPerson) && isOfficials(candidates, from, seen)) {
            opening.forEach(paragraph -> headLines.add(paragraph.text()));
            opening = List.of();
        }
        if (opening.size() == 1 && !SpokenText.isFirstPerson(opening.get(0)) && names(opening.get(0), candidates)) {
            headLines.add(opening.get(0).text());
            opening = List.of();
        }
        People people = new People(certain(given, head), headLines);
        Labels labels = new Labels(paragraphs, candidates, seen, people);
        List<Draft> turns = new TurnBuilder(paragraphs, labels, people).build(opening, from);
        Namesakes.settle(turns, people.known(), new Introductions(paragraphs));
        Speakers.markReaders(turns);
        Speakers.markChairs(turns);
        Person main = Speakers.main(turns, people);
        if (main == null && allQuoted) {
            main = quoted.person();
        }
        if (main == null && (!KindDetector.isReadout(head) || people.byline().isAttributed())) {
            main = people.byline().of(spoken.isFirstPerson(from));
        }
        Speakers.markModerators(turns, main);
        Speakers.markReadOut(turns, main);
        return new Transcript(head, turns, main);
    }

    // A newspaper's interview begins with a lead, which nobody says.
    private static boolean isUnprinted(Label[] candidates, int from) {
        return from < candidates.length && candidates[from] != null && candidates[from].printed() == null;
    }

    // Where whoever answers is labelled first, what stands above was not said by them.
    private static boolean isOfficials(Label[] candidates, int from, Seen seen) {
        Label first = from < candidates.length ? candidates[from] : null;
        boolean named = first != null && first.named() && first.form() == Label.Form.COLON;
        return named && seen.times(first.key()) > 1 && (first.hasInitials() || seen.isMostFrequent(first.key()));
    }

    // Pyotr Orlin and Joseph Mbala made statements: somebody else tells it.
    private static boolean names(Paragraph lead, Label[] candidates) {
        List<String> words = FullName.words(lead.text());
        return Stream.of(candidates)
                .filter(label -> label != null && label.named() && label.form() == Label.Form.COLON)
                .filter(label -> label.hasInitials() || label.surnames().size() > 1)
                .map(label ->
                        NameText.folded(label.surnames().get(label.surnames().size() - 1)))
                .anyMatch(surname -> words.stream().anyMatch(word -> NameText.same(word, surname)));
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
