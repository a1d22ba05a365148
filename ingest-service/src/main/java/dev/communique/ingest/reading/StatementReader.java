package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Head.HeadDate;
import dev.communique.ingest.reading.Head.Place;
import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.Passage;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.SpeakerSlug;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.Warning;
import dev.communique.ingest.statement.WarningCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads one statement: finds its title, dates, turns and speakers, and leaves out what is not part of it. */
public final class StatementReader {
    private static final int SHORTEST_CUT_PARAGRAPH = 120;

    private final Boilerplate boilerplate = new Boilerplate();
    private final LanguageDetector languages = new LanguageDetector();

    /**
     * Reads a statement. May be called from many threads.
     *
     * @param seen when it was accepted: the date of a statement that names none, and the bound for dates it may name
     * @throws InvalidFieldException where a given value cannot be accepted, or where no text is left
     */
    public ReadStatement read(RawStatement raw, Publisher publisher, Instant seen) {
        Given given = Given.of(raw);
        Page page = raw.html() == null ? Page.ofText(raw.text()) : HtmlText.read(raw.html(), given.url());
        DateFinder finder = new DateFinder(publisher.country());
        boolean flat = Flattened.isFlat(page.paragraphs());
        List<Paragraph> all = flat ? Flattened.split(page.paragraphs(), finder) : page.paragraphs();
        Boilerplate.Stripped stripped = boilerplate.strip(all, finder);
        List<Paragraph> paragraphs = stripped.paragraphs();
        if (paragraphs.isEmpty()) {
            String field = raw.html() == null ? "text" : "html";
            throw new InvalidFieldException(field, field + " must hold at least one paragraph of a statement");
        }
        Label[] candidates = paragraphs.stream().map(LabelGrammar::parse).toArray(Label[]::new);
        BoldQuestions.label(paragraphs, candidates);
        Seen labelsSeen = new Seen(candidates);
        String title = given.title() == null ? page.title() : given.title();
        Head head = HeadReader.read(paragraphs, candidates, labelsSeen, title, finder);
        for (int i = 0; i < head.end(); i++) {
            candidates[i] = null;
        }

        People people = new People(certain(given, head), head.lines());
        Labels labels = new Labels(paragraphs, candidates, labelsSeen, people);
        List<Draft> drafts = new TurnBuilder(paragraphs, labels, people).build(head.opening(), head.end());
        Speakers.markChairs(drafts);
        Person main = Speakers.main(drafts, people);
        if (main == null && !KindDetector.isReadout(head)) {
            main = people.byline();
        }
        Speakers.markModerators(drafts, main);

        Set<WarningCode> doubts = EnumSet.noneOf(WarningCode.class);
        List<HeadDate> found = new ArrayList<>(head.dates());
        stripped.foot()
                .forEach(line -> finder.find(line).ifPresent(date -> found.add(new HeadDate(date, line, Place.FOOT))));
        Dates.Read dates = new Dates(publisher, String.join("\n", head.lines()), seen, doubts)
                .read(given, page.published(), found, finder);
        boolean truncated = isCut(paragraphs.get(paragraphs.size() - 1).text())
                && stripped.foot().isEmpty();
        if (flat) {
            doubts.add(WarningCode.FLATTENED);
        }
        if (truncated) {
            doubts.add(WarningCode.TRUNCATED);
        }
        List<Warning> warnings = new ArrayList<>();
        doubts.forEach(code -> warnings.add(Warning.of(code)));
        String language = language(given, page, publisher, drafts);
        List<Turn> turns = turns(drafts, main, language, warnings);
        return new ReadStatement(
                given.url(),
                head.title(),
                KindDetector.detect(head, drafts, main),
                dates.published(),
                dates.basis(),
                dates.delivered(),
                language,
                main == null ? null : main.name(),
                main == null ? null : SpeakerSlug.of(main.name()),
                main == null ? null : main.role(),
                truncated,
                turns,
                warnings);
    }

    private static List<Person> certain(Given given, Head head) {
        if (given.speaker() == null) {
            return head.speakers();
        }
        List<Person> certain = new ArrayList<>();
        certain.add(new Person(given.speaker(), given.role()));
        certain.addAll(head.speakers());
        return certain;
    }

    private String language(Given given, Page page, Publisher publisher, List<Draft> drafts) {
        if (given.language() != null) {
            return given.language();
        }
        String detected = languages.detect(
                drafts.stream().flatMap(draft -> draft.texts.stream()).toList());
        if (!detected.equals(LanguageDetector.UNKNOWN)) {
            return detected;
        }
        return publisher.language() == null ? LanguageDetector.UNKNOWN : publisher.language();
    }

    private List<Turn> turns(List<Draft> drafts, Person main, String language, List<Warning> warnings) {
        List<Turn> turns = new ArrayList<>(drafts.size());
        Script mainScript = LanguageDetector.script(drafts.get(0).texts.get(0));
        int index = 0;
        for (Draft draft : drafts) {
            if (draft.typo) {
                warnings.add(new Warning(WarningCode.LABEL_TYPO, turns.size(), index));
            }
            List<Passage> passages = new ArrayList<>(draft.texts.size());
            for (String text : draft.texts) {
                Script script = LanguageDetector.script(text);
                boolean other = script != mainScript && script != Script.OTHER;
                passages.add(new Passage(index++, text, other ? languages.detect(text) : language));
            }
            Person person = draft.byMain ? main : draft.person;
            String name = person == null ? null : person.name();
            String role = person == null ? null : person.role();
            turns.add(new Turn(draft.kind, name, SpeakerSlug.of(name), role, draft.note, passages));
        }
        return turns;
    }

    // A long paragraph that ends in a word or a comma was cut by whoever kept the text.
    private static boolean isCut(String last) {
        char end = last.charAt(last.length() - 1);
        return last.length() >= SHORTEST_CUT_PARAGRAPH && (Character.isLowerCase(end) || end == ',');
    }
}
