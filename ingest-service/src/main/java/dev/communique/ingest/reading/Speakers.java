package dev.communique.ingest.reading;

import dev.communique.ingest.statement.TurnKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says who a statement is mainly by, and which of its officials only hand over. */
final class Speakers {
    private static final int LONGEST_HANDOVER = 700;
    private static final int SHORTEST_READ_OUT = 40;
    private static final List<String> READ_OUT = Words.list("read.out");
    private static final List<String> OWN_STATEMENT = Words.list("own.statement");

    private Speakers() {}

    /** The main speaker: the one named outside the text, else whoever among the officials says most; or null. */
    static Person main(List<Draft> drafts, People people) {
        if (people.main() != null && (isHeard(people.main(), drafts) || !hasNamedOfficial(drafts))) {
            return people.main();
        }
        Person announced = people.byline().announced();
        if (announced != null && speaks(announced, drafts)) {
            return announced;
        }
        if (isByTitleOnly(drafts)) { // MINISTER: and the head says who that is
            Person presented = people.main() == null ? announced : people.main();
            presented = presented == null ? people.byline().of(true) : presented;
            if (presented != null) {
                return presented;
            }
        }
        Map<String, Integer> lengths = new HashMap<>();
        Person most = null;
        for (Draft draft : drafts) {
            boolean official = draft.part == Part.OFFICIAL && draft.person != null;
            if (official && draft.kind != TurnKind.MODERATOR && draft.kind != TurnKind.QUESTION) {
                int length = lengths.merge(draft.person.name(), draft.length(), Integer::sum);
                most = most == null || length >= lengths.get(most.name()) ? draft.person : most;
            }
        }
        return most == null ? people.main() : most;
    }

    // Not whoever only says hello before others speak.
    private static boolean speaks(Person person, List<Draft> drafts) {
        int length = drafts.stream()
                .filter(draft -> draft.part == Part.OFFICIAL && draft.kind != TurnKind.MODERATOR)
                .filter(draft ->
                        draft.byMain || draft.person != null && FullName.same(draft.person.name(), person.name()))
                .mapToInt(Draft::length)
                .sum();
        return length > 0;
    }

    private static boolean isByTitleOnly(List<Draft> drafts) {
        List<String> officials = drafts.stream()
                .filter(draft -> draft.part == Part.OFFICIAL && draft.person != null)
                .map(draft -> draft.person.name())
                .distinct()
                .toList();
        return officials.size() == 1 && NameText.isTitle(officials.get(0));
    }

    private static boolean hasNamedOfficial(List<Draft> drafts) {
        return drafts.stream().anyMatch(draft -> draft.part == Part.OFFICIAL && draft.person != null);
    }

    private static boolean isHeard(Person person, List<Draft> drafts) {
        return drafts.stream()
                .anyMatch(draft -> draft.part == Part.OFFICIAL
                        && (draft.byMain || draft.person != null && FullName.same(draft.person.name(), person.name())));
    }

    /**
     * Marks a chair, who is known by title only, says little and gives others the floor; and whoever hands over in most
     * of their turns while others answer.
     */
    static void markChairs(List<Draft> drafts) {
        Map<String, List<Draft>> byName = officials(drafts, null);
        boolean asked = byName.size() > 2 || drafts.stream().anyMatch(draft -> draft.part == Part.ASKER);
        for (Map.Entry<String, List<Draft>> official : byName.entrySet()) {
            List<Draft> turns = official.getValue();
            long handing = turns.stream().filter(Speakers::handsOver).count();
            if (byName.size() > 1
                    && (NameText.isTitle(official.getKey()) || asked && handing >= 2 && handing * 2 >= turns.size())) {
                markIfHandingOver(turns);
            }
        }
    }

    /** Marks officials beside the main speaker whose turns are all short and hand over at least once. */
    static void markModerators(List<Draft> drafts, Person main) {
        if (main == null || drafts.stream().noneMatch(draft -> draft.part == Part.ASKER)) {
            return;
        }
        officials(drafts, main.name()).values().forEach(Speakers::markIfHandingOver);
    }

    private static Map<String, List<Draft>> officials(List<Draft> drafts, String except) {
        Map<String, List<Draft>> byName = new HashMap<>();
        for (Draft draft : drafts) {
            boolean named = draft.part == Part.OFFICIAL && draft.person != null && draft.kind != TurnKind.QUESTION;
            if (named && !draft.person.name().equals(except)) {
                byName.computeIfAbsent(draft.person.name(), name -> new ArrayList<>())
                        .add(draft);
            }
        }
        return byName;
    }

    private static void markIfHandingOver(List<Draft> turns) {
        boolean shortTurns =
                turns.stream().allMatch(draft -> draft.length() <= LONGEST_HANDOVER || isOwnStatement(draft));
        if (shortTurns && turns.stream().anyMatch(Speakers::handsOver)) {
            turns.stream().filter(draft -> !isOwnStatement(draft)).forEach(draft -> draft.kind = TurnKind.MODERATOR);
        }
    }

    /** Marks turns in which somebody who only hands over reads a question that others have sent. */
    static void markReaders(List<Draft> drafts) {
        Map<String, List<Draft>> byName = officials(drafts, null);
        if (byName.size() > 1) {
            byName.values().stream()
                    .filter(turns -> turns.stream().allMatch(Speakers::readsOut))
                    .flatMap(List::stream)
                    .forEach(draft -> draft.kind = TurnKind.QUESTION);
        }
    }

    /** Marks single read-out questions of those who otherwise hand over, and what answers them. */
    static void markReadOut(List<Draft> drafts, Person main) {
        officials(drafts, main == null ? null : main.name()).values().stream()
                .filter(turns -> turns.stream().allMatch(draft -> readsOut(draft) || handsOver(draft)))
                .flatMap(List::stream)
                .filter(Speakers::readsOut)
                .forEach(draft -> draft.kind = TurnKind.QUESTION);
        drafts.stream()
                .filter(draft -> draft.kind == TurnKind.MODERATOR && readsOut(draft))
                .forEach(draft -> draft.kind = TurnKind.QUESTION);
        boolean asked = false;
        for (Draft draft : drafts) {
            asked |= draft.kind == TurnKind.QUESTION && draft.part != Part.AUDIENCE;
            if (asked && draft.kind == TurnKind.STATEMENT) {
                draft.kind = TurnKind.ANSWER;
            }
        }
    }

    private static boolean readsOut(Draft draft) {
        return draft.texts.stream().anyMatch(Speakers::readsOut);
    }

    private static boolean readsOut(String text) {
        int mark = Math.max(text.lastIndexOf('?'), text.lastIndexOf('？'));
        if (mark < SHORTEST_READ_OUT) {
            return false;
        }
        int quote = Math.max(text.indexOf('“'), Math.max(text.indexOf('«'), text.indexOf('"')));
        boolean quoted = quote >= 0 && quote < mark;
        return quoted && Words.anyIn(READ_OUT, text.substring(0, mark).toLowerCase(Locale.ROOT));
    }

    // A chair of a council who speaks for a country in between.
    private static boolean isOwnStatement(Draft draft) {
        return draft.texts.stream().anyMatch(text -> Words.anyIn(OWN_STATEMENT, text.toLowerCase(Locale.ROOT)));
    }

    private static boolean handsOver(Draft draft) {
        return draft.texts.stream().anyMatch(text -> Words.anyIn(Words.HANDOVER, text.toLowerCase(Locale.ROOT)));
    }
}
