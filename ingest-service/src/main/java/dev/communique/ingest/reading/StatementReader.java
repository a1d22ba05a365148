package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Boilerplate.Stripped;
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
import java.time.ZoneOffset;
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
        Given client = Given.of(raw);
        boolean html = raw.text() == null || raw.text().isBlank();
        Set<WarningCode> doubts = EnumSet.noneOf(WarningCode.class);
        String source = repaired(html ? raw.html() : raw.text(), doubts);
        Page page = html ? HtmlText.read(source, client.url()) : Page.ofText(source);
        Given given = client.orSpeaker(page.speaker());
        DateFinder finder = finder(publisher, seen);
        doubts.addAll(page.doubts());

        Stripped stripped = boilerplate.strip(unflattened(page.paragraphs(), finder, doubts), finder);
        String title = given.title() == null ? page.title() : given.title();
        CatalogueCard card = CatalogueCard.of(stripped.paragraphs(), finder);
        Transcript transcript = card.rest().isEmpty()
                ? null
                : Transcript.read(Ticker.inOrder(card.rest()), given.orSpeaker(card.speaker()), title, finder);
        if (transcript == null || transcript.turns().isEmpty()) {
            throw unreadable(html ? "html" : "text", doubts.contains(WarningCode.PAGE_CUT));
        }
        List<HeadDate> found = new ArrayList<>(card.dates());
        found.addAll(transcript.head().dates());
        for (String line : stripped.foot()) {
            finder.find(line)
                    .map(date -> new HeadDate(date, line, Place.FOOT))
                    .filter(date -> DateLines.isDateLine(line, date.found()) || date.words() == DateWords.PUBLISHED)
                    .ifPresent(found::add);
        }
        Dates.Read dates = new Dates(
                        publisher, String.join("\n", transcript.head().lines()), seen, doubts)
                .read(given, page.published(), found, finder);
        if (stripped.foot().isEmpty() && isCut(transcript.passages())) {
            doubts.add(WarningCode.TRUNCATED);
        }
        return statement(given, page, transcript, dates, language(given, page, publisher, transcript), doubts);
    }

    private static InvalidFieldException unreadable(String field, boolean cut) {
        return new InvalidFieldException(
                field,
                cut
                        ? "%s holds no paragraph in the part of it that is read, its first %d characters and %d tags; give the statement's own page"
                                .formatted(field, PageSource.MOST_CHARACTERS, PageSource.MOST_TAGS)
                        : field + " must hold at least one paragraph of a statement");
    }

    private static String repaired(String source, Set<WarningCode> doubts) {
        String repaired = Mojibake.repaired(source);
        if (!repaired.equals(source)) {
            doubts.add(WarningCode.ENCODING_REPAIRED);
        }
        return repaired;
    }

    private static DateFinder finder(Publisher publisher, Instant seen) {
        return new DateFinder(
                publisher.country(), seen.atOffset(ZoneOffset.UTC).plusDays(1).getYear());
    }

    private static List<Paragraph> unflattened(List<Paragraph> paragraphs, DateFinder finder, Set<WarningCode> doubts) {
        if (!Flattened.isFlat(paragraphs)) {
            return paragraphs;
        }
        doubts.add(WarningCode.FLATTENED);
        return Flattened.split(paragraphs, finder);
    }

    private ReadStatement statement(
            Given given, Page page, Transcript transcript, Dates.Read dates, String language, Set<WarningCode> doubts) {
        List<Warning> warnings = new ArrayList<>();
        doubts.forEach(code -> warnings.add(Warning.of(code)));
        List<Turn> turns = turns(transcript, language, warnings);
        warnings.addAll(TurnDoubts.in(turns));
        Person main = transcript.main();
        return new ReadStatement(
                given.url(),
                transcript.head().title(),
                KindDetector.detect(transcript.head(), transcript.turns(), main),
                dates.published(),
                dates.basis(),
                dates.delivered(),
                language,
                main == null ? null : main.name(),
                main == null ? null : SpeakerSlug.of(main.name()),
                main == null ? null : main.role(),
                doubts.contains(WarningCode.TRUNCATED) || doubts.contains(WarningCode.PAGE_CUT),
                turns,
                warnings,
                page.translations());
    }

    /** Given, else detected, else what the page or the publisher says of itself, else the usual one of its script. */
    private String language(Given given, Page page, Publisher publisher, Transcript transcript) {
        if (given.language() != null) {
            return given.language();
        }
        String detected = languages.detect(transcript.passages());
        if (!detected.equals(LanguageDetector.UNKNOWN)) {
            return detected;
        }
        if (page.language() != null && page.language().matches("[a-z]{2,3}")) {
            return page.language();
        }
        return publisher.language() == null ? orEnglish(detected, transcript) : publisher.language();
    }

    /** What most official texts in Latin script are in: better matched so than by no theme at all. */
    private static String orEnglish(String detected, Transcript transcript) {
        boolean unknown = detected.equals(LanguageDetector.UNKNOWN);
        return unknown && Script.most(transcript.passages()) == Script.LATIN ? "en" : detected;
    }

    private List<Turn> turns(Transcript transcript, String language, List<Warning> warnings) {
        List<Turn> turns = new ArrayList<>(transcript.turns().size());
        List<String> languages = this.languages.detectEach(transcript.passages(), language);
        int index = 0;
        for (Draft draft : transcript.turns()) {
            if (draft.typo) {
                warnings.add(new Warning(WarningCode.LABEL_TYPO, turns.size(), index));
            }
            List<Passage> passages = new ArrayList<>(draft.texts.size());
            for (String text : draft.texts) {
                passages.add(new Passage(index, text, languages.get(index++), Directions.in(text)));
            }
            Person person = transcript.speaker(draft);
            String name = person == null ? null : person.name();
            String role = person == null ? null : person.role();
            turns.add(new Turn(draft.kind, name, SpeakerSlug.of(name), draft.label, role, draft.note, passages));
        }
        return turns;
    }

    // A long paragraph that ends in a word or a comma was cut by whoever kept the text.
    private static boolean isCut(List<String> passages) {
        String last = passages.get(passages.size() - 1);
        char end = last.charAt(last.length() - 1);
        return last.length() >= SHORTEST_CUT_PARAGRAPH && (Character.isLowerCase(end) || end == ',');
    }
}
