package dev.communique.ingest.reading;

import dev.communique.ingest.statement.TurnKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts paragraphs together into turns: a label opens one, and it runs on to the next label. Where only questions are
 * marked, a question is one paragraph and what follows is the answer.
 */
final class TurnBuilder {
    private static final int LONGEST_NOTE = 80;
    private static final int SHORTEST_REPORTER = 3;

    private final List<Paragraph> paragraphs;
    private final Labels labels;
    private final People people;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Person> askers = new HashMap<>();
    private boolean asked;

    TurnBuilder(List<Paragraph> paragraphs, Labels labels, People people) {
        this.paragraphs = paragraphs;
        this.labels = labels;
        this.people = people;
    }

    /**
     * @param opening what was said before the paragraph {@code from}
     * @return turns that hold at least one passage
     */
    List<Draft> build(List<Paragraph> opening, int from) {
        Draft turn = new Draft(Part.OFFICIAL, TurnKind.STATEMENT, null, true, false);
        opening.forEach(paragraph -> turn.texts.add(paragraph.text()));
        boolean asks = !turn.texts.isEmpty()
                && labels.first() < labels.size()
                && labels.at(labels.first()).word() == LabelWord.ANSWER
                && turn.texts.get(turn.texts.size() - 1).endsWith("?");
        Draft open = start(asks ? unlabelledQuestion(turn) : turn);
        boolean questionsOnly = questionsOnly(from);
        BitSet topics = Topics.find(paragraphs, labels, from);
        for (int i = from; i < paragraphs.size(); i++) {
            if (topics.get(i)) {
                continue;
            }
            String text = paragraphs.get(i).text();
            Label label = labels.at(i);
            if (label != null) {
                open = start(draft(label, i));
                open.label = label.printed();
                text = text.substring(label.textStart()).strip();
                open.note = label.note() == null ? leadingNote(text) : label.note();
            } else if (questionsOnly && open.part == Part.ASKER && !open.texts.isEmpty()) {
                open = start(new Draft(Part.OFFICIAL, TurnKind.ANSWER, null, true, false));
            }
            if (!text.isEmpty()) {
                open.texts.add(text);
            }
        }
        drafts.removeIf(draft -> draft.texts.isEmpty());
        drafts.stream()
                .filter(draft -> draft.part == Part.ASKER && draft.person == null)
                .forEach(TurnBuilder::nameOutlet);
        return drafts;
    }

    // Was the table ready? and behind it A: It was. The first question stands without its letter.
    private Draft unlabelledQuestion(Draft opening) {
        Draft question = new Draft(Part.ASKER, TurnKind.QUESTION, null, false, false);
        question.texts.addAll(opening.texts);
        asked = true;
        return question;
    }

    private static void nameOutlet(Draft question) {
        String outlet = AskerOutlet.in(question.texts.get(0));
        Person named = AskerOutlet.behind(question.texts.get(question.texts.size() - 1));
        question.person = outlet == null ? named : new Person(null, outlet);
    }

    private Draft start(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    private boolean questionsOnly(int from) {
        boolean questions = false;
        for (int i = from; i < paragraphs.size(); i++) {
            if (labels.part(i) == Part.OFFICIAL) {
                return false;
            }
            questions |= labels.part(i) == Part.ASKER && !labels.at(i).named();
        }
        return questions;
    }

    private Draft draft(Label label, int i) {
        Part part = labels.part(i);
        boolean typo = labels.isTypo(i);
        return switch (part) {
            case ASKER -> {
                asked = true;
                yield new Draft(part, TurnKind.QUESTION, asker(label), false, typo);
            }
            case AUDIENCE -> new Draft(part, TurnKind.QUESTION, null, false, typo);
            case MODERATOR -> new Draft(part, TurnKind.MODERATOR, moderator(label), false, typo);
            case INTERPRETER -> interpreted();
            case OFFICIAL ->
                new Draft(
                        part,
                        asked ? TurnKind.ANSWER : TurnKind.STATEMENT,
                        label.named() ? people.of(label) : null,
                        !label.named(),
                        typo);
        };
    }

    // An interpreter goes on for whoever was speaking.
    private Draft interpreted() {
        Draft before = drafts.get(drafts.size() - 1);
        Draft draft = new Draft(before.part, before.kind, before.person, before.byMain, false);
        draft.note = "interpreter";
        return draft;
    }

    private static Person moderator(Label label) {
        int space = label.name().indexOf(' ');
        boolean named =
                space > 0 && Words.CHAIRING.contains(Words.plain(label.name().substring(0, space)));
        if (named) {
            return new Person(NameText.written(label.name().substring(space + 1)), label.role());
        }
        return label.role() == null ? null : new Person(label.role(), null);
    }

    /** An asker who is named; an outlet alone names nobody, and is kept as what the asker stands for. */
    private Person asker(Label label) {
        if (!label.named()) {
            return label.role() == null ? null : namedWithOutlet(label.role());
        }
        if (label.isReporter()) {
            return reporter(label.name());
        }
        if (people.isHost(label) && people.find(label) != null) {
            return people.find(label);
        }
        String name = NameText.withoutHonorific(NameText.written(label.name()));
        Person before = label.role() == null ? askedBefore(name) : null;
        if (before != null) {
            return before;
        }
        boolean outlet = label.hasOutlet() && label.role() == null
                || label.capitals() && label.name().length() <= 5
                || people.isOutlet(label.name());
        if (outlet) {
            return new Person(null, label.name());
        }
        String full = people.fullNameIn(name);
        Person asker = new Person(full == null ? name : full, label.role());
        if (name.indexOf(' ') > 0) {
            askers.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), asker);
        }
        return asker;
    }

    // SALLY HART, HOST: …, and HART: … from then on
    private Person askedBefore(String name) {
        boolean initial = name.length() > 3 && name.charAt(1) == '.' && name.lastIndexOf(' ') == 2;
        if (initial) { // Carlos Marr: …, and C. Marr: … from then on
            Person before = askers.get(name.substring(3));
            return before != null && before.name().charAt(0) == name.charAt(0) ? before : null;
        }
        return name.indexOf(' ') < 0 ? askers.get(name) : null;
    }

    // NHK 田中記者 is Tanaka of NHK; 路透社记者 is nobody by name.
    private static Person reporter(String printed) {
        int space = printed.indexOf(' ');
        boolean named = space > 0 && printed.length() - space > SHORTEST_REPORTER;
        return named
                ? new Person(printed.substring(space + 1, printed.length() - 2), printed.substring(0, space))
                : new Person(null, printed);
    }

    private static Person namedWithOutlet(String asker) {
        int comma = asker.indexOf(", ");
        if (comma < 0 && NameText.withoutHonorific(asker).length() < asker.length()) {
            return new Person(NameText.withoutHonorific(asker), null);
        }
        return comma < 0
                ? new Person(null, asker)
                : new Person(NameText.withoutHonorific(asker.substring(0, comma)), asker.substring(comma + 2));
    }

    private static String leadingNote(String text) {
        if (!text.startsWith("(")) {
            return null;
        }
        int close = text.indexOf(')');
        if (close < 0 || close > LONGEST_NOTE) {
            return null;
        }
        String note = text.substring(1, close).strip();
        String plain = note.endsWith(".") ? note.substring(0, note.length() - 1) : note;
        return Words.anyIn(Words.NOTE, plain.toLowerCase(Locale.ROOT)) ? plain : null;
    }
}
