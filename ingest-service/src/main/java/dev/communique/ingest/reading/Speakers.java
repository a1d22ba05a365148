package dev.communique.ingest.reading;

import dev.communique.ingest.statement.TurnKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says who a statement is mainly by, and which of its officials only hand over. */
final class Speakers {
    private static final int LONGEST_HANDOVER = 500;

    private Speakers() {}

    /** The main speaker: the one named outside the text, else whoever among the officials says most; or null. */
    static Person main(List<Draft> drafts, People people) {
        if (people.main() != null && (isHeard(people.main(), drafts) || !hasNamedOfficial(drafts))) {
            return people.main();
        }
        Map<String, Integer> lengths = new HashMap<>();
        Person most = null;
        for (Draft draft : drafts) {
            if (draft.part == Part.OFFICIAL && draft.person != null && draft.kind != TurnKind.MODERATOR) {
                int length = lengths.merge(draft.person.name(), draft.length(), Integer::sum);
                most = most == null || length >= lengths.get(most.name()) ? draft.person : most;
            }
        }
        if (most != null) {
            return most;
        }
        return people.main();
    }

    private static boolean hasNamedOfficial(List<Draft> drafts) {
        return drafts.stream().anyMatch(draft -> draft.part == Part.OFFICIAL && draft.person != null);
    }

    private static boolean isHeard(Person person, List<Draft> drafts) {
        return drafts.stream()
                .anyMatch(draft -> draft.part == Part.OFFICIAL
                        && (draft.byMain
                                || draft.person != null && draft.person.name().equals(person.name())));
    }

    /** Marks a chair, who is known by title only, says little and gives others the floor. */
    static void markChairs(List<Draft> drafts) {
        Map<String, List<Draft>> byName = officials(drafts, null);
        for (Map.Entry<String, List<Draft>> official : byName.entrySet()) {
            if (byName.size() > 1 && NameText.isTitle(official.getKey())) {
                markIfHandingOver(official.getValue());
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
            boolean named = draft.part == Part.OFFICIAL && draft.person != null;
            if (named && !draft.person.name().equals(except)) {
                byName.computeIfAbsent(draft.person.name(), name -> new ArrayList<>())
                        .add(draft);
            }
        }
        return byName;
    }

    private static void markIfHandingOver(List<Draft> turns) {
        boolean shortTurns = turns.stream().allMatch(draft -> draft.length() <= LONGEST_HANDOVER);
        if (shortTurns && turns.stream().anyMatch(Speakers::handsOver)) {
            turns.forEach(draft -> draft.kind = TurnKind.MODERATOR);
        }
    }

    private static boolean handsOver(Draft draft) {
        return draft.texts.stream().anyMatch(text -> Words.anyIn(Words.HANDOVER, text.toLowerCase(Locale.ROOT)));
    }
}
